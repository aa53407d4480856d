namespace Synthorg.Entities.Tests.Settings;

/// <summary>The rules of a setting.</summary>
public sealed class SettingTests
{
    [Fact]
    public void A_name_says_something()
    {
        Setting setting = Given.Setting();

        Refused.WhenBlank(nameof(setting.Namespace), text => setting with { Namespace = text });
        Refused.WhenBlank(nameof(setting.Key), text => setting with { Key = text });
    }

    [Fact]
    public void A_value_may_be_empty_and_is_never_null()
    {
        Assert.Equal("", (Given.Setting() with { Value = "" }).Value);
        Refused.WhenSet(nameof(Setting.Value), static () => Given.Setting() with { Value = null! });
    }

    [Fact]
    public void The_time_of_the_last_change_is_iso_8601_text() =>
        Refused.UnlessIso8601(nameof(Setting.UpdatedAt), static text => Given.Setting() with { UpdatedAt = text });

    [Theory]
    [InlineData("2026-03-15T12:00:00Z")]
    [InlineData("2026-03-15T12:00:00.100000+00:00")]
    [InlineData("2026-03-15T14:00+02:00")]
    public void The_time_of_the_last_change_is_kept_as_given(string text) =>
        Assert.Equal(text, (Given.Setting() with { UpdatedAt = text }).UpdatedAt);
}
