namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Schema objects have names of their own.</summary>
public sealed class SYG220Tests
{
    private static string Source(string ofEntity, string ofDatabase) => $$"""
        [Persisted("notes"), AppendOnly]
        [Index(nameof(Text), Name = "texts")]
        {{ofEntity}}
        public sealed record Note([Key] string Id, string Text);

        [Repository<Note>]
        public interface INotes { [Insert] ValueTask AddAsync(Note note); }

        [Database]
        {{ofDatabase}}
        public sealed partial class [|NotesDatabase|] { public partial INotes Notes { get; } }
        """;

    private static string View(string name) => $"[SchemaObject(\"{name}\", \"CREATE VIEW {name} AS SELECT 1\")]";

    private static string Trigger(string name) =>
        $"[SchemaObject(\"{name}\", \"CREATE TRIGGER {name} AFTER INSERT ON notes BEGIN SELECT 1; END\")]";

    [Fact]
    public void A_view_is_not_called_as_another() =>
        Refusal.At("SYG220", Source(View("All_notes"), View("all_notes")), "All_notes", "NotesDatabase");

    [Theory]
    [InlineData("Notes")]
    [InlineData("texts")]
    public void Nor_as_a_table_or_an_index(string name) => Refusal.At("SYG220", Source("", View(name)), name, "NotesDatabase");

    [Fact]
    public void A_trigger_is_not_called_as_one_of_an_append_only_table() =>
        Refusal.At("SYG220", Source("", Trigger("notes_append_only_delete")), "notes_append_only_delete", "NotesDatabase");

    [Fact]
    public void A_trigger_may_be_called_as_a_table() => Refusal.None(
        Source(Trigger("notes"), View("x")).Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
}
