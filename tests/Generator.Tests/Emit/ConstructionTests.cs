namespace Synthorg.Gen.Generator.Tests.Emit;

public sealed class ConstructionTests(ConstructionTests.Program program) : IClassFixture<ConstructionTests.Program>
{
    public static TheoryData<string> Shapes =>
    [
        "AClass", "ARecord", "APositionalRecord", "AStruct", "AReadOnlyRecordStruct", "AConstructorAndSetters", "APrivateSetter",
        "ADerivedRecord", "ADerivedPositionalRecord", "ANestedType", "AClassWithRequiredSetters", "ATypeOfTheGlobalNamespace",
        "AConstructorThatSetsRequired", "AnOverriddenProperty", "AHiddenProperty", "AConstructorWithDefaults", "AParameterlessOneFirst",
    ];

    [Theory, MemberData(nameof(Shapes))]
    public async Task A_shape_is_read_back_as_it_was_stored(string shape)
    {
        string[] written = await program.RunAsync<string[]>(shape);

        Assert.Equal(written[0], written[1]);
        Assert.Contains("Id = 7", written[1], StringComparison.Ordinal);
        Assert.Contains("Ada", written[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_in_a_setter_runs_when_a_row_is_read()
    {
        QueryException refusal = await program.FailAsync<QueryException>("ABrokenRule");

        Assert.Contains("\"rule\"", $"\"{refusal.Table}\"", StringComparison.Ordinal);
        Assert.Contains("id = 7", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_across_properties_runs_before_a_write_and_after_a_read()
    {
        Assert.Equal("ends before it begins", (await program.FailAsync<ArgumentException>("AnInvalidWrite")).Message);
        QueryException read = await program.FailAsync<QueryException>("AnInvalidRead");
        Assert.Equal("ends before it begins", Assert.IsType<ArgumentException>(read.InnerException).Message);
    }

    public sealed class Program() : Behaviour(ConstructionScenes.Source);
}
