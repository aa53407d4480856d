using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Backend;

/// <summary>A fresh database gets its tables; one that is not ours stays as it is.</summary>
public sealed class MigrationTests
{
    private const string State = """
        SELECT concat((SELECT group_concat(sql) FROM sqlite_schema), (SELECT group_concat(id) FROM tasks), user_version)
        FROM pragma_user_version
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tables_come_with_the_migration_and_not_before()
    {
        await using Company company = Company.Found();
        await company.Backend.ConnectAsync(Stop);
        await Assert.ThrowsAsync<QueryException>(async () => await company.Backend.Tasks.GetAsync("ship", Stop));

        await company.Backend.MigrateAsync(Stop);

        Assert.Null(await company.Backend.Tasks.GetAsync("ship", Stop));
        Assert.Equal(19L, company.Ask("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"));
    }

    [Fact]
    public async Task Migrating_again_changes_nothing()
    {
        await using Company company = await Company.StartAsync();
        await company.Backend.Tasks.SaveAsync(Given.Task(), Stop);
        object? before = company.Ask(State);

        await company.Backend.MigrateAsync(Stop);
        await company.Backend.DisconnectAsync(Stop);
        await company.Backend.ConnectAsync(Stop);
        await company.Backend.MigrateAsync(Stop);

        Assert.Equal(before, company.Ask(State));
    }

    [Theory]
    [InlineData("PRAGMA user_version = 1001")]
    [InlineData("PRAGMA application_id = 7")]
    [InlineData("ALTER TABLE tasks DROP COLUMN title")]
    public async Task What_is_newer_or_not_ours_is_refused_and_left_alone(string change)
    {
        await using Company company = await Company.StartAsync();
        await company.Backend.Tasks.SaveAsync(Given.Task(), Stop);
        await company.Backend.DisconnectAsync(Stop);
        company.AskFile(change);
        object? before = company.AskFile(State);

        await company.Backend.ConnectAsync(Stop);
        await Assert.ThrowsAsync<MigrationException>(async () => await company.Backend.MigrateAsync(Stop));
        await company.Backend.DisconnectAsync(Stop);

        Assert.Equal(before, company.AskFile(State));
    }

    [Fact]
    public async Task In_memory_the_tables_are_made_anew_with_each_connection()
    {
        await using Company company = await Company.StartInMemoryAsync();
        await company.Backend.Tasks.SaveAsync(Given.Task(), Stop);
        Assert.Equal(1L, company.Ask("SELECT count(*) FROM tasks"));
        Assert.True(await company.Backend.HealthCheckAsync(Stop));

        await company.Backend.DisconnectAsync(Stop);
        await company.Backend.ConnectAsync(Stop);
        await company.Backend.MigrateAsync(Stop);

        Assert.Empty(await company.Backend.Tasks.ListAsync(cancellationToken: Stop));
        Assert.False(File.Exists(company.Path) || File.Exists(":memory:"));
    }

    [Fact]
    public async Task A_migration_can_be_cancelled_while_it_waits()
    {
        await using Company company = await Company.StartAsync();
        using CancellationTokenSource source = new();
        await using WriterLease lease = await company.Backend.BorrowWriterAsync(Stop);
        Task migrating = company.Backend.MigrateAsync(source.Token).AsTask();

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => migrating);
    }
}
