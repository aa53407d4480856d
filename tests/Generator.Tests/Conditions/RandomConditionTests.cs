using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Conditions;

/// <summary>Random conditions on random rows find what the same conditions in C# find.</summary>
public sealed class RandomConditionTests(RandomConditionTests.Program program) : IClassFixture<RandomConditionTests.Program>
{
    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    [Covers("StartsWith", "property")]
    [Covers("NotStartsWith", "property")]
    [Covers("Contains", "property")]
    [Covers("NotContains", "property")]
    [Covers("OneOf", "property")]
    [Covers("NotOneOf", "property")]
    [Covers("NullMatches")]
    [Covers("Is", "property", On = "Select")]
    public async Task Sql_and_linq_agree(int seed) => Assert.Equal("", await program.RunAsync<string>("Try", seed));

    public sealed class Program() : RowSource(RandomConditionRepository.Source, RandomConditionScenes.Source);
}
