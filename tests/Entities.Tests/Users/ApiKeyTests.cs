namespace Synthorg.Entities.Tests.Users;

/// <summary>The rules of an API key.</summary>
public sealed class ApiKeyTests
{
    [Fact]
    public void A_new_key_has_the_domains_defaults()
    {
        Assert.False(Given.ApiKey().Revoked);
        Assert.Null(Given.ApiKey().ExpiresAt);
    }

    [Fact]
    public void A_text_says_something()
    {
        ApiKey key = Given.ApiKey();

        Refused.WhenBlank(nameof(key.Id), text => key with { Id = text });
        Refused.WhenBlank(nameof(key.KeyHash), text => key with { KeyHash = text });
        Refused.WhenBlank(nameof(key.Name), text => key with { Name = text });
        Refused.WhenBlank(nameof(key.UserId), text => key with { UserId = text });
    }

    [Fact]
    public void Times_are_cut_to_the_microsecond()
    {
        Expect.CutToMicrosecond(static time => (Given.ApiKey() with { CreatedAt = time }).CreatedAt);
        Expect.CutToMicrosecond(static time => (Given.ApiKey() with { ExpiresAt = time }).ExpiresAt);
    }

    [Fact]
    public void A_hash_is_never_printed()
    {
        string text = Given.ApiKey().ToString();

        Assert.Contains("k1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_with_other_hashes_are_not_equal() => Expect.EqualByContent(
        static () => Given.ApiKey(),
        static key => key with { KeyHash = "simsim" });
}
