namespace Synthorg.Entities.Tests.Users;

/// <summary>How API keys lie in the file, seen by a reader that knows nothing of the toolkit.</summary>
public sealed class ApiKeyTableTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_is_declared_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(
            [
                "id TEXT NOT NULL KEY 1",
                "key_hash TEXT NOT NULL",
                "name TEXT NOT NULL",
                "role TEXT NOT NULL",
                "user_id TEXT NOT NULL",
                "created_at TEXT NOT NULL",
                "expires_at TEXT",
                "revoked INTEGER NOT NULL DEFAULT 0",
            ],
            store.Columns("api_keys"));
        Assert.Equal(["idx_api_keys_user_id(user_id)"], store.Indexes("api_keys"));
        Assert.Equal(["key_hash"], store.Uniques("api_keys"));
        Assert.Equal(["user_id -> users(id) ON DELETE CASCADE"], store.ForeignKeys("api_keys"));
        Assert.Empty(store.Triggers("api_keys"));
    }

    [Fact]
    public async Task A_key_lies_in_the_file_as_the_domain_says()
    {
        await using Store store = await OpenAsync();
        await store.Database.ApiKeys.SaveAsync(Given.ApiKey(), Stop);
        await store.Database.ApiKeys.SaveAsync(
            Given.ApiKey("k2") with
            {
                CreatedAt = Given.Noon.AddTicks(10).ToOffset(TimeSpan.FromHours(2)),
                ExpiresAt = Given.Noon.AddDays(1).ToOffset(TimeSpan.FromHours(-5)),
                Revoked = true,
            },
            Stop);

        object?[][] rows = store.Rows("SELECT * FROM api_keys ORDER BY id");

        Assert.Equal<object?>(
            ["k1", "sesame-k1", "build", "observer", "u1", "2026-03-15T12:00:00.0000000+00:00", null, 0L], rows[0]);
        Assert.Equal<object?>(
            [
                "k2", "sesame-k2", "build", "observer", "u1", "2026-03-15T12:00:00.0000010+00:00", "2026-03-16T12:00:00.0000000+00:00", 1L,
            ],
            rows[1]);
    }

    [Fact]
    public async Task Every_choice_is_stored_by_its_listed_text()
    {
        await using Store store = await OpenAsync();

        Assert.Equal(
            "ceo manager board_member pair_programmer observer system",
            await store.TextsAsync<HumanRole>(
                "api_keys", "role", role => store.Database.ApiKeys.SaveAsync(Given.ApiKey($"{role}") with { Role = role }, Stop)));
    }

    [Fact]
    public async Task A_row_of_anothers_making_gets_the_domains_defaults()
    {
        await using Store store = await OpenAsync();
        store.Run("""
            INSERT INTO api_keys (id, key_hash, name, role, user_id, created_at)
            VALUES ('k1', 'sesame-k1', 'build', 'observer', 'u1', '2026-03-15T12:00:00+00:00')
            """);

        Assert.Equal(Given.ApiKey(), await store.Database.ApiKeys.GetAsync("k1", Stop));
    }

    [Fact]
    public async Task The_table_keeps_hashes_apart_and_keys_with_their_users_itself()
    {
        await using Store store = await OpenAsync();
        await store.Database.ApiKeys.SaveAsync(Given.ApiKey("k1"), Stop);
        await store.Database.ApiKeys.SaveAsync(Given.ApiKey("k2"), Stop);

        Refused.ByTheTable(store, Constraint.Unique, "UPDATE api_keys SET key_hash = 'sesame-k1' WHERE id = 'k2'");
        Refused.ByTheTable(
            store, Constraint.ForeignKey, "PRAGMA foreign_keys = ON; UPDATE api_keys SET user_id = 'nobody' WHERE id = 'k2'");
        store.Run("PRAGMA foreign_keys = ON; DELETE FROM users");
        Assert.Empty(store.Rows("SELECT * FROM api_keys"));
    }

    [Fact]
    public async Task An_unknown_choice_is_named_with_its_place()
    {
        await using Store store = await OpenAsync();
        await store.Database.ApiKeys.SaveAsync(Given.ApiKey(), Stop);
        store.Run("UPDATE api_keys SET role = 'janitor'");

        string said = await Refused.WhenRead(
            () => store.Database.ApiKeys.GetAsync("k1", Stop), "api_keys", "role", "k1", "janitor");
        Assert.DoesNotContain("sesame", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name = ' '")]
    [InlineData("key_hash = ''")]
    [InlineData("created_at = 'noon'")]
    [InlineData("expires_at = ''")]
    public async Task A_stored_key_that_breaks_a_rule_is_not_handed_out(string assignment)
    {
        await using Store store = await OpenAsync();
        await store.Database.ApiKeys.SaveAsync(Given.ApiKey(), Stop);
        store.Run($"UPDATE api_keys SET {assignment}");

        await Refused.WhenRead(() => store.Database.ApiKeys.GetAsync("k1", Stop), "api_keys", "k1");
        await Refused.WhenRead(() => store.Database.ApiKeys.ListByUserAsync("u1", Stop), "api_keys", "k1");
    }

    private static async Task<Store> OpenAsync()
    {
        Store store = await Store.OpenAsync();
        await store.Database.Users.SaveAsync(Given.User(), Stop);
        return store;
    }
}
