using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Writes;

/// <summary>Optimistic concurrency: a row that somebody else changed is not overwritten.</summary>
public sealed class VersionTests(VersionsScenes scenes) : IClassFixture<VersionsScenes>
{
    [Fact]
    public Task An_insert_begins_at_one() => scenes.RunAsync();

    [Fact]
    [Covers("Version")]
    [Covers("Update")]
    public Task An_update_counts() => scenes.RunAsync();

    [Fact]
    public Task A_conflict_tells_table_key_and_both_versions() => scenes.RunAsync();

    [Fact]
    public Task A_missing_row_is_no_conflict() => scenes.RunAsync();

    [Fact]
    public Task An_upsert_inserts_or_updates_what_was_read() => scenes.RunAsync();

    [Fact]
    public Task Of_many_rows_one_conflict_undoes_all() => scenes.RunAsync();

    [Fact]
    public Task A_conflict_costs_no_neighbour() => scenes.RunAsync();

    [Fact]
    public Task No_update_of_many_callers_is_lost() => scenes.RunAsync();

    [Fact]
    [Covers("Version", On = "Delete")]
    public Task An_entity_is_deleted_as_it_was_read() => scenes.RunAsync();

    [Fact]
    public Task Composite_keys_and_small_numbers_will_do() => scenes.RunAsync();

    [Fact]
    [Covers("Version", "IsCallers")]
    public Task A_callers_number_follows_the_stored_one() => scenes.RunAsync();

    [Fact]
    public Task Partial_updates_move_a_callers_number_on() => scenes.RunAsync();
}

public sealed class VersionsScenes() : Scenes("Versions");
