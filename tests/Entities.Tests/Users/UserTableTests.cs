namespace Synthorg.Entities.Tests.Users;

/// <summary>How users lie in the file, seen by a reader that knows nothing of the toolkit.</summary>
public sealed class UserTableTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_is_declared_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(
            [
                "id TEXT NOT NULL KEY 1",
                "username TEXT NOT NULL",
                "password_hash TEXT NOT NULL",
                "role TEXT NOT NULL",
                "must_change_password INTEGER NOT NULL DEFAULT 1",
                "created_at TEXT NOT NULL",
                "updated_at TEXT NOT NULL",
            ],
            store.Columns("users"));
        string[] indexes = [.. store.Indexes("users").Select(static index => index.Replace("\"", "", StringComparison.Ordinal))];
        Assert.Equal(["idx_single_ceo(role) UNIQUE WHERE role = 'ceo'", "idx_users_role(role)"], indexes);
        Assert.Equal(["username"], store.Uniques("users"));
        Assert.Empty(store.ForeignKeys("users"));
        Assert.Empty(store.Triggers("users"));
    }

    [Fact]
    public async Task A_user_lies_in_the_file_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Users.SaveAsync(Given.User(), Stop);
        await store.Database.Users.SaveAsync(
            Given.User("u2") with
            {
                MustChangePassword = false,
                CreatedAt = Given.Noon.AddTicks(10).ToOffset(TimeSpan.FromHours(2)),
                UpdatedAt = Given.Noon.AddDays(1),
            },
            Stop);

        object?[][] rows = store.Rows("SELECT * FROM users ORDER BY id");

        Assert.Equal<object?>(
            [
                "u1", "u1@example.org", "sesame", "manager", 1L, "2026-03-15T12:00:00.0000000+00:00", "2026-03-15T12:00:00.0000000+00:00",
            ],
            rows[0]);
        Assert.Equal<object?>(
            [
                "u2", "u2@example.org", "sesame", "manager", 0L, "2026-03-15T12:00:00.0000010+00:00", "2026-03-16T12:00:00.0000000+00:00",
            ],
            rows[1]);
    }

    [Fact]
    public async Task Every_choice_is_stored_by_its_listed_text()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(
            "ceo manager board_member pair_programmer observer system",
            await store.TextsAsync<HumanRole>(
                "users", "role", role => store.Database.Users.SaveAsync(Given.User($"{role}") with { Role = role }, Stop)));
    }

    [Fact]
    public async Task A_row_of_anothers_making_gets_the_domains_defaults()
    {
        await using Store store = await Store.OpenAsync();
        store.Run("""
            INSERT INTO users (id, username, password_hash, role, created_at, updated_at)
            VALUES ('u1', 'u1@example.org', 'sesame', 'manager', '2026-03-15T12:00:00+00:00', '2026-03-15T12:00:00Z')
            """);

        Assert.Equal(Given.User(), await store.Database.Users.GetAsync("u1", Stop));
    }

    [Fact]
    public async Task The_table_keeps_usernames_apart_and_one_ceo_itself()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Users.SaveAsync(Given.User("u1") with { Role = HumanRole.Ceo }, Stop);
        await store.Database.Users.SaveAsync(Given.User("u2"), Stop);

        Refused.ByTheTable(
            store,
            Constraint.Unique,
            "UPDATE users SET role = 'ceo' WHERE id = 'u2'",
            "UPDATE users SET username = 'u1@example.org' WHERE id = 'u2'");
        store.Run("UPDATE users SET username = 'U1@example.org' WHERE id = 'u2'");
    }

    [Fact]
    public async Task An_unknown_choice_is_named_with_its_place()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Users.SaveAsync(Given.User(), Stop);
        store.Run("UPDATE users SET role = 'janitor'");

        string said = await Refused.WhenRead(() => store.Database.Users.GetAsync("u1", Stop), "users", "role", "u1", "janitor");
        Assert.DoesNotContain("sesame", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("username = ' '")]
    [InlineData("created_at = 'noon'")]
    [InlineData("updated_at = '2026-03-15'")]
    public async Task A_stored_user_that_breaks_a_rule_is_not_handed_out(string assignment)
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Users.SaveAsync(Given.User(), Stop);
        store.Run($"UPDATE users SET {assignment}");

        await Refused.WhenRead(() => store.Database.Users.GetAsync("u1", Stop), "users", "u1");
        await Refused.WhenRead(() => store.Database.Users.ListUsersAsync(Stop), "users", "u1");
    }
}
