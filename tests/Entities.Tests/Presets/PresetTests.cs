namespace Synthorg.Entities.Tests.Presets;

/// <summary>The rules of a personality preset.</summary>
public sealed class PresetTests
{
    [Fact]
    public void A_new_preset_has_the_domains_defaults() => Assert.Equal("", Given.Preset().Description);

    [Fact]
    public void A_text_says_something()
    {
        PersonalityPreset preset = Given.Preset();

        Refused.WhenBlank(nameof(preset.Name), text => preset with { Name = text });
        Refused.WhenBlank(nameof(preset.ConfigJson), text => preset with { ConfigJson = text });
        Refused.WhenSet(nameof(preset.Description), () => preset with { Description = null! });
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"{}\"")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("""{"a": 1,}""")]
    public void A_configuration_is_a_json_object(string text) =>
        Refused.WhenSet(nameof(PersonalityPreset.ConfigJson), () => Given.Preset() with { ConfigJson = text });

    [Fact]
    public void A_configuration_is_kept_as_given()
    {
        const string Json = " {\n\t\"b\" : 1.0, \"a\": \"\\u0041\" } ";

        Assert.Equal(Json, (Given.Preset() with { ConfigJson = Json }).ConfigJson);
    }

    [Fact]
    public void Times_are_cut_to_the_microsecond()
    {
        Expect.CutToMicrosecond(static time => (Given.Preset() with { CreatedAt = time }).CreatedAt);
        Expect.CutToMicrosecond(static time => (Given.Preset() with { UpdatedAt = time }).UpdatedAt);
    }
}
