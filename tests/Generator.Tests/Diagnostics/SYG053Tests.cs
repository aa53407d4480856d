using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A collation of the program's own has to be on every connection.</summary>
public sealed class SYG053Tests
{
    private const string Source = """
        [Persisted]
        public sealed record Article([Key] string Number, [property: [|Column(Collation = "german")|]] string Title);
        """;

    [Fact]
    [Refuses("Column", "Collation")]
    public void It_is_told() => Refusal.At("SYG053", Source, "Title", "german");

    [Fact]
    public void It_is_silenced_as_any_warning() => Refusal.IsSilenced("SYG053", Source);

    [Theory]
    [InlineData("NOCASE"), InlineData("rtrim"), InlineData("Binary")]
    public void Those_of_SQLite_are_known(string collation) => Refusal.None($$"""
        [Persisted]
        public sealed record Article([Key] string Number, [property: Column(Collation = "{{collation}}")] string Title);
        """);
}
