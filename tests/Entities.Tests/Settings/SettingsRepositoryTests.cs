namespace Synthorg.Entities.Tests.Settings;

/// <summary>Settings are read and removed, one, a namespace or all.</summary>
public sealed class SettingsRepositoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Covers(
        typeof(ISettingsRepository),
        nameof(ISettingsRepository.GetAsync),
        nameof(ISettingsRepository.SaveAsync))]
    public async Task What_was_set_comes_back_as_given()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Settings.SaveAsync(Given.Setting(), Stop);

        await store.ReopenAsync();

        Assert.Equal(("dark", "2026-03-15T12:00:00Z"), await store.Database.Settings.GetAsync("ui", "theme", Stop));
        Assert.Null(await store.Database.Settings.GetAsync("ui", "Theme", Stop));
        Assert.Null(await store.Database.Settings.GetAsync("UI", "theme", Stop));
        Assert.Null(await store.Database.Settings.GetAsync("theme", "ui", Stop));
    }

    [Fact]
    [Covers(typeof(ISettingsRepository), nameof(ISettingsRepository.SaveAsync))]
    public async Task Saving_again_updates_the_same_row()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Settings.SaveAsync(Given.Setting(), Stop);

        await store.Database.Settings.SaveAsync(Given.Setting() with { Value = "", UpdatedAt = "2026-03-16" }, Stop);

        Assert.Equal([Given.Setting() with { Value = "", UpdatedAt = "2026-03-16" }], await store.Database.Settings.GetAllAsync(Stop));
    }

    [Fact]
    [Covers(typeof(ISettingsRepository), nameof(ISettingsRepository.GetNamespaceAsync), nameof(ISettingsRepository.GetAllAsync))]
    public async Task Settings_come_by_namespace_and_key()
    {
        await using Store store = await Store.OpenAsync();
        ISettingsRepository settings = store.Database.Settings;
        Assert.Empty(await settings.GetAllAsync(Stop));
        foreach (Setting setting in (Setting[])
            [Given.Setting("b"), Given.Setting("z", "app"), Given.Setting("ä"), Given.Setting("B"), Given.Setting("c", "Ui")])
        {
            await settings.SaveAsync(setting, Stop);
        }

        Assert.Equal(
            [Given.Setting("c", "Ui"), Given.Setting("z", "app"), Given.Setting("B"), Given.Setting("b"), Given.Setting("ä")],
            await settings.GetAllAsync(Stop));
        Assert.Equal([Given.Setting("B"), Given.Setting("b"), Given.Setting("ä")], await settings.GetNamespaceAsync("ui", Stop));
        Assert.Empty(await settings.GetNamespaceAsync("UI", Stop));
    }

    [Fact]
    [Covers(typeof(ISettingsRepository), nameof(ISettingsRepository.DeleteAsync))]
    public async Task Deleting_tells_whether_there_was_one()
    {
        await using Store store = await Store.OpenAsync();
        ISettingsRepository settings = store.Database.Settings;
        await settings.SaveAsync(Given.Setting("theme", "ui"), Stop);
        await settings.SaveAsync(Given.Setting("theme", "app"), Stop);
        await settings.SaveAsync(Given.Setting("size", "ui"), Stop);

        Assert.True(await settings.DeleteAsync("ui", "theme", Stop));
        Assert.False(await settings.DeleteAsync("ui", "theme", Stop));
        Assert.Equal([Given.Setting("theme", "app"), Given.Setting("size", "ui")], await settings.GetAllAsync(Stop));
    }

    [Fact]
    [Covers(typeof(ISettingsRepository), nameof(ISettingsRepository.DeleteNamespaceAsync))]
    public async Task Deleting_a_namespace_tells_how_many_there_were()
    {
        await using Store store = await Store.OpenAsync();
        ISettingsRepository settings = store.Database.Settings;
        await settings.SaveAsync(Given.Setting("theme", "ui"), Stop);
        await settings.SaveAsync(Given.Setting("size", "ui"), Stop);
        await settings.SaveAsync(Given.Setting("theme", "app"), Stop);

        Assert.Equal(2, await settings.DeleteNamespaceAsync("ui", Stop));
        Assert.Equal(0, await settings.DeleteNamespaceAsync("ui", Stop));
        Assert.Equal([Given.Setting("theme", "app")], await settings.GetAllAsync(Stop));
    }

    [Fact]
    [Covers(
        typeof(ISettingsRepository),
        nameof(ISettingsRepository.GetAsync),
        nameof(ISettingsRepository.GetNamespaceAsync),
        nameof(ISettingsRepository.DeleteAsync),
        nameof(ISettingsRepository.DeleteNamespaceAsync))]
    public async Task A_blank_name_is_refused()
    {
        await using Store store = await Store.OpenAsync();
        ISettingsRepository settings = store.Database.Settings;

        await Refused.WhenAskedBlank("ns", text => settings.GetAsync(text, "theme", Stop));
        await Refused.WhenAskedBlank("key", text => settings.GetAsync("ui", text, Stop));
        await Refused.WhenAskedBlank("ns", text => settings.GetNamespaceAsync(text, Stop));
        await Refused.WhenAskedBlank("ns", text => settings.DeleteAsync(text, "theme", Stop));
        await Refused.WhenAskedBlank("key", text => settings.DeleteAsync("ui", text, Stop));
        await Refused.WhenAskedBlank("ns", text => settings.DeleteNamespaceAsync(text, Stop));
    }
}
