using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Emit;

/// <summary>Emitted code holds whatever its user's names are.</summary>
public sealed class NameTests
{
    /// <summary>What emitted code calls its own locals, parameters, members and extension methods.</summary>
    private static readonly string[] s_emittedWords =
    [
        "row", "Row", "statement", "Statement", "json", "Json", "value", "Value", "items", "entity", "argument", "arguments",
        "session", "scope", "given", "given1", "stored", "text", "Text", "name", "Name", "key", "Key", "item", "Item", "entry",
        "Entry", "hash", "other", "ordinal", "cause", "member", "target", "read", "Read", "Write", "Bind", "Table", "Wire",
        "present", "presentValue", "hasValue", "readValue", "database", "path", "options", "lease", "global", "field", "args",
        "dynamic", "var", "nameof", "await", "async", "when", "where", "select", "from", "required", "record", "notnull",
    ];

    /// <summary>Names of types that emitted code refers to.</summary>
    private static readonly string[] s_typeWords =
    [
        "Task", "ValueTask", "String", "Console", "Guid", "Statement", "Session", "Row", "PreparedStatement", "Exception",
        "Nullable", "Func", "Action", "CancellationToken", "List", "Dictionary", "ImmutableArray", "DateTimeOffset",
        "ReadOnlySpan", "MemoryExtensions", "ArgumentNullException", "JsonReader", "JsonWriter", "ContentEquality",
        "TableDefinition", "EqualityComparer", "HashCode", "GeneratedCode", "UnsafeAccessor", "Byte", "Object", "Boolean",
        "Int32", "Uri", "ParameterForms", "ColumnForms", "Persisted", "IRepository", "SqliteDatabase", "StatementKind",
        "QueryException",
    ];

    [Theory, InlineData(false), InlineData(true)]
    public async Task Properties_may_be_called_as_emitted_locals(bool isUpper)
    {
        // Two words that differ in case alone would have one column.
        string[] words = [.. (isUpper ? s_emittedWords.Reverse() : s_emittedWords).Distinct(StringComparer.OrdinalIgnoreCase)];
        string source = Accepted.Usings + $$"""
            namespace Acme;

            public sealed partial record Part({{string.Join(", ", words.Select(static word => $"int? @{word}"))}})
            {
                {{string.Join("\n    ", words.Select(static word => $"public ImmutableArray<string> @{word}List {{ get; init; }} = [];"))}}
            }

            [Persisted]
            public sealed partial record Word
            {
                [Key] public required long Id { get; init; }
                {{string.Join("\n    ", words.Select(static word => $"public string? @{word} {{ get; init; }}"))}}
                {{string.Join("\n    ", words.Select(static word => $"[JsonColumn] public List<int?>? @{word}List {{ get; init; }}"))}}
                [JsonColumn] public Part? Part { get; init; }
            }

            [Repository<Word>]
            public interface IWords : IRepository<Word, long>
            {
                [Select] Word[] All(
                    {{string.Join(", ", words.Take(25).Select(static word => $"string? @{word} = null"))}}, [Limit] int? limit = null);
                {{string.Join("\n    ", words.Select(static word => $"[Select] Word[] Of_{word}(string @{word});"))}}
                {{string.Join("\n    ", words.Select(static word =>
                    $"[Select] Word[] Maybe_{word}(string? @{word} = null, [OneOf(nameof(Word.Id))] long[]? ids = null);"))}}
                {{string.Join("\n    ", words.Select(static word => $"[Upsert] void Save_{word}(Word @{word});"))}}
            }

            [Database] public sealed partial class Dictionary { public partial IWords Words { get; } }

            public static class Scenes
            {
                public static async Task<bool> RunAsync(string file)
                {
                    await using Dictionary words = await Dictionary.OpenAsync(file);
                    Word one = new()
                    {
                        Id = 1, {{string.Join(", ", words.Select(static word => $"@{word} = \"{word}\", @{word}List = [1, null]"))}},
                        Part = new({{string.Join(", ", words.Select(static (_, i) => i))}}) 
                        {
                            {{string.Join(", ", words.Select(static word => $"@{word}List = [\"{word}\"]"))}}
                        },
                    };
                    await words.Words.UpsertAsync(one);
                    Word? read = await words.Words.GetAsync(1);
                    return one == read && one.GetHashCode() == read.GetHashCode()
                        && words.Words.All(@{{words[0]}}: "{{words[0]}}").Length == 1
                        && words.Words.Of_{{words[1]}}("x").Length == 0
                        && words.Words.Maybe_{{words[2]}}("{{words[2]}}", [1, 2]).Length == 1;
                }
            }
            """;
        Assert.True(await RunAsync(source));
    }

