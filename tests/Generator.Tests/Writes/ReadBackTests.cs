namespace Synthorg.Gen.Generator.Tests.Writes;

/// <summary>Writes that give the entity as it is stored.</summary>
public sealed class ReadBackTests(ReadBackScenes scenes) : IClassFixture<ReadBackScenes>
{
    [Fact]
    public Task A_row_comes_back_as_it_is_stored() => scenes.RunAsync();

    [Fact]
    public Task What_triggers_made_of_it_comes_back_too() => scenes.RunAsync();

    [Fact]
    public Task What_triggers_inserted_is_not_taken_for_it() => scenes.RunAsync();

    [Fact]
    public Task A_row_that_a_trigger_passed_over_is_none() => scenes.RunAsync();

    [Fact]
    public Task A_row_that_a_trigger_removed_undoes_its_call() => scenes.RunAsync();

    [Fact]
    public Task Keys_of_several_columns_find_it() => scenes.RunAsync();

    [Fact]
    public Task Each_of_many_comes_back_in_its_place() => scenes.RunAsync();

    [Fact]
    public Task Each_of_many_callers_gets_its_own() => scenes.RunAsync();

    [Fact]
    public Task A_transaction_reads_it_back_in_itself() => scenes.RunAsync();

    [Fact]
    public Task A_row_that_cannot_be_read_is_told_by_the_method_and_not_kept() => scenes.RunAsync();

    [Fact]
    public Task A_version_that_was_passed_is_told_as_ever() => scenes.RunAsync();
}

public sealed class ReadBackScenes() : Scenes("ReadBack");
