using Synthorg.Gen.Generator.Tests.Harness;
using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>An attribute stands where it does something.</summary>
public sealed class SYG066Tests
{
    private const string Card = """
        [Persisted]
        public sealed record Note([Key] string Id, int Stars);


        """;

    [Theory]
    [InlineData("Ignore, [|Key|]", "Key")]
    [InlineData("Ignore, [|Column|]", "Column")]
    [InlineData("Ignore, [|JsonColumn|]", "JsonColumn")]
    [InlineData("Ignore, [|Default(\"a\")|]", "Default")]
    [InlineData("Ignore, [|Computed(\"1\")|]", "Computed")]
    [InlineData("Ignore, [|Unique|]", "Unique")]
    [InlineData("Ignore, [|Index|]", "Index")]
    [InlineData("Ignore, [|Check(\"1\")|]", "Check")]
    [InlineData("Ignore, [|References<Author>|]", "References")]
    [InlineData("Ignore, [|Renamed(\"a\")|]", "Renamed")]
    [InlineData("Ignore, [|Interned|]", "Interned")]
    [Refuses("Key"), Refuses("Column"), Refuses("JsonColumn"), Refuses("Default"), Refuses("Computed"), Refuses("Unique")]
    [Refuses("Index"), Refuses("Check"), Refuses("References"), Refuses("Ignore"), Refuses("Interned")]
    public void What_is_no_column_has_none_of_their_attributes(string attributes, string name) =>
        Refused($"[{attributes}] public string? Body {{ get; init; }}", name, "it is no column");

    [Theory]
    [InlineData("[[|Renamed(\"old\")|]] public sealed record Address(string Town);", "Renamed", "Address", "it is no entity")]
    [InlineData(
        "[[|Dropped(\"old\")|]] public sealed record Address(string Town);",
        "Dropped", "Address", "it is neither an entity nor a database")]
    [InlineData(
        "static class Steps { [[|Migration(From = 1, To = 2)|]] static void Split(Microsoft.Data.Sqlite.SqliteConnection db) { } }",
        "Migration", "Split", "'Steps' is no database")]
    public void History_is_told_where_a_migration_looks_for_it(string source, string attribute, string bearer, string reason) =>
        Refusal.At(new RunOptions { Analyzers = true }, "SYG066", source, attribute, bearer, reason);

    [Fact]
    public void Nor_has_what_is_computed_in_code() => Refused("[[|Unique|]] public string? Body => Id;", "Unique", "it is no column");

    [Theory]
    [InlineData("Is(\"Id\")", "Is"), InlineData("NotEqual", "NotEqual"), InlineData("AtLeast", "AtLeast")]
    [InlineData("AtMost", "AtMost"), InlineData("After", "After"), InlineData("Before", "Before")]
    [InlineData("OneOf", "OneOf"), InlineData("NotOneOf", "NotOneOf"), InlineData("StartsWith", "StartsWith")]
    [InlineData("NotStartsWith", "NotStartsWith"), InlineData("Contains", "Contains"), InlineData("NotContains", "NotContains")]
    [InlineData("NullMatches", "NullMatches")]
    [Refuses("Is"), Refuses("NotEqual"), Refuses("AtLeast"), Refuses("AtMost"), Refuses("After"), Refuses("Before"), Refuses("OneOf")]
    [Refuses("NotOneOf"), Refuses("StartsWith"), Refuses("NotStartsWith"), Refuses("Contains"), Refuses("NotContains")]
    [Refuses("NullMatches")]
    public void An_entity_has_no_conditions(string attribute, string name) =>
        Refused($"[[|{attribute}|]] public string? Body {{ get; init; }}", name, "'Note' is no filter");

    [Theory]
    [InlineData("From(\"Id\")", "From"), InlineData("CountOf", "CountOf"), InlineData("SumOf(\"Id\")", "SumOf")]
    [InlineData("MinOf(\"Id\")", "MinOf"), InlineData("MaxOf(\"Id\")", "MaxOf"), InlineData("AverageOf(\"Id\")", "AverageOf")]
    [Refuses("From"), Refuses("CountOf"), Refuses("SumOf"), Refuses("MinOf"), Refuses("MaxOf"), Refuses("AverageOf")]
    public void An_entity_gives_itself(string attribute, string name) =>
        Refused($"[[|{attribute}|]] public string? Body {{ get; init; }}", name, "'Note' is no projection");

    [Theory]
    [InlineData("[|Column(AsNumber = true)|]", "AsNumber is for an enum")]
    [InlineData("[|Column(Order = -1)|]", "Order begins at 0")]
    [Refuses("Column", "AsNumber", "Order")]
    public void Such_a_column_is_refused(string attribute, string reason) =>
        Refused($"[{attribute}] public string? Body {{ get; init; }}", "Column", reason);

    [Theory]
    [InlineData("[[|From(\"Id\")|]] string? Id", "From", "'NoteFilter' is no projection")]
    [InlineData("[[|Key|]] string? Id", "Key", "'NoteFilter' is no entity")]
    [Refuses("Filter")]
    public void So_is_one_of_others_in_a_filter(string member, string name, string reason) => Refusal.At("SYG066", Card + $$"""
        [Filter<Note>]
        public sealed record NoteFilter({{member}});

        [Repository<Note>]
        public interface INotes
        {
            [Select] List<Note> List(NoteFilter filter);
        }
        """, name, "Id", reason);

    [Theory]
    [InlineData("[[|Is(\"Id\")|]] string Id", "Is", "'Card' is no filter")]
    [InlineData("[[|Key(Order = 1)|]] string Id", "Key", "'Card' is no entity")]
    [InlineData("[From(\"Id\"), [|MaxOf(\"Id\")|]] string Id", "MaxOf", "[From] says already what 'Id' gives")]
    [Refuses("Projection"), Refuses("From", "path"), Refuses("MaxOf", "property")]
    public void So_is_one_in_a_projection(string member, string name, string reason) => Refusal.At("SYG066", Card + $$"""
        [Projection<Note>]
        public sealed record Card({{member}});

        [Repository<Note>]
        public interface INotes
        {
            [Select] List<Card> List();
        }
        """, name, "Id", reason);

    [Fact]
    [Refuses("Patch")]
    public void So_is_one_in_a_patch() => Refusal.At("SYG066", Card + """
        [Patch<Note>]
        public sealed record NotePatch([[|AtLeast|]] Optional<int> Stars);

        [Repository<Note>]
        public interface INotes
        {
            [Update] bool Change([Key] string id, NotePatch patch);
        }
        """, "AtLeast", "Stars", "'NotePatch' is no filter");

    [Fact]
    public void A_type_of_several_roles_has_those_of_each() => Refusal.None("""
        [Persisted, Filter<Note>, Projection<Note>]
        public sealed record Note
        {
            [Key, Is("Id")] public required string Id { get; init; }
            [Ignore] public string? Body { get; init; }
        }

        [Repository<Note>]
        public interface INotes
        {
            [Insert] void Add(Note note);
        }
        """);

    private static void Refused(string member, string name, string reason) => Refusal.At("SYG066", $$"""
        [Persisted]
        public sealed record Author([Key] string Id);

        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            {{member}}
        }
        """, name, "Body", reason);
}
