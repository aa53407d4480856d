using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Emit;

/// <summary>SQL of one's own in the other half of an emitted class, with the emitted mapper.</summary>
public sealed class OwnSqlTests(OwnSqlTests.Program program) : IClassFixture<OwnSqlTests.Program>
{
    private const string Source = """
        namespace Acme;

        public enum State { Open, Done }

        [Persisted("my \"notes\"")]
        public sealed partial record Note
        {
            [Key, Column("the \"id\"")] public required string Id { get; init; }
            public State State { get; init; }
            [JsonColumn] public ImmutableArray<string> Tags { get; init; } = [];
            [Computed("length(\"the \"\"id\"\"\")")] public long Length { get; init; }
        }

        [Repository<Note>]
        public interface INotes
        {
            [Insert] ValueTask AddAsync(Note note, CancellationToken cancellationToken = default);
            [Count] ValueTask<long> CountAsync();
            ValueTask<ImmutableArray<Note>> SearchAsync(string text, CancellationToken cancellationToken = default);
            ValueTask<bool> SetManyAsync(IEnumerable<Note> notes, CancellationToken cancellationToken = default);
        }

        internal sealed partial class SqliteNotes
        {
            public ValueTask<ImmutableArray<Note>> SearchAsync(string text, CancellationToken cancellationToken) =>
                _scope.QueryAsync(
                    NoteRow.Mapper,
                    $"SELECT {NoteRow.Columns.Of("n")} FROM {NoteRow.Table} AS n, json_each(n.tags) AS tag WHERE tag.value = {text}",
                    cancellationToken);

            public ValueTask<bool> SetManyAsync(IEnumerable<Note> notes, CancellationToken cancellationToken) => _scope.TryWriteAsync(
                async tx =>
                {
                    SqliteNotes kept = new(tx);
                    await tx.ExecuteAsync($"DELETE FROM {NoteRow.Table}", cancellationToken);
                    foreach (Note note in notes)
                    {
                        await kept.AddAsync(note, cancellationToken);
                    }

                    return await kept.CountAsync() > 0;
                },
                cancellationToken);
        }

        [Database] public sealed partial class Store { public partial INotes Notes { get; } }

        public static class Scenes
        {
            public static async Task<string> Search(string file)
            {
                await using Store store = await Store.OpenAsync(file);
                Note note = new() { Id = "abc", State = State.Done, Tags = ["it's", "x"] };
                await store.Notes.AddAsync(note);
                await store.Notes.AddAsync(new() { Id = "other" });
                Note found = (await store.Notes.SearchAsync("it's")).Single();
                return $"{found.Id} {found.State} {found.Tags.Length} {found.Length} {(await store.Notes.SearchAsync("' OR 1 --")).Length}";
            }

            public static async Task<string> SetMany(string file)
            {
                await using Store store = await Store.OpenAsync(file);
                bool first = await store.Notes.SetManyAsync([new() { Id = "a" }, new() { Id = "b" }]);
                bool none = await store.Notes.SetManyAsync([]);
                string failure = "";
                try
                {
                    await store.Notes.SetManyAsync([new() { Id = "c" }, new() { Id = "c" }]);
                }
                catch (DuplicateRecordException twice)
                {
                    failure = twice.GetType().Name;
                }

                return $"{first} {none} {failure} {await store.Notes.CountAsync()}";
            }
        }
        """;

    [Fact]
    public async Task A_query_reads_with_the_emitted_mapper() =>
        Assert.Equal("abc Done 2 3 0", await program.RunAsync<string>("Search"));

    [Fact]
    public async Task Many_statements_are_all_or_nothing() =>
        Assert.Equal("True False DuplicateRecordException 2", await program.RunAsync<string>("SetMany"));

    [Theory]
    [InlineData("$\"SELECT {NoteRow.Columns} FROM notes WHERE state = {State.Done}\"")]
    [InlineData("$\"SELECT {new object()}\"")]
    [InlineData("$\"SELECT {5:N2}\"")]
    [InlineData("\"SELECT 1\"")]
    [InlineData("text")]
    [InlineData("string.Concat(\"SELECT \", text)")]
    public void What_is_neither_bound_nor_a_name_does_not_compile(string sql)
    {
        GeneratorRun run = GeneratorRun.Of(Accepted.Usings + Source + $$"""

            internal static class Wrong
            {
                public static object Run(Store store, string text) => store.QueryAsync(NoteRow.Mapper, {{sql}});
            }
            """);

        Assert.Contains(
            run.Output.GetDiagnostics(TestContext.Current.CancellationToken),
            static found => found.Severity == DiagnosticSeverity.Error && found.Id is "CS1503" or "CS1739" or "CS8652");
    }

    public sealed class Program() : Behaviour(Source);
}
