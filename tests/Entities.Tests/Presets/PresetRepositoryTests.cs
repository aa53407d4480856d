namespace Synthorg.Entities.Tests.Presets;

/// <summary>Presets are saved, found, listed, counted and removed.</summary>
public sealed class PresetRepositoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Covers(
        typeof(IPersonalityPresetRepository),
        nameof(IPersonalityPresetRepository.SaveAsync),
        nameof(IPersonalityPresetRepository.GetAsync))]
    public async Task What_was_saved_comes_back_equal()
    {
        await using Store store = await Store.OpenAsync();
        PersonalityPreset full = Given.Preset() with
        {
            ConfigJson = " {\n\"b\": 1.0, \"a\": \"\\u0061\"} ",
            Description = "Never in a hurry.",
            CreatedAt = Given.Noon.AddTicks(10),
            UpdatedAt = Given.Noon.AddTicks(20),
        };
        await store.Database.CustomPresets.SaveAsync(full, Stop);

        await store.ReopenAsync();

        Assert.Equal(full, await store.Database.CustomPresets.GetAsync("calm", Stop));
        Assert.Null(await store.Database.CustomPresets.GetAsync("Calm", Stop));
    }

    [Fact]
    [Covers(typeof(IPersonalityPresetRepository), nameof(IPersonalityPresetRepository.SaveAsync))]
    public async Task Saving_again_updates_the_row_but_not_when_it_was_added()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.CustomPresets.SaveAsync(Given.Preset("calm"), Stop);
        await store.Database.CustomPresets.SaveAsync(Given.Preset("bold"), Stop);
        PersonalityPreset changed = new()
        {
            Name = "calm",
            ConfigJson = "{}",
            Description = "Calmer still.",
            CreatedAt = Given.Noon.AddDays(1),
            UpdatedAt = Given.Noon.AddDays(1),
        };

        await store.Database.CustomPresets.SaveAsync(changed, Stop);

        Assert.Equal(changed with { CreatedAt = Given.Noon }, await store.Database.CustomPresets.GetAsync("calm", Stop));
        Assert.Equal(["calm", "bold"], store.Values("SELECT name FROM custom_presets ORDER BY rowid"));
    }

    [Fact]
    [Covers(
        typeof(IPersonalityPresetRepository),
        nameof(IPersonalityPresetRepository.ListAsync),
        nameof(IPersonalityPresetRepository.CountAsync))]
    public async Task Presets_are_listed_by_name_and_counted()
    {
        await using Store store = await Store.OpenAsync();
        IPersonalityPresetRepository presets = store.Database.CustomPresets;
        Assert.Empty(await presets.ListAsync(Stop));
        Assert.Equal(0, await presets.CountAsync(Stop));

        foreach (string name in (string[])["b", "ä", "a", "B"])
        {
            await presets.SaveAsync(Given.Preset(name), Stop);
        }

        Assert.Equal(["B", "a", "b", "ä"], (await presets.ListAsync(Stop)).Select(static preset => preset.Name));
        Assert.Equal(4, await presets.CountAsync(Stop));
    }

    [Fact]
    [Covers(typeof(IPersonalityPresetRepository), nameof(IPersonalityPresetRepository.DeleteAsync))]
    public async Task Deleting_tells_whether_there_was_one()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.CustomPresets.SaveAsync(Given.Preset("calm"), Stop);
        await store.Database.CustomPresets.SaveAsync(Given.Preset("bold"), Stop);

        Assert.True(await store.Database.CustomPresets.DeleteAsync("calm", Stop));
        Assert.False(await store.Database.CustomPresets.DeleteAsync("calm", Stop));
        Assert.Equal(["bold"], store.Values("SELECT name FROM custom_presets"));
    }

    [Fact]
    [Covers(
        typeof(IPersonalityPresetRepository),
        nameof(IPersonalityPresetRepository.GetAsync),
        nameof(IPersonalityPresetRepository.DeleteAsync))]
    public async Task A_blank_name_is_refused()
    {
        await using Store store = await Store.OpenAsync();

        await Refused.WhenAskedBlank("name", text => store.Database.CustomPresets.GetAsync(text, Stop));
        await Refused.WhenAskedBlank("name", text => store.Database.CustomPresets.DeleteAsync(text, Stop));
    }
}
