namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A page and its request go together.</summary>
public sealed class SYG170Tests
{
    private const string Order = "OrderBy(nameof(Note.Stars))";

    [Theory]
    [InlineData($"[Select, {Order}] Page<Note> [|List|]()", "a Page is asked for by a PageRequest parameter")]
    [InlineData($"[Select, {Order}] List<Note> List(PageRequest [|page|])", "only a [Select] that gives a Page takes a PageRequest")]
    [InlineData("[Count] long List(PageRequest [|page|])", "only a [Select] that gives a Page takes a PageRequest")]
    [InlineData("[Insert] void List(Note note, PageRequest [|page|])", "only a [Select] that gives a Page takes a PageRequest")]
    [InlineData(
        $"[Select, {Order}] Page<Note> List(PageRequest? [|page|])",
        "the PageRequest is required and not null; PageRequest.First(…) asks for the first page")]
    [InlineData(
        $"[Select, {Order}] Page<Note> List(PageRequest [|page|] = null!)",
        "the PageRequest is required and not null; PageRequest.First(…) asks for the first page")]
    public void Such_a_request_is_refused(string method, string reason) =>
        Refusal.At("SYG170", ConditionSource.Method(method), "List", reason);

    [Fact]
    public void A_second_request_is_refused() => Refusal.At(
        "SYG110",
        ConditionSource.Method($"[Select, {Order}] Page<Note> List(PageRequest one, PageRequest [|other|])"),
        "other",
        "List",
        "the method has its page's request already");

    [Theory]
    [InlineData($"[Select, {Order}] ValueTask<Page<Note>> List(PageRequest page)")]
    [InlineData($"[Select, {Order}] Task<Page<Note>> List(int stars, PageRequest page, CancellationToken token)")]
    public void One_request_is_not(string method) =>
        Refusal.None(ConditionSource.Method(method));
}
