using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Only what sorts as it does in C# is compared so.</summary>
public sealed class SYG112Tests
{
    [Theory]
    [InlineData("decimal [|price|]", "Price", "it is exact text, which does not compare as a number; store minor units as a long")]
    [InlineData("ImmutableArray<string> [|tags|]", "Tags", "it is JSON")]
    public void Such_a_value_is_not_expected(string parameter, string property, string reason) => Refusal.At("SYG112", $$"""
        [Persisted]
        public sealed partial record Note
        {
            [Key] public required string Id { get; init; }
            public string? Title { get; init; }
            public decimal Price { get; init; }
            [JsonColumn] public ImmutableArray<string> Tags { get; init; } = [];
        }

        [Repository<Note>]
        public interface INotes
        {
            [Update] bool Change(string id, [Set] string? title, [Expected] {{parameter}});
        }
        """, property, "compared", reason);

    [Theory]
    [InlineData("decimal [|price|]", "Price", "it is exact text, which does not compare as a number; store minor units as a long")]
    [InlineData("List<string> [|tags|]", "Tags", "it is JSON")]
    [InlineData(
        "[AtLeast] Rank [|rank|]",
        "Rank",
        "its members are stored as text, which sorts by letter; store it as a number with [Column(AsNumber = true)]")]
    [InlineData("[After] byte[] [|content|]", "Content", "its values have no order")]
    [InlineData("[Before] Uri [|link|]", "Link", "its values have no order")]
    [InlineData("[OneOf] List<byte[]> [|content|]", "Content", "bytes cannot be listed")]
    public void Such_a_comparison_is_refused(string parameter, string property, string reason) => Refusal.At("SYG112", $$"""
        public enum Rank
        {
            Low,
            High,
        }

        [Persisted]
        public sealed class Note
        {
            [Key] public required string Id { get; init; }
            public Rank Rank { get; init; }
            public decimal Price { get; init; }
            public byte[]? Content { get; init; }
            public Uri? Link { get; init; }
            [JsonColumn] public List<string> Tags { get; init; } = [];
        }

        [Repository<Note>]
        public interface INotes
        {
            [Select] List<Note> List({{parameter}});
        }
        """, property, "compared", reason);

    [Theory]
    [InlineData("Price", "it is exact text, which does not compare as a number; store minor units as a long")]
    [InlineData("Tags", "it is JSON")]
    public void Such_an_order_is_refused(string property, string reason) => Refusal.At("SYG112", $$"""
        public enum Rank
        {
            Low,
            High,
        }

        [Persisted]
        public sealed class Note
        {
            [Key] public required string Id { get; init; }
            public Rank Rank { get; init; }
            public decimal Price { get; init; }
            public byte[]? Content { get; init; }
            public Uri? Link { get; init; }
            [JsonColumn] public List<string> Tags { get; init; } = [];
        }

        [Repository<Note>]
        public interface INotes
        {
            [Select, [|OrderBy("{{property}}")|]] List<Note> List();
        }
        """, property, "ordered by", reason);

    [Theory]
    [InlineData("Sum", "Price", "decimal", "it is exact text, which does not compare as a number; store minor units as a long")]
    [InlineData("Sum", "Id", "string", "it is no number")]
    [InlineData("Average", "Rank", "double?", "it is no number")]
    [InlineData("Max", "Rank", "Rank?", "its values have no order")]
    [Refuses("Aggregate", "function", "property")]
    public void Such_an_aggregate_is_refused(string function, string property, string type, string reason) => Refusal.At("SYG112", $$"""
        public enum Rank
        {
            Low,
            High,
        }

        [Persisted]
        public sealed class Note
        {
            [Key] public required string Id { get; init; }
            public Rank Rank { get; init; }
            public decimal Price { get; init; }
            public byte[]? Content { get; init; }
            public Uri? Link { get; init; }
            [JsonColumn] public List<string> Tags { get; init; } = [];
        }

        [Repository<Note>]
        public interface INotes
        {
            [[|Aggregate(Aggregates.{{function}}, "{{property}}")|]] {{type}} Of();
        }
        """, property, "aggregated", reason);

    [Fact]
    public void Equality_is_for_nearly_all() => Refusal.None("""
        public enum Rank
        {
            Low,
            High,
        }

        [Persisted]
        public sealed class Note
        {
            [Key] public required string Id { get; init; }
            public Rank Rank { get; init; }
            public decimal Price { get; init; }
            public byte[]? Content { get; init; }
            public Uri? Link { get; init; }
            [JsonColumn] public List<string> Tags { get; init; } = [];
        }

        [Repository<Note>]
        public interface INotes
        {
            [Select] List<Note> List(Rank rank, [NotEqual] byte[] content, [OneOf] List<Uri> link);
        }
        """);
}
