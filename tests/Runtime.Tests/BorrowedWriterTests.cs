using Microsoft.Data.Sqlite;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

/// <summary>The writer's connection and connections of one's own, for SQL of one's own.</summary>
public sealed class BorrowedWriterTests : DatabaseTest
{
    private const string Add = "INSERT INTO notes (id, title, stars) VALUES ('a', 'Own', 0)";

    public static TheoryData<bool> Modes => [true, false];

    [Theory, MemberData(nameof(Modes))]
    public async Task Nobody_else_writes_until_the_lease_is_disposed(bool useWal)
    {
        await using NotesDatabase database = await OpenAsync(new() { UseWal = useWal });
        WriterLease lease = await database.BorrowWriterAsync(Token);
        Task waiting = database.Notes.AddAsync(ANote("b"), Token).AsTask();
        Task<WriterLease> next = database.BorrowWriterAsync(Token).AsTask();

        Execute(lease.Connection, Add);
        Assert.False(waiting.IsCompleted || next.IsCompleted);
        await lease.DisposeAsync();
        await waiting;
        await using (await next)
        {
            // It was its turn.
        }

        Assert.Equal(2, await database.Notes.CountAsync(Token));
    }

    [Theory, MemberData(nameof(Modes))]
    public async Task A_transaction_that_is_left_open_is_undone(bool useWal)
    {
        await using NotesDatabase database = await OpenAsync(new() { UseWal = useWal });
        await using (WriterLease lease = await database.BorrowWriterAsync(Token))
        {
            Execute(lease.Connection, "BEGIN");
            Execute(lease.Connection, Add);
        }

        await database.Notes.AddAsync(ANote("b"), Token);
        Assert.Equal(1, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task A_lease_ends_once_and_its_connection_with_it()
    {
        await using NotesDatabase database = await OpenAsync();
        WriterLease lease = await database.BorrowWriterAsync(Token);
        await lease.DisposeAsync();
        WriterLease other = await database.BorrowWriterAsync(Token);
        await lease.DisposeAsync();
        lease.Dispose();

        Assert.Throws<InvalidOperationException>(() => lease.Connection);
        Task waiting = database.Notes.AddAsync(ANote("a"), Token).AsTask();
        Assert.False(waiting.IsCompleted);
        await other.DisposeAsync();
        await waiting;
        Assert.Equal(1, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task Whoever_waits_for_it_can_give_up()
    {
        await using NotesDatabase database = await OpenAsync();
        using CancellationTokenSource source = new();
        using WriterLease lease = await database.BorrowWriterAsync(Token);
        Task<WriterLease> waiting = database.BorrowWriterAsync(source.Token).AsTask();

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Inside_a_transaction_and_after_the_end_it_is_refused()
    {
        NotesDatabase database = await OpenAsync();
        await database.WriteAsync(
            async _ => await Assert.ThrowsAsync<InvalidOperationException>(async () => await database.BorrowWriterAsync(Token)), Token);
        await database.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await database.BorrowWriterAsync(Token));
        Assert.Throws<ObjectDisposedException>(database.OpenConnection);
    }

    [Theory, MemberData(nameof(Modes))]
    public async Task A_connection_of_ones_own_has_the_writers_settings(bool useWal)
    {
        SqliteDatabaseOptions options = new() { UseWal = useWal, JournalSizeLimit = 1_234_567 };
        await using NotesDatabase database = await OpenAsync(options);
        await using SqliteConnection connection = database.OpenConnection();

        foreach ((string pragma, long value) in Hardening.Pragmas(SessionRole.Writer, options, isMemory: false))
        {
            Assert.Equal((pragma, value), (pragma, Execute(connection, $"PRAGMA {pragma}")));
        }

        // Without a write-ahead log it is left as SQLite has it.
        Assert.Equal(useWal ? 1_234_567L : -1L, Execute(connection, "PRAGMA journal_size_limit"));
        Assert.Throws<SqliteException>(() => Execute(connection, "ATTACH ':memory:' AS other"));
    }

    [Fact]
    public async Task A_connection_of_ones_own_sees_and_changes_the_same_rows()
    {
        await using NotesDatabase database = await OpenAsync();
        await using (SqliteConnection connection = database.OpenConnection())
        {
            Execute(connection, Add);
            Assert.Equal("a", (await database.Notes.GetAsync("a", Token))?.Id);
            await database.Notes.AddAsync(ANote("b"), Token);
            Assert.Equal(2L, Execute(connection, "SELECT count(*) FROM notes"));
        }

        await database.DisposeAsync();
        Assert.Equal(0, OpenDescriptors());
    }

    [Fact]
    public async Task In_memory_it_is_the_connection_that_there_is()
    {
        await using NotesDatabase database = await NotesDatabase.OpenAsync(":memory:", cancellationToken: Token);
        await using (SqliteConnection connection = database.OpenConnection())
        {
            Execute(connection, Add);
        }

        Assert.Equal(1, await database.Notes.CountAsync(Token));
        Assert.Equal(1L, Execute(database.OpenConnection(), "PRAGMA foreign_keys"));
    }
}
