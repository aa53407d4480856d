using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

/// <summary>
/// Every write is inside a transaction that began with the write lock: one that took it later, after a read, could find that somebody
/// else has written meanwhile, and would have to be thrown away.
/// </summary>
public sealed class BeginTests : DatabaseTest
{
    private static readonly string[] s_writes = ["INSERT", "UPDATE", "DELETE", "REPLACE", "CREATE", "DROP", "ALTER"];

    private readonly ConcurrentQueue<string> _ran = new();

    [Theory, InlineData(true), InlineData(false)]
    public async Task Whatever_writes_has_begun_with_the_lock(bool usesWal)
    {
        await using NotesDatabase database = await OpenAsync(new() { UseWal = usesWal, MigrateOnOpen = false });
        await using (WriterLease lease = await database.BorrowWriterAsync(Token))
        {
            raw.sqlite3_trace(lease.Connection.Handle!, (_, sql) => _ran.Enqueue(sql), null);
        }

        Assert.False((await database.MigrateAsync(cancellationToken: Token)).IsEmpty);
        await WriteAsync(database);
        await WriteTogetherAsync(database);
        await TransactAsync(database);
        await database.BackupAsync(InFolder("copy.db"), cancellationToken: Token);

        AssertBegun();
    }

    private static async Task WriteAsync(NotesDatabase database)
    {
        await database.Notes.AddAsync(ANote("1"), Token);
        await database.Notes.SaveAsync(ANote("1", "Tea"), Token);
        await database.Notes.AddAllAsync([ANote("2"), ANote("3")], Token);
        await database.Notes.AddTwoAsync(ANote("4"), Token);
        await database.Notes.DeleteAsync("3", Token);
        database.Notes.Save(ANote("5"));
        database.Notes.Delete("5");
        await Assert.ThrowsAsync<DuplicateRecordException>(() => database.Notes.AddAllAsync([ANote("6"), ANote("1")], Token).AsTask());
        await Assert.ThrowsAnyAsync<PersistenceException>(() => database.Notes.AddAsync(ANote("7", parent: "none"), Token).AsTask());
    }

    private static async Task WriteTogetherAsync(NotesDatabase database)
    {
        using HeldLane held = HeldLane.Of(database);
        Task[] writes =
        [
            database.Notes.AddAsync(ANote("10"), Token).AsTask(),
            database.Notes.AddOrRollbackAsync(ANote("1"), Token).AsTask(), // Takes the transaction of the others with it.
            database.Notes.AddAsync(ANote("11"), Token).AsTask(),
            database.Notes.AddAsync(ANote("12", parent: "none"), Token).AsTask(), // Fails the commit of the others.
            database.Notes.AddAsync(ANote("13"), Token).AsTask(),
        ];
        await held.ReleaseAsync();
        await Task.WhenAll(writes.Select(static write => Task.WhenAny(write)));
        Assert.Equal([false, true, false, true, false], writes.Select(static write => write.IsFaulted));
    }

    private static async Task TransactAsync(NotesDatabase database)
    {
        await database.WriteAsync(
            static async transaction =>
            {
                await transaction.Notes.AddAsync(ANote("20"), Token);
                Assert.False(await transaction.TryAsync(static async part => await part.Notes.AddAsync(ANote("1"), Token)));
                using SqliteCommand own = transaction.Connection.CreateCommand();
                own.CommandText = "UPDATE notes SET stars = 1 WHERE id = '20'";
                Assert.Equal(1, own.ExecuteNonQuery());
            },
            Token);
        await Assert.ThrowsAsync<NotSupportedException>(() => database.WriteAsync(
            static async transaction =>
            {
                await transaction.Notes.AddAsync(ANote("21"), Token);
                throw new NotSupportedException();
            },
            Token).AsTask());
    }

    private void AssertBegun()
    {
        bool isBegun = false;
        int writes = 0;
        foreach (string sql in _ran)
        {
            string verb = sql.TrimStart().Split([' ', '\n', ';', '('], 2)[0].ToUpperInvariant();
            if (verb is "BEGIN")
            {
                // That of a read has no write after it.
                isBegun = sql == "BEGIN IMMEDIATE";
            }
            else if (verb is "COMMIT" || (verb is "ROLLBACK" && !sql.Contains("TO", StringComparison.Ordinal)))
            {
                isBegun = false;
            }
            else if (s_writes.Contains(verb))
            {
                writes++;
                Assert.True(isBegun, $"{sql} in {string.Join('\n', _ran)}");
                isBegun = !sql.Contains("OR ROLLBACK", StringComparison.Ordinal); // The one that there is fails.
            }
        }

        Assert.True(writes > 20, $"{writes} writes.");
    }
}
