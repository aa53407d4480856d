namespace Synthorg.Entities.Tests.Settings;

/// <summary>How settings lie in the file, seen by a reader that knows nothing of the toolkit.</summary>
public sealed class SettingTableTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_is_declared_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(
            ["namespace TEXT NOT NULL KEY 1", "key TEXT NOT NULL KEY 2", "value TEXT NOT NULL", "updated_at TEXT NOT NULL"],
            store.Columns("settings"));
        Assert.Empty(store.Indexes("settings"));
        Assert.Empty(store.Uniques("settings"));
        Assert.Empty(store.ForeignKeys("settings"));
        Assert.Empty(store.Triggers("settings"));
    }

    [Fact]
    public async Task A_setting_lies_in_the_file_as_it_was_given()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Settings.SetAsync("ui", "theme", "", "2026-03-15T14:00:00.100+02:00", cancellationToken: Stop);

        Assert.Equal<object?>(
            ["ui", "theme", "", "2026-03-15T14:00:00.100+02:00"], Assert.Single(store.Rows("SELECT * FROM settings")));
    }

    [Fact]
    public async Task The_table_holds_a_name_once_in_each_namespace_itself()
    {
        await using Store store = await Store.OpenAsync();
        store.Run("INSERT INTO settings VALUES ('ui', 'theme', 'dark', '2026-03-15'), ('app', 'theme', 'light', '2026-03-15')");

        Refused.ByTheTable(
            store, Constraint.PrimaryKey, "INSERT INTO settings VALUES ('ui', 'theme', 'light', '2026-03-16')");
    }

    [Theory]
    [InlineData("namespace = ' '")]
    [InlineData("key = ''")]
    [InlineData("updated_at = 'noon'")]
    [InlineData("updated_at = ''")]
    public async Task A_stored_setting_that_breaks_a_rule_is_not_handed_out(string assignment)
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Settings.SaveAsync(Given.Setting(), Stop);
        store.Run($"UPDATE settings SET {assignment}");

        await Refused.WhenRead(() => store.Database.Settings.GetAllAsync(Stop), "settings");
    }
}
