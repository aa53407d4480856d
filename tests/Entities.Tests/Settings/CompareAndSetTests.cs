namespace Synthorg.Entities.Tests.Settings;

/// <summary>A setting changes only where nobody else was faster.</summary>
public sealed class CompareAndSetTests
{
    private const string First = "2026-03-15T12:00:00Z";
    private const string Second = "2026-03-15T12:00:00.000001+00:00";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Covers(typeof(ISettingsRepository), nameof(ISettingsRepository.SetAsync))]
    public async Task Without_an_expectation_a_setting_is_set_whatever_is_stored()
    {
        await using Store store = await Store.OpenAsync();
        ISettingsRepository settings = store.Database.Settings;

        Assert.True(await settings.SetAsync("ui", "theme", "dark", First, cancellationToken: Stop));
        Assert.Equal(("dark", First), await settings.GetAsync("ui", "theme", Stop));
        Assert.True(await settings.SetAsync("ui", "theme", "", Second, null, Stop));
        Assert.Equal(("", Second), await settings.GetAsync("ui", "theme", Stop));
    }

    [Fact]
    [Covers(typeof(ISettingsRepository), nameof(ISettingsRepository.SetAsync), nameof(ISettingsRepository.AddIfAbsentAsync))]
    public async Task Where_none_is_expected_a_setting_is_added_and_never_changed()
    {
        await using Store store = await Store.OpenAsync();
        ISettingsRepository settings = store.Database.Settings;

        Assert.True(await settings.SetAsync("ui", "theme", "dark", First, "", Stop));
        Assert.False(await settings.SetAsync("ui", "theme", "light", Second, "", Stop));
        Assert.True(await settings.SetAsync("app", "theme", "light", Second, "", Stop));
        Assert.True(await settings.AddIfAbsentAsync(Given.Setting("size"), Stop));
        Assert.False(await settings.AddIfAbsentAsync(Given.Setting("size") with { Value = "big" }, Stop));

        Assert.Equal(("dark", First), await settings.GetAsync("ui", "theme", Stop));
        Assert.Equal(("light", Second), await settings.GetAsync("app", "theme", Stop));
        Assert.Equal(("dark", First), await settings.GetAsync("ui", "size", Stop));
    }

    [Fact]
    [Covers(typeof(ISettingsRepository), nameof(ISettingsRepository.SetAsync), nameof(ISettingsRepository.ReplaceAsync))]
    public async Task Where_a_time_is_expected_a_setting_changes_only_while_that_is_stored()
    {
        await using Store store = await Store.OpenAsync();
        ISettingsRepository settings = store.Database.Settings;
        await settings.SetAsync("ui", "theme", "dark", First, cancellationToken: Stop);
        await settings.SetAsync("app", "theme", "dark", First, cancellationToken: Stop);

        Assert.False(await settings.SetAsync("ui", "theme", "light", Second, "2026-03-15T12:00:00+00:00", Stop)); // Compared as text.
        Assert.False(await settings.SetAsync("ui", "size", "light", Second, First, Stop));
        Assert.Equal(("dark", First), await settings.GetAsync("ui", "theme", Stop));

        Assert.True(await settings.SetAsync("ui", "theme", "light", Second, First, Stop));
        Assert.False(await settings.SetAsync("ui", "theme", "grey", Second, First, Stop));
        Assert.True(await settings.ReplaceAsync("ui", "theme", "blue", First, Second, Stop));
        Assert.False(await settings.ReplaceAsync("ui", "theme", "red", First, Second, Stop));

        Assert.Equal(("blue", First), await settings.GetAsync("ui", "theme", Stop));
        Assert.Equal(("dark", First), await settings.GetAsync("app", "theme", Stop));
        Assert.Null(await settings.GetAsync("ui", "size", Stop));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(First)]
    [Covers(typeof(ISettingsRepository), nameof(ISettingsRepository.SetAsync))]
    public async Task What_breaks_a_rule_is_refused_and_nothing_written(string? expected)
    {
        await using Store store = await Store.OpenAsync();
        ISettingsRepository settings = store.Database.Settings;
        await settings.SetAsync("ui", "theme", "dark", First, cancellationToken: Stop);

        await Refused.WhenAskedBlank("Namespace", text => settings.SetAsync(text, "theme", "light", Second, expected, Stop));
        await Refused.WhenAskedBlank("Key", text => settings.SetAsync("ui", text, "light", Second, expected, Stop));
        await Refused.WhenAskedBlank("UpdatedAt", text => settings.SetAsync("ui", "theme", "light", text, expected, Stop));
        await Assert.ThrowsAnyAsync<ArgumentException>(
            async () => await settings.SetAsync("ui", "theme", null!, Second, expected, Stop));
        await Assert.ThrowsAnyAsync<ArgumentException>(
            async () => await settings.SetAsync("ui", "theme", "light", "tomorrow", expected, Stop));

        Assert.Equal<object?>(["ui", "theme", "dark", First], Assert.Single(store.Rows("SELECT * FROM settings")));
    }

    [Fact]
    [Covers(typeof(ISettingsRepository), nameof(ISettingsRepository.ReplaceAsync))]
    public async Task What_replaces_a_setting_obeys_the_same_rules()
    {
        await using Store store = await Store.OpenAsync();
        ISettingsRepository settings = store.Database.Settings;
        await settings.SetAsync("ui", "theme", "dark", First, cancellationToken: Stop);

        await Refused.WhenAskedBlank("Namespace", text => settings.ReplaceAsync(text, "theme", "light", Second, First, Stop));
        await Refused.WhenAskedBlank("Key", text => settings.ReplaceAsync("ui", text, "light", Second, First, Stop));
        await Refused.WhenAskedBlank("UpdatedAt", text => settings.ReplaceAsync("ui", "theme", "light", text, First, Stop));
        foreach ((string? value, string updatedAt, string? expected) in ((string?, string, string?)[])
            [(null, Second, First), ("light", "tomorrow", First), ("light", Second, null)])
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(
                async () => await settings.ReplaceAsync("ui", "theme", value!, updatedAt, expected!, Stop));
        }

        Assert.Equal<object?>(["ui", "theme", "dark", First], Assert.Single(store.Rows("SELECT * FROM settings")));
    }

    [Fact]
    [Covers(typeof(ISettingsRepository), nameof(ISettingsRepository.SetAsync))]
    public async Task Of_many_who_expect_the_same_one_is_fastest()
    {
        await using Store store = await Store.OpenAsync();
        ISettingsRepository settings = store.Database.Settings;
        await settings.SetAsync("ui", "theme", "dark", First, cancellationToken: Stop);

        bool[] set = await Task.WhenAll(Enumerable.Range(0, 16).Select(
            number => settings.SetAsync("ui", "theme", $"{number}", Second, First, Stop).AsTask()));

        Assert.Equal(($"{Array.IndexOf(set, true)}", Second), await settings.GetAsync("ui", "theme", Stop));
        Assert.Single(set, static isSet => isSet);
    }
}
