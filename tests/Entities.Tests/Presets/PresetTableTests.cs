namespace Synthorg.Entities.Tests.Presets;

/// <summary>How presets lie in the file, seen by a reader that knows nothing of the toolkit.</summary>
public sealed class PresetTableTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_is_declared_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(
            [
                "name TEXT NOT NULL KEY 1",
                "config_json TEXT NOT NULL",
                "description TEXT NOT NULL DEFAULT ''",
                "created_at TEXT NOT NULL",
                "updated_at TEXT NOT NULL",
            ],
            store.Columns("custom_presets"));
        Assert.Empty(store.Indexes("custom_presets"));
        Assert.Empty(store.Uniques("custom_presets"));
        Assert.Empty(store.ForeignKeys("custom_presets"));
        Assert.Empty(store.Triggers("custom_presets"));
    }

    [Fact]
    public async Task A_preset_lies_in_the_file_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();
        const string Json = " { \"b\" : [1.0,\t2e0],\r\n\"a\": \"\\u0041ä/\" } ";
        await store.Database.CustomPresets.SaveAsync(
            Given.Preset() with
            {
                ConfigJson = Json,
                CreatedAt = Given.Noon.AddTicks(10).ToOffset(TimeSpan.FromHours(2)),
                UpdatedAt = Given.Noon.AddDays(1),
            },
            Stop);

        Assert.Equal<object?>(
            ["calm", Json, "", "2026-03-15T12:00:00.0000010+00:00", "2026-03-16T12:00:00.0000000+00:00"],
            Assert.Single(store.Rows("SELECT * FROM custom_presets")));
    }

    [Fact]
    public async Task A_row_of_anothers_making_gets_the_domains_defaults()
    {
        await using Store store = await Store.OpenAsync();
        store.Run("""
            INSERT INTO custom_presets (name, config_json, created_at, updated_at)
            VALUES ('calm', '{"calm": 1}', '2026-03-15T12:00:00+00:00', '2026-03-15T12:00:00Z')
            """);

        Assert.Equal(Given.Preset(), await store.Database.CustomPresets.GetAsync("calm", Stop));
    }

    [Fact]
    public async Task The_table_refuses_texts_without_a_character_itself()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.CustomPresets.SaveAsync(Given.Preset(), Stop);

        Refused.ByTheTable(
            store, Constraint.Check, "UPDATE custom_presets SET name = ''", "UPDATE custom_presets SET config_json = ''");
        Refused.ByTheTable(store, Constraint.PrimaryKey, "INSERT INTO custom_presets SELECT * FROM custom_presets");
    }

    [Theory]
    [InlineData("config_json = '[]'")]
    [InlineData("config_json = '{'")]
    [InlineData("config_json = ''")]
    [InlineData("created_at = 'noon'")]
    [InlineData("updated_at = ''")]
    public async Task A_stored_preset_that_breaks_a_rule_is_not_handed_out(string assignment)
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.CustomPresets.SaveAsync(Given.Preset(), Stop);
        store.Run($"PRAGMA ignore_check_constraints = ON; UPDATE custom_presets SET {assignment}");

        await Refused.WhenRead(() => store.Database.CustomPresets.GetAsync("calm", Stop), "custom_presets", "calm");
    }
}