    [Fact]
    public async Task Types_may_be_called_as_those_that_emitted_code_uses()
    {
        string source = $$"""
            using global::Synthorg.Gen;
            using S = global::System;
            using Tasks = global::System.Threading.Tasks;
            using Lists = global::System.Collections.Generic;

            namespace Acme;

            {{string.Join("\n", s_typeWords.Select(static word => $"public class {word} {{ }}"))}}

            public static class System { }

            public static class Synthorg { }

            public static class Microsoft { }

            public enum Colour { Red, Green }

            [global::Synthorg.Gen.Persisted]
            public sealed partial record Note
            {
                [Key] public required S.Guid Id { get; init; }
                public string? Body { get; init; }
                public S.DateTimeOffset At { get; init; }
                public Colour Colour { get; init; }
                [JsonColumn] public Lists.Dictionary<string, Colour> Tags { get; init; } = [];
            }

            [Repository<Note>]
            public interface INotes : global::Synthorg.Gen.IRepository<Note, S.Guid>
            {
                [Select] Tasks.ValueTask<Lists.List<Note>> FindAsync(
                    Colour? colour = null, S.Threading.CancellationToken cancellationToken = default);
                [Select] Lists.IAsyncEnumerable<Note> StreamAsync([Limit] int limit);
                [Aggregate(Aggregates.Max, nameof(Note.At))] S.DateTimeOffset? Last();
            }

            [Database] public sealed partial class Notes
            {
                public partial INotes All { get; }
                public partial global::Synthorg.Gen.IRepository<Note, S.Guid> Ready { get; }
            }

            public static class Scenes
            {
                public static async Tasks.Task<bool> RunAsync(string file)
                {
                    await using Notes notes = await Notes.OpenAsync(file);
                    Note note = new() { Id = S.Guid.NewGuid(), Tags = new() { ["a"] = Colour.Green } };
                    await notes.All.InsertAsync(note);
                    return note == (await notes.All.FindAsync(Colour.Red))[0] && note == await notes.Ready.GetAsync(note.Id)
                        && notes.All.Last() == note.At;
                }
            }
            """;
        Assert.True(await RunAsync(source));
    }

    [Theory]
    [InlineData("Acme.System"), InlineData("Acme.Synthorg.Gen"), InlineData("Synthorg.Gen.Emitted.Mine"), InlineData("Synthorg")]
    [InlineData("Acme.@global"), InlineData("@namespace.@class")]
    public async Task A_namespace_may_be_called_as_one_that_emitted_code_uses(string space)
    {
        string source = $$"""
            using global::Synthorg.Gen;

            namespace {{space}}
            {
                [Persisted] public sealed partial record Note
                {
                    [Key] public required string Id { get; init; }
                    [JsonColumn] public int[] Marks { get; init; } = [];
                }

                [Repository<Note>] public interface INotes : IRepository<Note, string>
                {
                    [Select] global::System.Collections.Generic.List<Note> Find([Is("Id")] string? id = null);
                }

                [Database] public sealed partial class Notes { public partial INotes All { get; } }
            }

            namespace Acme
            {
                public static class Scenes
                {
                    public static async global::System.Threading.Tasks.Task<bool> RunAsync(string file)
                    {
                        await using var notes = await global::{{space}}.Notes.OpenAsync(file);
                        global::{{space}}.Note note = new() { Id = "a", Marks = [1, 2] };
                        await notes.All.InsertAsync(note);
                        return notes.All.Find()[0] == note;
                    }
                }
            }
            """;
        Assert.True(await RunAsync(source));
    }

    private static async Task<bool> RunAsync(string source)
    {
        using Compiled program = Compiled.Of(source);
        return await program.CallAsync<bool>("Acme.Scenes", "RunAsync", program.DatabaseFile);
    }
}
