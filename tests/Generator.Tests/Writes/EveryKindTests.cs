using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Writes;

/// <summary>Keys, versions and parts of rows on every kind of method that they change.</summary>
public sealed class EveryKindTests(EveryKindScenes scenes) : IClassFixture<EveryKindScenes>
{
    [Fact]
    [Covers("Key", "Order", On = "Upsert Update Delete UpdateWhere DeleteWhere Select Page Count Exists Aggregate")]
    public Task A_key_of_several_columns_is_asked_in_its_order() => scenes.RunAsync();

    [Fact]
    [Covers("Key", "Generated", "AutoIncrement", On = "Insert Upsert")]
    public Task A_key_is_numbered_by_inserts_and_upserts() => scenes.RunAsync();

    [Fact]
    [Covers("RowId", "column", On = "Select Page")]
    public Task A_row_id_orders_rows() => scenes.RunAsync();

    [Fact]
    [Covers("Version", On = "Insert Upsert Update UpdateWhere Delete")]
    public Task Every_write_counts_a_version() => scenes.RunAsync();

    [Fact]
    [Covers("Version", "IsCallers", On = "Insert Upsert Update UpdateWhere Delete")]
    public Task Every_write_moves_a_callers_version_on() => scenes.RunAsync();

    [Fact]
    [Covers("Persisted", "Keyless", On = "Insert Select Page UpdateWhere DeleteWhere")]
    public Task Rows_without_a_key_are_added_read_and_changed() => scenes.RunAsync();

    [Fact]
    [Covers("Key", "AllowNull", On = "Insert Select")]
    public Task A_legacy_key_may_be_null() => scenes.RunAsync();

    [Fact]
    [Covers("Projection", On = "Page")]
    [Covers("From", "path", On = "Page")]
    [Covers("Select", "property", On = "Page")]
    public Task Pages_give_parts_of_rows() => scenes.RunAsync();
}

public sealed class EveryKindScenes() : Scenes("EveryKind");
