using Microsoft.Data.Sqlite;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

/// <summary>Tables that are created when the program says so, not when the file is opened.</summary>
public sealed class MigrateTests : DatabaseTest
{
    private static readonly SqliteDatabaseOptions s_later = new() { MigrateOnOpen = false };

    [Fact]
    public async Task Nothing_is_created_until_it_is_asked_for()
    {
        await using NotesDatabase database = await OpenAsync(s_later);
        await Assert.ThrowsAsync<QueryException>(async () => await database.Notes.CountAsync(Token));

        Assert.False((await database.MigrateAsync(cancellationToken: Token)).IsEmpty);

        await database.Notes.AddAsync(ANote("a"), Token);
        Assert.Equal(1, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task A_second_time_changes_nothing()
    {
        await using NotesDatabase database = await OpenAsync(s_later);
        using SqliteConnection other = Connect();
        await database.MigrateAsync(cancellationToken: Token);
        object? before = Execute(other, "PRAGMA schema_version");

        Assert.True((await database.MigrateAsync(cancellationToken: Token)).IsEmpty);

        Assert.Equal(before, Execute(other, "PRAGMA schema_version"));
    }

    [Fact]
    public async Task Many_callers_migrate_once()
    {
        await using NotesDatabase database = await OpenAsync(s_later);

        MigrationPlan[] done = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => Task.Run(async () => await database.MigrateAsync(cancellationToken: Token))));

        Assert.Single(done, static plan => !plan.IsEmpty);
    }

    [Theory]
    [InlineData("PRAGMA user_version = 4", PersistenceError.NewerSchema)]
    [InlineData("PRAGMA application_id = 43", PersistenceError.WrongApplication)]
    [InlineData("ALTER TABLE notes DROP COLUMN stars", PersistenceError.MigrationRefused)]
    public async Task A_file_that_is_not_ours_can_be_opened_and_is_refused_untouched(string change, PersistenceError error)
    {
        await using (NotesDatabase ours = await OpenAsync())
        {
            await ours.Notes.AddAsync(ANote("a"), Token);
        }

        using SqliteConnection other = Connect();
        Execute(other, change);
        object? before = State(other);
        await using NotesDatabase database = await OpenAsync(s_later);

        MigrationException refused = await Assert.ThrowsAsync<MigrationException>(
            async () => await database.MigrateAsync(cancellationToken: Token));

        Assert.Equal(error, refused.Error);
        Assert.Equal(before, State(other));
        await using WriterLease lease = await database.BorrowWriterAsync(Token); // The lane is free again.
    }

    [Fact]
    public async Task It_can_be_cancelled_while_it_waits()
    {
        await using NotesDatabase database = await OpenAsync(s_later);
        using CancellationTokenSource source = new();
        using WriterLease lease = await database.BorrowWriterAsync(Token);
        Task waiting = database.MigrateAsync(cancellationToken: source.Token).AsTask();

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Theory]
    [InlineData(true, "wal")]
    [InlineData(false, "delete")]
    public async Task The_database_tells_whether_it_uses_a_write_ahead_log(bool useWal, string mode)
    {
        await using NotesDatabase database = await OpenAsync(new() { UseWal = useWal });
        await using NotesDatabase inMemory = await NotesDatabase.OpenAsync(":memory:", cancellationToken: Token);
        using SqliteConnection other = Connect();

        Assert.Equal(useWal, database.UsesWal);
        Assert.False(inMemory.UsesWal);
        Assert.Equal(mode, Execute(other, "PRAGMA journal_mode"));
    }

    private static object? State(SqliteConnection connection) => Execute(
        connection,
        """
        SELECT concat(
            (SELECT group_concat(sql) FROM sqlite_schema), (SELECT group_concat(id) FROM notes),
            user_version, ' ', application_id)
        FROM pragma_user_version, pragma_application_id
        """);
}
