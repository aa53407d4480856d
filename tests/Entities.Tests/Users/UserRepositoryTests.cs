using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Users;

/// <summary>Users are saved, found, listed, counted and removed; there is one chief executive at most.</summary>
public sealed class UserRepositoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Covers(typeof(IUserRepository), nameof(IUserRepository.SaveAsync), nameof(IUserRepository.GetAsync))]
    public async Task What_was_saved_comes_back_equal()
    {
        await using Store store = await Store.OpenAsync();
        User full = Given.User() with
        {
            PasswordHash = "",
            Role = HumanRole.Ceo,
            MustChangePassword = false,
            CreatedAt = Given.Noon.AddTicks(10),
            UpdatedAt = Given.Noon.AddTicks(20),
        };
        await store.Database.Users.SaveAsync(full, Stop);
        await store.Database.Users.SaveAsync(Given.User("u2"), Stop);

        await store.ReopenAsync();

        Assert.Equal(full, await store.Database.Users.GetAsync("u1", Stop));
        Assert.Equal(Given.User("u2"), await store.Database.Users.GetAsync("u2", Stop));
        Assert.Null(await store.Database.Users.GetAsync("U1", Stop));
    }

    [Fact]
    [Covers(typeof(IUserRepository), nameof(IUserRepository.SaveAsync))]
    public async Task Saving_again_updates_the_row_but_not_when_it_was_added()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Users.SaveAsync(Given.User("u1"), Stop);
        await store.Database.Users.SaveAsync(Given.User("u2"), Stop);
        User changed = new()
        {
            Id = "u1",
            Username = "grace",
            PasswordHash = "simsim",
            Role = HumanRole.Ceo,
            MustChangePassword = false,
            CreatedAt = Given.Noon.AddDays(1),
            UpdatedAt = Given.Noon.AddDays(1),
        };

        await store.Database.Users.SaveAsync(changed, Stop);

        Assert.Equal(changed with { CreatedAt = Given.Noon }, await store.Database.Users.GetAsync("u1", Stop));
        Assert.Equal(["u1", "u2"], store.Values("SELECT id FROM users ORDER BY rowid"));
    }

    [Fact]
    [Covers(typeof(IUserRepository), nameof(IUserRepository.SaveAsync))]
    public async Task A_username_is_taken_once()
    {
        await using Store store = await Store.OpenAsync();
        IUserRepository users = store.Database.Users;
        await users.SaveAsync(Given.User("u1") with { Username = "ada" }, Stop);
        await users.SaveAsync(Given.User("u2") with { Username = "Ada" }, Stop);
        object?[][] before = store.Rows("SELECT * FROM users");

        DuplicateRecordException added = await Refused.AsADuplicate(
            () => users.SaveAsync(Given.User("u3") with { Username = "ada" }, Stop));
        DuplicateRecordException renamed = await Refused.AsADuplicate(
            () => users.SaveAsync(Given.User("u2") with { Username = "ada" }, Stop));

        Assert.Equal(before, store.Rows("SELECT * FROM users"));
        Assert.DoesNotContain("sesame", $"{added}{renamed}", StringComparison.Ordinal);
        await users.SaveAsync(Given.User("u1") with { Username = "ada", Role = HumanRole.Observer }, Stop);
    }

    [Fact]
    [Covers(typeof(IUserRepository), nameof(IUserRepository.SaveAsync))]
    public async Task There_is_one_ceo_at_most()
    {
        await using Store store = await Store.OpenAsync();
        IUserRepository users = store.Database.Users;
        await users.SaveAsync(Given.User("u1") with { Role = HumanRole.Ceo }, Stop);
        await users.SaveAsync(Given.User("u2"), Stop);
        object?[][] before = store.Rows("SELECT * FROM users");

        await Refused.AsADuplicate(() => users.SaveAsync(Given.User("u3") with { Role = HumanRole.Ceo }, Stop));
        await Refused.AsADuplicate(() => users.SaveAsync(Given.User("u2") with { Role = HumanRole.Ceo }, Stop));
        Assert.Equal(before, store.Rows("SELECT * FROM users"));

        await users.SaveAsync(Given.User("u1") with { Role = HumanRole.Ceo, PasswordHash = "simsim" }, Stop);
        await users.SaveAsync(Given.User("u1"), Stop);
        await users.SaveAsync(Given.User("u2") with { Role = HumanRole.Ceo }, Stop);
        Assert.Equal(["u2"], store.Values("SELECT id FROM users WHERE role = 'ceo'"));
    }

    [Fact]
    [Covers(typeof(IUserRepository), nameof(IUserRepository.GetByUsernameAsync))]
    public async Task A_username_is_found_exactly()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Users.SaveAsync(Given.User("u1") with { Username = "ada" }, Stop);
        await store.Database.Users.SaveAsync(Given.User("u2") with { Username = "Ada" }, Stop);

        Assert.Equal("u1", (await store.Database.Users.GetByUsernameAsync("ada", Stop))?.Id);
        Assert.Equal("u2", (await store.Database.Users.GetByUsernameAsync("Ada", Stop))?.Id);
        Assert.Null(await store.Database.Users.GetByUsernameAsync("ADA", Stop));
        Assert.Null(await store.Database.Users.GetByUsernameAsync("ada ", Stop));
    }

    [Fact]
    [Covers(typeof(IUserRepository), nameof(IUserRepository.ListUsersAsync))]
    public async Task All_but_the_system_are_listed_in_the_order_in_which_they_came()
    {
        await using Store store = await Store.OpenAsync();
        IUserRepository users = store.Database.Users;
        Assert.Empty(await users.ListUsersAsync(Stop));

        await users.SaveAsync(Given.User("b"), Stop);
        await users.SaveAsync(Given.User("system") with { Role = HumanRole.System }, Stop);
        await users.SaveAsync(Given.User("new") with { CreatedAt = Given.Noon.AddTicks(10), Role = HumanRole.Ceo }, Stop);
        await users.SaveAsync(Given.User("a") with { CreatedAt = Given.Noon.ToOffset(TimeSpan.FromHours(9)) }, Stop);
        await users.SaveAsync(Given.User("c"), Stop);
        await users.SaveAsync(Given.User("old") with { CreatedAt = Given.Noon.AddHours(-1), Role = HumanRole.Observer }, Stop);

        Assert.Equal(["old", "a", "b", "c", "new"], (await users.ListUsersAsync(Stop)).Select(static user => user.Id));
    }

    [Fact]
    [Covers(typeof(IUserRepository), nameof(IUserRepository.CountAsync), nameof(IUserRepository.CountByRoleAsync))]
    public async Task Users_are_counted_without_the_system_or_by_role()
    {
        await using Store store = await Store.OpenAsync();
        IUserRepository users = store.Database.Users;
        Assert.Equal(0, await users.CountAsync(Stop));
        Assert.Equal(0, await users.CountByRoleAsync(HumanRole.Ceo, Stop));

        await users.SaveAsync(Given.User("a"), Stop);
        await users.SaveAsync(Given.User("b"), Stop);
        await users.SaveAsync(Given.User("c") with { Role = HumanRole.Ceo }, Stop);
        await users.SaveAsync(Given.User("d") with { Role = HumanRole.System }, Stop);

        Assert.Equal(3, await users.CountAsync(Stop));
        Assert.Equal(2, await users.CountByRoleAsync(HumanRole.Manager, Stop));
        Assert.Equal(1, await users.CountByRoleAsync(HumanRole.Ceo, Stop));
        Assert.Equal(1, await users.CountByRoleAsync(HumanRole.System, Stop));
        Assert.Equal(0, await users.CountByRoleAsync(HumanRole.Observer, Stop));
    }

    [Fact]
    [Covers(typeof(IUserRepository), nameof(IUserRepository.DeleteAsync))]
    public async Task Deleting_tells_whether_there_was_one_and_takes_the_keys_along()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Users.SaveAsync(Given.User("u1"), Stop);
        await store.Database.Users.SaveAsync(Given.User("u2"), Stop);
        await store.Database.ApiKeys.SaveAsync(Given.ApiKey("k1", "u1"), Stop);
        await store.Database.ApiKeys.SaveAsync(Given.ApiKey("k2", "u1"), Stop);
        await store.Database.ApiKeys.SaveAsync(Given.ApiKey("k3", "u2"), Stop);

        Assert.True(await store.Database.Users.DeleteAsync("u1", Stop));
        Assert.False(await store.Database.Users.DeleteAsync("u1", Stop));

        Assert.Equal(["u2"], store.Values("SELECT id FROM users"));
        Assert.Equal(["k3"], store.Values("SELECT id FROM api_keys"));
    }

    [Fact]
    [Covers(typeof(IUserRepository), nameof(IUserRepository.SaveAsync))]
    public async Task Saving_a_user_again_leaves_the_keys()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Users.SaveAsync(Given.User(), Stop);
        await store.Database.ApiKeys.SaveAsync(Given.ApiKey(), Stop);

        await store.Database.Users.SaveAsync(Given.User() with { Username = "grace" }, Stop);

        Assert.Equal(["k1"], store.Values("SELECT id FROM api_keys"));
    }

    [Fact]
    [Covers(
        typeof(IUserRepository),
        nameof(IUserRepository.GetAsync),
        nameof(IUserRepository.GetByUsernameAsync),
        nameof(IUserRepository.DeleteAsync))]
    public async Task A_blank_id_is_refused()
    {
        await using Store store = await Store.OpenAsync();

        await Refused.WhenAskedBlank("userId", text => store.Database.Users.GetAsync(text, Stop));
        await Refused.WhenAskedBlank("username", text => store.Database.Users.GetByUsernameAsync(text, Stop));
        await Refused.WhenAskedBlank("userId", text => store.Database.Users.DeleteAsync(text, Stop));
    }
}
