using System.Collections.Frozen;

namespace Synthorg.Entities.Tests.Settings;

/// <summary>Several settings are set together, all or none.</summary>
public sealed class SetManyTests
{
    private const string First = "2026-03-15T12:00:00Z";
    private const string Second = "2026-03-15T12:00:00.000001+00:00";

    private static readonly Setting s_theme = Given.Setting() with { UpdatedAt = First };
    private static readonly Setting s_size = Given.Setting("size") with { UpdatedAt = First };
    private static readonly Setting s_light = s_theme with { Value = "light", UpdatedAt = Second };
    private static readonly Setting s_big = s_size with { Value = "big", UpdatedAt = Second };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Covers(typeof(ISettingsRepository), nameof(ISettingsRepository.SetManyAsync))]
    public async Task No_settings_are_set_always()
    {
        await using Store store = await Store.OpenAsync();

        Assert.True(await store.Database.Settings.SetManyAsync([], cancellationToken: Stop));
        Assert.True(await store.Database.Settings.SetManyAsync([], Expected((s_theme, First)), Stop));

        Assert.Empty(await store.Database.Settings.GetAllAsync(Stop));
    }

    [Fact]
    [Covers(typeof(ISettingsRepository), nameof(ISettingsRepository.SetManyAsync))]
    public async Task Without_expectations_all_are_set_whatever_is_stored()
    {
        await using Store store = await Store.OpenAsync();
        ISettingsRepository settings = store.Database.Settings;
        await settings.SaveAsync(s_theme, Stop);

        Assert.True(await settings.SetManyAsync([s_light, s_big], cancellationToken: Stop));

        Assert.Equal([s_big, s_light], await settings.GetAllAsync(Stop));
    }

    [Fact]
    [Covers(typeof(ISettingsRepository), nameof(ISettingsRepository.SetManyAsync))]
    public async Task Where_every_expectation_holds_all_are_set()
    {
        await using Store store = await Store.OpenAsync();
        ISettingsRepository settings = store.Database.Settings;
        Setting other = Given.Setting("theme", "app") with { Value = "red" };
        await settings.SaveAsync(s_theme, Stop);
        await settings.SaveAsync(Given.Setting("theme", "app"), Stop);

        Assert.True(await settings.SetManyAsync([s_light, s_big, other], Expected((s_theme, First), (s_size, "")), Stop));

        Assert.Equal([other, s_big, s_light], await settings.GetAllAsync(Stop));
    }

    [Fact]
    [Covers(typeof(ISettingsRepository), nameof(ISettingsRepository.SetManyAsync))]
    public async Task Where_one_expectation_does_not_hold_none_is_set()
    {
        await using Store store = await Store.OpenAsync();
        ISettingsRepository settings = store.Database.Settings;
        await settings.SaveAsync(s_theme, Stop);

        Assert.False(await settings.SetManyAsync([s_big, s_light], Expected((s_theme, Second)), Stop)); // Another time is stored.
        Assert.False(await settings.SetManyAsync([s_big, s_light], Expected((s_theme, "")), Stop)); // There is one.
        Assert.False(await settings.SetManyAsync([s_light, s_big], Expected((s_size, First)), Stop)); // There is none.
        Assert.False(await settings.SetManyAsync([s_light, s_big], Expected((s_theme, First), (s_size, Second)), Stop));

        Assert.Equal([s_theme], await settings.GetAllAsync(Stop));
    }

    [Fact]
    [Covers(typeof(ISettingsRepository), nameof(ISettingsRepository.SetManyAsync))]
    public async Task Expectations_are_by_namespace_and_key_as_text()
    {
        await using Store store = await Store.OpenAsync();
        ISettingsRepository settings = store.Database.Settings;
        await settings.SaveAsync(s_theme, Stop);
        Setting upper = s_theme with { Key = "Theme" }, app = s_theme with { Namespace = "app" };

        Assert.True(await settings.SetManyAsync([s_light], Expected((upper, Second), (app, Second)), Stop));
        Assert.False(await settings.SetManyAsync([s_theme], Expected((s_theme, "2026-03-15T12:00:00.000001Z")), Stop));

        Assert.Equal([s_light], await settings.GetAllAsync(Stop));
    }

    [Fact]
    [Covers(typeof(ISettingsRepository), nameof(ISettingsRepository.SetManyAsync))]
    public async Task Nothing_to_set_from_is_refused()
    {
        await using Store store = await Store.OpenAsync();

        await Assert.ThrowsAnyAsync<ArgumentException>(
            async () => await store.Database.Settings.SetManyAsync(null!, cancellationToken: Stop));
        await Assert.ThrowsAnyAsync<ArgumentException>(
            async () => await store.Database.Settings.SetManyAsync([s_theme, null!], cancellationToken: Stop));

        Assert.Empty(await store.Database.Settings.GetAllAsync(Stop));
    }

    [Fact]
    [Covers(typeof(ISettingsRepository), nameof(ISettingsRepository.SetManyAsync))]
    public async Task Of_many_who_expect_the_same_one_is_fastest()
    {
        await using Store store = await Store.OpenAsync();
        ISettingsRepository settings = store.Database.Settings;
        await settings.SetManyAsync([s_theme, s_size], cancellationToken: Stop);

        bool[] set = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => settings.SetManyAsync(
            [s_big with { Value = $"{number}" }, s_light with { Value = $"{number}" }],
            Expected((s_theme, First)),
            Stop).AsTask()));

        string fastest = $"{Array.IndexOf(set, true)}";
        Assert.Single(set, static isSet => isSet);
        Assert.Equal([s_big with { Value = fastest }, s_light with { Value = fastest }], await settings.GetAllAsync(Stop));
    }

    private static FrozenDictionary<(string Namespace, string Key), string> Expected(params (Setting Setting, string UpdatedAt)[] all) =>
        all.ToFrozenDictionary(static each => (each.Setting.Namespace, each.Setting.Key), static each => each.UpdatedAt);
}
