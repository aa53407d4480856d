using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Writes;

/// <summary>Updates that set what a patch gives.</summary>
public sealed class PatchTests(PatchesScenes scenes) : IClassFixture<PatchesScenes>
{
    [Fact]
    [Covers("Patch")]
    public Task Only_what_is_given_is_set() => scenes.RunAsync();

    [Fact]
    public Task Nothing_given_changes_nothing_and_tells_whether_there_is_a_row() => scenes.RunAsync();

    [Fact]
    public Task Every_combination_sets_what_it_names() => scenes.RunAsync();

    [Fact]
    public Task Expected_values_and_further_sets_go_with_a_patch() => scenes.RunAsync();

    [Fact]
    public Task A_row_that_is_patched_counts_it() => scenes.RunAsync();

    [Fact]
    public Task A_refused_value_names_its_column() => scenes.RunAsync();
}

public sealed class PatchesScenes() : Scenes("Patches");
