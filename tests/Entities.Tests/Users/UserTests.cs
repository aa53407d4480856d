namespace Synthorg.Entities.Tests.Users;

/// <summary>The rules of a user.</summary>
public sealed class UserTests
{
    [Fact]
    public void A_new_user_has_the_domains_defaults() => Assert.True(Given.User().MustChangePassword);

    [Fact]
    public void A_text_says_something()
    {
        User user = Given.User();

        Refused.WhenBlank(nameof(user.Id), text => user with { Id = text });
        Refused.WhenBlank(nameof(user.Username), text => user with { Username = text });
        Refused.WhenSet(nameof(user.PasswordHash), () => user with { PasswordHash = null! });
        Assert.Equal("", (user with { PasswordHash = "" }).PasswordHash);
    }

    [Fact]
    public void Times_are_cut_to_the_microsecond()
    {
        Expect.CutToMicrosecond(static time => (Given.User() with { CreatedAt = time }).CreatedAt);
        Expect.CutToMicrosecond(static time => (Given.User() with { UpdatedAt = time }).UpdatedAt);
    }

    [Fact]
    public void A_password_is_never_printed()
    {
        string text = Given.User().ToString();

        Assert.Contains("u1@example.org", text, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Users_with_other_passwords_are_not_equal() => Expect.EqualByContent(
        static () => Given.User(),
        static user => user with { PasswordHash = "simsim" });
}
