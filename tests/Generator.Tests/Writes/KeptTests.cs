using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Writes;

/// <summary>Writes that keep what is there: inserts if absent, write-once columns, deletes by key.</summary>
public sealed class KeptTests(KeptScenes scenes) : IClassFixture<KeptScenes>
{
    [Fact]
    [Covers("IfAbsent", On = "Insert")]
    public Task An_insert_if_absent_leaves_what_is_there() => scenes.RunAsync();

    [Fact]
    public Task Another_unique_value_is_refused_all_the_same() => scenes.RunAsync();

    [Fact]
    public Task Of_many_callers_one_inserts() => scenes.RunAsync();

    [Fact]
    [Covers("WriteOnce")]
    public Task A_write_once_column_keeps_what_was_inserted() => scenes.RunAsync();

    [Fact]
    public Task An_upsert_that_inserts_writes_it() => scenes.RunAsync();

    [Fact]
    public Task A_row_of_kept_columns_alone_comes_back_as_it_is_stored() => scenes.RunAsync();

    [Fact]
    public Task An_entity_is_deleted_by_its_key() => scenes.RunAsync();
}

public sealed class KeptScenes() : Scenes("Kept");
