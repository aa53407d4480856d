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
}
