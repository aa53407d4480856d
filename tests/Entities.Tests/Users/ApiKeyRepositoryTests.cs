using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Users;

/// <summary>API keys are saved, found by id and hash, listed by user and removed.</summary>
public sealed class ApiKeyRepositoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Covers(typeof(IApiKeyRepository), nameof(IApiKeyRepository.SaveAsync), nameof(IApiKeyRepository.GetAsync))]
    public async Task What_was_saved_comes_back_equal()
    {
        await using Store store = await OpenAsync();
        ApiKey full = Given.ApiKey() with
        {
            Role = HumanRole.PairProgrammer,
            CreatedAt = Given.Noon.AddTicks(10),
            ExpiresAt = Given.Noon.AddTicks(20),
            Revoked = true,
        };
        await store.Database.ApiKeys.SaveAsync(full, Stop);
        await store.Database.ApiKeys.SaveAsync(Given.ApiKey("k2"), Stop);

        await store.ReopenAsync();

        Assert.Equal(full, await store.Database.ApiKeys.GetAsync("k1", Stop));
        Assert.Equal(Given.ApiKey("k2"), await store.Database.ApiKeys.GetAsync("k2", Stop));
        Assert.Null(await store.Database.ApiKeys.GetAsync("K1", Stop));
    }

    [Fact]
    [Covers(typeof(IApiKeyRepository), nameof(IApiKeyRepository.SaveAsync))]
    public async Task Saving_again_updates_the_row_but_not_when_it_was_made()
    {
        await using Store store = await OpenAsync();
        await store.Database.ApiKeys.SaveAsync(Given.ApiKey("k1") with { ExpiresAt = Given.Noon }, Stop);
        await store.Database.ApiKeys.SaveAsync(Given.ApiKey("k2"), Stop);
        ApiKey changed = new()
        {
            Id = "k1",
            KeyHash = "simsim",
            Name = "deploy",
            Role = HumanRole.Ceo,
            UserId = "u2",
            CreatedAt = Given.Noon.AddDays(1),
            Revoked = true,
        };

        await store.Database.ApiKeys.SaveAsync(changed, Stop);

        Assert.Equal(changed with { CreatedAt = Given.Noon }, await store.Database.ApiKeys.GetAsync("k1", Stop));
        Assert.Equal(["k1", "k2"], store.Values("SELECT id FROM api_keys ORDER BY rowid"));
    }

    [Fact]
    [Covers(typeof(IApiKeyRepository), nameof(IApiKeyRepository.SaveAsync))]
    public async Task A_hash_is_taken_once()
    {
        await using Store store = await OpenAsync();
        IApiKeyRepository keys = store.Database.ApiKeys;
        await keys.SaveAsync(Given.ApiKey("k1"), Stop);
        await keys.SaveAsync(Given.ApiKey("k2"), Stop);
        object?[][] before = store.Rows("SELECT * FROM api_keys");

        DuplicateRecordException added = await Refused.AsADuplicate(
            () => keys.SaveAsync(Given.ApiKey("k3") with { KeyHash = "sesame-k1" }, Stop));
        DuplicateRecordException changed = await Refused.AsADuplicate(
            () => keys.SaveAsync(Given.ApiKey("k2") with { KeyHash = "sesame-k1" }, Stop));

        Assert.Equal(before, store.Rows("SELECT * FROM api_keys"));
        Assert.DoesNotContain("sesame", $"{added}{changed}", StringComparison.Ordinal);
    }

    [Fact]
    [Covers(typeof(IApiKeyRepository), nameof(IApiKeyRepository.SaveAsync))]
    public async Task A_key_of_nobody_is_refused()
    {
        await using Store store = await OpenAsync();
        await store.Database.ApiKeys.SaveAsync(Given.ApiKey(), Stop);

        await Assert.ThrowsAsync<QueryException>(
            async () => await store.Database.ApiKeys.SaveAsync(Given.ApiKey("k2", "nobody"), Stop));
        await Assert.ThrowsAsync<QueryException>(
            async () => await store.Database.ApiKeys.SaveAsync(Given.ApiKey("k1", "nobody"), Stop));

        Assert.Equal(["u1"], store.Values("SELECT user_id FROM api_keys"));
    }

    [Fact]
    [Covers(typeof(IApiKeyRepository), nameof(IApiKeyRepository.GetByHashAsync))]
    public async Task A_hash_is_found_exactly()
    {
        await using Store store = await OpenAsync();
        await store.Database.ApiKeys.SaveAsync(Given.ApiKey("k1"), Stop);
        await store.Database.ApiKeys.SaveAsync(Given.ApiKey("k2"), Stop);

        Assert.Equal(Given.ApiKey("k2"), await store.Database.ApiKeys.GetByHashAsync("sesame-k2", Stop));
        Assert.Null(await store.Database.ApiKeys.GetByHashAsync("SESAME-K2", Stop));
        Assert.Null(await store.Database.ApiKeys.GetByHashAsync("sesame-k3", Stop));
    }

    [Fact]
    [Covers(typeof(IApiKeyRepository), nameof(IApiKeyRepository.ListByUserAsync))]
    public async Task A_users_keys_are_listed_in_the_order_in_which_they_were_made()
    {
        await using Store store = await OpenAsync();
        IApiKeyRepository keys = store.Database.ApiKeys;
        await keys.SaveAsync(Given.ApiKey("b"), Stop);
        await keys.SaveAsync(Given.ApiKey("new") with { CreatedAt = Given.Noon.AddTicks(10), Revoked = true }, Stop);
        await keys.SaveAsync(Given.ApiKey("a") with { CreatedAt = Given.Noon.ToOffset(TimeSpan.FromHours(9)) }, Stop);
        await keys.SaveAsync(Given.ApiKey("c"), Stop);
        await keys.SaveAsync(Given.ApiKey("old") with { CreatedAt = Given.Noon.AddHours(-1) }, Stop);
        await keys.SaveAsync(Given.ApiKey("other", "u2"), Stop);

        Assert.Equal(["old", "a", "b", "c", "new"], (await keys.ListByUserAsync("u1", Stop)).Select(static key => key.Id));
        Assert.Equal(["other"], (await keys.ListByUserAsync("u2", Stop)).Select(static key => key.Id));
        Assert.Empty(await keys.ListByUserAsync("U1", Stop));
    }

    [Fact]
    [Covers(typeof(IApiKeyRepository), nameof(IApiKeyRepository.DeleteAsync))]
    public async Task Deleting_tells_whether_there_was_one()
    {
        await using Store store = await OpenAsync();
        await store.Database.ApiKeys.SaveAsync(Given.ApiKey("k1"), Stop);
        await store.Database.ApiKeys.SaveAsync(Given.ApiKey("k2"), Stop);

        Assert.True(await store.Database.ApiKeys.DeleteAsync("k1", Stop));
        Assert.False(await store.Database.ApiKeys.DeleteAsync("k1", Stop));

        Assert.Equal(["k2"], store.Values("SELECT id FROM api_keys"));
        Assert.Equal(["u1", "u2"], store.Values("SELECT id FROM users ORDER BY id"));
    }

    [Fact]
    [Covers(
        typeof(IApiKeyRepository),
        nameof(IApiKeyRepository.GetAsync),
        nameof(IApiKeyRepository.GetByHashAsync),
        nameof(IApiKeyRepository.ListByUserAsync),
        nameof(IApiKeyRepository.DeleteAsync))]
    public async Task A_blank_argument_is_refused()
    {
        await using Store store = await OpenAsync();

        await Refused.WhenAskedBlank("keyId", text => store.Database.ApiKeys.GetAsync(text, Stop));
        await Refused.WhenAskedBlank("keyHash", text => store.Database.ApiKeys.GetByHashAsync(text, Stop));
        await Refused.WhenAskedBlank("userId", text => store.Database.ApiKeys.ListByUserAsync(text, Stop));
        await Refused.WhenAskedBlank("keyId", text => store.Database.ApiKeys.DeleteAsync(text, Stop));
    }

    private static async Task<Store> OpenAsync()
    {
        Store store = await Store.OpenAsync();
        await store.Database.Users.SaveAsync(Given.User("u1"), Stop);
        await store.Database.Users.SaveAsync(Given.User("u2"), Stop);
        return store;
    }
}
