using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A token shows what its rows are ordered by.</summary>
public sealed class SYG172Tests
{
    [Theory]
    [InlineData("Secret", "Secret")]
    [InlineData("Stars, Secret DESC", "Secret")]
    public void An_order_by_what_is_sensitive_is_refused(string order, string property) =>
        Refusal.At("SYG172", Source(order, "[Key] string Id"), "List", property);

    [Fact]
    [Refuses("Sensitive")]
    public void A_sensitive_key_that_tells_ties_apart_is_refused() =>
        Refusal.At("SYG172", Source("Stars", "[Key] [property: Sensitive] string Id"), "List", "Id");

    [Fact]
    public void Another_order_is_not() => Refusal.None(Source("Stars", "[Key] string Id")
        .Replace("[|", "", StringComparison.Ordinal)
        .Replace("|]", "", StringComparison.Ordinal));

    private static string Source(string order, string key) => $$"""
        [Persisted]
        public sealed partial record Note({{key}}, int Stars, [property: Sensitive] string? Secret);

        [Repository<Note>]
        public interface INotes
        {
            [Select, [|OrderBy("{{order}}")|]] Page<Note> List(PageRequest page);
        }
        """;
}
