using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Writes;

/// <summary>Writes of many rows in one call: all of them, or none.</summary>
public sealed class ManyRowsTests(ManyRowsScenes scenes) : IClassFixture<ManyRowsScenes>
{
    [Fact]
    public Task Every_collection_is_taken() => scenes.RunAsync();

    [Fact]
    [Covers("Insert")]
    public Task Every_result_is_given() => scenes.RunAsync();

    [Fact]
    public Task Generated_keys_come_back_in_order() => scenes.RunAsync();

    [Fact]
    public Task Nothing_is_written_without_touching_the_database() => scenes.RunAsync();

    [Fact]
    public Task A_rule_is_checked_for_all_before_the_first_write() => scenes.RunAsync();

    [Fact]
    public Task No_element_is_null() => scenes.RunAsync();

    [Fact]
    public Task A_collection_is_taken_as_it_is_when_the_call_is_made() => scenes.RunAsync();

    [Fact]
    public Task A_later_row_that_fails_undoes_the_earlier_and_costs_no_neighbour() => scenes.RunAsync();

    [Fact]
    public Task A_call_that_failed_inside_a_transaction_is_undone_by_its_savepoint() => scenes.RunAsync();

    [Fact]
    public Task A_transaction_with_half_a_call_in_it_is_not_committed() => scenes.RunAsync();

    [Fact]
    [Covers("Upsert")]
    public Task Upserts_insert_and_update() => scenes.RunAsync();

    [Fact]
    [Covers("Update")]
    public Task Updates_need_every_row_or_count_them() => scenes.RunAsync();

    [Fact]
    [Covers("Delete")]
    public Task Deletes_go_by_key() => scenes.RunAsync();

    [Fact]
    public Task Inserts_leave_what_is_there() => scenes.RunAsync();

    [Fact]
    public Task Parameters_may_be_called_as_they_like() => scenes.RunAsync();

    [Fact]
    public Task Structs_are_written_too() => scenes.RunAsync();
}

public sealed class ManyRowsScenes() : Scenes("ManyRows");
