using System.Data;
using Microsoft.Data.Sqlite;
using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Backend;

/// <summary>SQL of one's own on the company's database, on a connection of one's own or on the writer's.</summary>
public sealed class OwnSqlTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task There_is_one_connection_until_it_is_disconnected()
    {
        await using Company company = await Company.StartAsync();
        SqliteConnection own = company.Backend.GetDb();
        Assert.Same(own, company.Backend.GetDb());

        await company.Backend.DisconnectAsync(Stop);
        Assert.Equal(ConnectionState.Closed, own.State);
        Assert.Equal(0, company.OpenDescriptors);

        await company.Backend.ConnectAsync(Stop);
        Assert.NotSame(own, company.Backend.GetDb());
        Assert.Equal(0L, company.Ask("SELECT count(*) FROM tasks"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_is_as_hard_as_the_others_and_sees_the_same_rows(bool isInMemory)
    {
        await using Company company = isInMemory ? await Company.StartInMemoryAsync() : await Company.StartAsync();
        await company.Backend.Tasks.SaveAsync(Given.Task(), Stop);

        Assert.Equal(1L, company.Ask("PRAGMA foreign_keys"));
        Assert.Equal(0L, company.Ask("PRAGMA trusted_schema"));
        Assert.Equal(1L, company.Ask("PRAGMA recursive_triggers"));
        Assert.Throws<SqliteException>(() => company.Ask("ATTACH ':memory:' AS other"));
        Assert.Throws<SqliteException>(() => company.Ask("INSERT INTO api_keys SELECT 'k', 'h', 'n', 'ceo', 'nobody', '', NULL, 0"));
        Assert.Equal("ship", company.Ask("SELECT id FROM tasks"));
        company.Ask("UPDATE tasks SET title = 'Shipped'");
        Assert.Equal("Shipped", (await company.Backend.Tasks.GetAsync("ship", Stop))?.Title);
    }

    [Fact]
    public async Task A_transaction_that_its_user_forgot_does_not_hold_up_the_disconnection()
    {
        await using Company company = await Company.StartAsync();
        company.Ask("BEGIN IMMEDIATE");
        company.Ask("DELETE FROM tasks");
        Task save = company.Backend.Tasks.SaveAsync(Given.Task(), Stop).AsTask();

        await company.Backend.DisconnectAsync(Stop);

        await save;
        Assert.Equal(1L, company.AskFile("SELECT count(*) FROM tasks"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_has_borrowed_the_writer_writes_alone(bool isInMemory)
    {
        await using Company company = isInMemory ? await Company.StartInMemoryAsync() : await Company.StartAsync();
        Task waiting;
        await using (WriterLease lease = await company.Backend.BorrowWriterAsync(Stop))
        {
            Company.Ask(lease.Connection, "BEGIN");
            Company.Ask(lease.Connection, "INSERT INTO settings (namespace, key, value, updated_at) VALUES ('ui', 'left', '', '')");
            waiting = company.Backend.Settings.SaveAsync(Given.Setting(), Stop).AsTask();
            Assert.False(waiting.IsCompleted);
        }

        await waiting;
        Assert.Equal([Given.Setting()], await company.Backend.Settings.GetAllAsync(Stop));
        await using WriterLease next = await company.Backend.BorrowWriterAsync(Stop);
        Assert.Equal(1L, Company.Ask(next.Connection, "SELECT count(*) FROM settings"));
    }

    [Fact]
    public async Task The_systems_own_settings_have_a_namespace_of_their_own()
    {
        await using Company company = await Company.StartAsync();
        Assert.Null(await company.Backend.GetSettingAsync("theme", Stop));

        await company.Backend.SetSettingAsync("theme", "dark", Stop);
        await company.Backend.SetSettingAsync("theme", "", Stop);
        await company.Backend.Settings.SaveAsync(Given.Setting(), Stop);
        await company.Backend.DisconnectAsync(Stop);
        await company.Backend.ConnectAsync(Stop);

        Assert.Equal("", await company.Backend.GetSettingAsync("theme", Stop));
        Setting stored = Assert.Single(await company.Backend.Settings.GetNamespaceAsync("_system", Stop));
        Assert.Equal(("theme", ""), (stored.Key, stored.Value));
        Assert.True(DateTimeOffset.TryParse(stored.UpdatedAt, out DateTimeOffset updated));
        Expect.Now(updated);
        await Refused.WhenAskedBlank("key", key => company.Backend.GetSettingAsync(key, Stop));
        await Refused.WhenSaved("Key", () => company.Backend.SetSettingAsync(" ", "dark", Stop));
        await Refused.WhenSaved("Value", () => company.Backend.SetSettingAsync("theme", null!, Stop));
    }

    [Fact]
    public async Task A_health_check_answers_whatever_happens()
    {
        await using Company company = await Company.StartInMemoryAsync();
        Assert.True(await company.Backend.HealthCheckAsync(Stop));
        Assert.False(await company.Backend.HealthCheckAsync(new CancellationToken(canceled: true)));

        using CancellationTokenSource source = new();
        await using (await company.Backend.BorrowWriterAsync(Stop))
        {
            Task<bool> waiting = company.Backend.HealthCheckAsync(source.Token).AsTask();
            await source.CancelAsync();
            Assert.False(await waiting);
        }

        Assert.True(await company.Backend.HealthCheckAsync(Stop));
        await company.Backend.DisconnectAsync(Stop);
        Assert.False(await company.Backend.HealthCheckAsync(Stop));
    }

    [Fact]
    public async Task A_file_that_is_gone_is_not_healthy()
    {
        await using Company company = await Company.StartAsync();
        string aside = company.Path + ".aside";

        File.Move(company.Path, aside);
        Assert.False(await company.Backend.HealthCheckAsync(Stop));
        File.Move(aside, company.Path);
        Assert.True(await company.Backend.HealthCheckAsync(Stop));
    }

    [Fact]
    public async Task Nothing_is_saved_in_a_file_that_was_replaced()
    {
        await using Company company = await Company.StartAsync();
        File.Move(company.Path, company.Path + ".aside");
        await File.WriteAllTextAsync(company.Path, "", Stop);

        Assert.False(await company.Backend.HealthCheckAsync(Stop));
        Assert.Equal(PersistenceError.ReadOnly, (await Assert.ThrowsAsync<QueryException>(
            () => company.Backend.Tasks.SaveAsync(Given.Task(), Stop).AsTask())).Error);

        // Also when it is back: the writer has stopped.
        File.Move(company.Path + ".aside", company.Path, overwrite: true);
        Assert.Equal(DatabaseHealthStatus.Unhealthy, (await company.Backend.GetHealthAsync(Stop)).Status);
    }

    [Theory]
    [InlineData(true, "wal", 123_456L)]
    [InlineData(false, "delete", -1L)]
    public async Task The_write_ahead_log_is_used_as_configured(bool walMode, string mode, long limit)
    {
        await using Company company = await Company.StartAsync(new() { WalMode = walMode, JournalSizeLimit = 123_456 });
        await company.Backend.Tasks.SaveAsync(Given.Task(), Stop);

        Assert.Equal(mode, company.AskFile("PRAGMA journal_mode"));
        Assert.Equal(limit, company.Ask("PRAGMA journal_size_limit"));
        Assert.Equal(Given.Task(), await company.Backend.Tasks.GetAsync("ship", Stop));
        Assert.True(await company.Backend.HealthCheckAsync(Stop));
        Assert.DoesNotContain(company.Log.Entries, static entry => entry.Event == "persistence.backend.wal_mode_failed");
    }
}
