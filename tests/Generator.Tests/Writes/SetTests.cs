using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Writes;

/// <summary>Updates that set the columns that the method names.</summary>
public sealed class SetTests(SetsScenes scenes) : IClassFixture<SetsScenes>
{
    [Fact]
    [Covers("Set", "property", On = "UpdateWhere")]
    [Covers("Expected", "property", On = "UpdateWhere")]
    [Covers("Update")]
    public Task A_column_is_set_while_it_is_as_expected() => scenes.RunAsync();

    [Fact]
    public Task Of_many_callers_one_wins() => scenes.RunAsync();

    [Fact]
    public Task Null_is_expected_and_set() => scenes.RunAsync();

    [Fact]
    public Task One_column_is_set_and_expected_as_an_enum_that_may_be_null() => scenes.RunAsync();

    [Fact]
    public Task Wrappers_are_set_and_expected() => scenes.RunAsync();

    [Fact]
    public Task Json_columns_are_set() => scenes.RunAsync();

    [Fact]
    public Task Several_columns_are_set_at_once_and_no_other() => scenes.RunAsync();

    [Fact]
    public Task Nothing_or_the_entity_needs_a_row() => scenes.RunAsync();

    [Fact]
    public Task Every_changed_row_is_given() => scenes.RunAsync();

    [Fact]
    public Task Without_a_condition_every_row_is_set() => scenes.RunAsync();

    [Fact]
    public Task Composite_keys_are_conditions() => scenes.RunAsync();

    [Fact]
    public Task A_refused_value_names_its_column() => scenes.RunAsync();
}

public sealed class SetsScenes() : Scenes("Sets");
