using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>The shape of JSON is that of its type.</summary>
public sealed class SYG046Tests
{
    [Theory]
    [InlineData("Array", "Dictionary<string, int>?", "object", "array")]
    [InlineData("Array", "Author?", "object", "array")]
    [InlineData("Object", "List<int>?", "array", "object")]
    [InlineData("Object", "KeyValuePair<string, int>?", "array", "object")]
    [Refuses("JsonColumn", "Shape")]
    public void Another_one_is_refused(string shape, string type, string own, string given) => Refusal.At("SYG046", $$"""
        public sealed record Author(string Name);

        [Persisted]
        public sealed class Note
        {
            [Key] public required string Id { get; init; }
            [[|JsonColumn(Shape = JsonShape.{{shape}})|]] public {{type}} Value { get; init; }
        }
        """, "Value", own, given);

    [Fact]
    public void Its_own_is_fine() => Refusal.None("""
        [Persisted(Checks = DerivedChecks.All)]
        public sealed class Note
        {
            [Key] public required string Id { get; init; }
            [JsonColumn(Shape = JsonShape.Object)] public Dictionary<string, int>? Counts { get; init; }
            [JsonColumn(Shape = JsonShape.Array)] public List<int>? Sizes { get; init; }
            [JsonColumn(Shape = JsonShape.Any)] public List<int>? Others { get; init; }
        }
        """);
}
