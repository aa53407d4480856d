using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A page begins behind a row, which needs a place of its own.</summary>
public sealed class SYG171Tests
{
    private const string Order = "OrderBy(nameof(Note.Stars))";

    [Theory]
    [InlineData("[Select] Page<Note> [|List|](PageRequest page)", "its order must be said with [OrderBy(…)]")]
    [InlineData(
        $"[Select, {Order}] Page<Note> [|List|](PageRequest page, [Limit] int most)",
        "its request bounds the rows, so that [Limit] and [Offset] have no place")]
    [InlineData(
        $"[Select, {Order}] Page<Note> [|List|](PageRequest page, [Offset] int skipped)",
        "its request bounds the rows, so that [Limit] and [Offset] have no place")]
    [InlineData(
        "[Select(\"Stars\"), Distinct, OrderBy(\"Stars\")] Page<int> [|List|](PageRequest page)",
        "[Distinct] rows have no place of their own in the table")]
    [InlineData(
        "[Select, OrderBy(\"Body, Points, Former, SentAt\")] Page<Note> [|List|](PageRequest page)",
        "its order has more than 3 nullable columns")]
    [Refuses("Distinct")]
    [Refuses("Offset")]
    public void Such_pages_are_refused(string method, string reason) =>
        Refusal.At("SYG171", ConditionSource.Method(method), "List", reason);

    [Fact]
    public void Rows_that_nothing_tells_apart_are_refused() => Refusal.At("SYG171", """
        [Persisted(Keyless = true)]
        public sealed record Note
        {
            [Column("rowid")] public string One { get; init; } = "";
            [Column("_rowid_")] public string Two { get; init; } = "";
            [Column("oid")] public string Three { get; init; } = "";
        }

        [Repository<Note>]
        public interface INotes
        {
            [Select, OrderBy("One")] Page<Note> [|List|](PageRequest page);
        }
        """, "List", "neither a key, nor a row id, nor unique columns that are never null tell its rows apart");

    /// <summary>Two nullable columns of the order count for four.</summary>
    [Fact]
    public void Optional_conditions_and_nullable_columns_are_counted_together()
    {
        Refusal.None(Wide("List", 56));
        Refusal.At("SYG171", Wide("[|List|]", 57), "List", "it has too many optional conditions beside the nullable columns of its order");
    }

    [Fact]
    public void Groups_are_refused() => Refusal.At("SYG171", """
        [Persisted]
        public sealed record Note([Key] string Id, int Stars);

        [Projection<Note>]
        public sealed record Total(int Stars, [CountOf] long Notes);

        [Repository<Note>]
        public interface INotes
        {
            [Select, OrderBy("Stars")] Page<Total> [|List|](PageRequest page);
        }
        """, "List", "groups have no place of their own in the table");

    [Theory]
    [InlineData("[Select, OrderBy(\"Body DESC, Points, Former\")] Page<Note> List(PageRequest page)")]
    [InlineData($"[Select(\"Body\"), {Order}] Page<string?> List(PageRequest page)")]
    [InlineData($"[Select, {Order}] Page<(string Id, string? Body)> List(PageRequest page)")]
    public void Ordered_rows_are_not(string method) => Refusal.None(ConditionSource.Method(method));

    private static string Wide(string name, int conditions) => ConditionSource.Method(
        $"[Select, OrderBy(\"Body, Points\")] Page<Note> {name}(PageRequest page"
        + string.Concat(Enumerable.Range(0, conditions).Select(static i => $", [Is(\"Stars\")] int? p{i} = null")) + ")");
}
