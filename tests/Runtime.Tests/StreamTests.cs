using Microsoft.Data.Sqlite;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

public sealed class StreamTests : DatabaseTest
{
    [Fact]
    public async Task A_stream_sees_one_state_while_others_write()
    {
        await using NotesDatabase database = await FilledAsync(5);
        List<string> seen = [];

        await foreach (Note note in database.Notes.StreamAsync(Token))
        {
            seen.Add(note.Id);
            await database.Notes.SaveAsync(ANote($"9{note.Id}"), Token);
        }

        Assert.Equal(["0", "1", "2", "3", "4"], seen);
        Assert.Equal(10, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task Streams_and_reads_inside_them_do_not_wait_for_one_another()
    {
        await using NotesDatabase database = await FilledAsync(3, new() { Readers = 1 });

        await foreach (Note outer in database.Notes.StreamAsync(Token))
        {
            await foreach (Note inner in database.Notes.StreamAsync(Token))
            {
                Assert.NotNull(await database.Notes.GetAsync(inner.Id, Token));
            }
        }
    }

    [Fact]
    public async Task A_stream_broken_off_early_lets_go_of_its_session()
    {
        await using NotesDatabase database = await FilledAsync(5, new() { Readers = 1 });

        await foreach (Note note in database.Notes.StreamAsync(Token))
        {
            break;
        }

        foreach (Note note in database.Notes.Stream(Token))
        {
            break;
        }

        await database.Notes.SaveAsync(ANote("5"), Token);
        Assert.Equal(6, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task A_stream_cancelled_between_rows_ends_there()
    {
        await using NotesDatabase database = await FilledAsync(5, new() { Readers = 1 });
        using CancellationTokenSource source = new();
        int rows = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Note note in database.Notes.StreamAsync(CancellationToken.None).WithCancellation(source.Token))
            {
                if (++rows == 3)
                {
                    await source.CancelAsync();
                }
            }
        });

        Assert.Equal(3, rows);
        Assert.True(database.GetStatistics() is { Readers: 1, BusyReaders: 0, OldestRead: null });
        using (SqliteConnection other = Connect())
        {
            Assert.Equal(0L, Execute(other, "PRAGMA wal_checkpoint(TRUNCATE)")); // Nothing holds the log back.
        }

        await database.Notes.SaveAsync(ANote("5"), Token);
        Assert.Equal(6, await database.Notes.CountAsync(Token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(73)]
    [InlineData(74)]
    [InlineData(200)]
    public async Task Each_row_is_given_once_and_in_its_order(int count)
    {
        await using NotesDatabase database = await FilledAsync(count);
        string[] expected = [.. Enumerable.Range(0, count).Select(static number => $"{number}").Order(StringComparer.Ordinal)];

        Assert.Equal(expected, database.Notes.Stream(Token).Select(static note => note.Id));
        Assert.Equal(expected, await database.Notes.StreamAsync(Token).Select(static note => note.Id).ToArrayAsync(Token));
        string[] inSnapshot = await database.ReadAsync(
            snapshot => snapshot.Notes.StreamAsync(Token).Select(static note => note.Id).ToArrayAsync(Token), Token);
        Assert.Equal(expected, inSnapshot);
    }

    [Fact]
    public async Task Few_rows_are_read_ahead_once_they_are_large()
    {
        // As many small ones as fill the blocks that grow, and one more: behind it not each row is looked at.
        const int Small = 1 + 8 + 64 + 64;
        const int Large = 100_000; // Characters, of two bytes each.
        await using NotesDatabase database = await OpenAsync();
        IEnumerable<Note> notes =
            Enumerable.Range(0, Small + 64).Select(static i => ANote($"{i:000}") with { Title = new('x', i < Small ? 1 : Large) });
        await database.Notes.AddAllAsync([.. notes], Token);

        int given = 0;
        long most = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (Note _ in database.Notes.Stream(Token))
        {
            long now = GC.GetAllocatedBytesForCurrentThread();
            most = given++ < Small ? 0 : Math.Max(most, now - before);
            before = GC.GetAllocatedBytesForCurrentThread();
        }

        Assert.Equal(Small + 64, given);
        Assert.InRange(most, 2 * Large, 9 * 2 * Large);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(30)]
    public async Task The_rows_before_one_that_cannot_be_read_are_given(int readable)
    {
        await using NotesDatabase database = await OpenAsync(new() { Readers = 1 });
        await database.Notes.AddAllAsync([.. Enumerable.Range(0, 40).Select(static number => ANote($"{number:00}"))], Token);
        using (SqliteConnection other = Connect())
        {
            Execute(other, $"UPDATE notes SET title = x'00' WHERE id = '{readable:00}'");
        }

        int given = 0;
        QueryException failure = await Assert.ThrowsAsync<QueryException>(async () =>
        {
            await foreach (Note note in database.Notes.StreamAsync(Token))
            {
                given++;
            }
        });

        Assert.Equal((PersistenceError.UnreadableRow, readable), (failure.Error, given));
        given = 0;
        Assert.Throws<QueryException>(() => database.Notes.Stream(Token).All(_ => ++given > 0));
        Assert.Equal(readable, given);
        Assert.Equal(0, database.GetStatistics().BusyReaders);
    }

    [Fact]
    public async Task A_stream_ends_with_its_snapshot_although_rows_were_read_ahead()
    {
        await using NotesDatabase database = await FilledAsync(40);
        IAsyncEnumerator<Note>? kept = null;
        await database.ReadAsync(
            async snapshot =>
            {
                kept = snapshot.Notes.StreamAsync(Token).GetAsyncEnumerator(Token);
                Assert.True(await kept.MoveNextAsync());
                Assert.True(await kept.MoveNextAsync());
                return 0;
            },
            Token);

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await kept!.MoveNextAsync());
        Assert.False(await kept!.MoveNextAsync());
        await kept.DisposeAsync();
    }

    [Fact]
    public async Task Either_of_two_tokens_cancels_a_stream_although_rows_were_read_ahead()
    {
        await using NotesDatabase database = await FilledAsync(40, new() { Readers = 1 });
        foreach (bool isFirst in (bool[])[true, false])
        {
            using CancellationTokenSource asked = new();
            using CancellationTokenSource reading = new();
            await using IAsyncEnumerator<Note> rows = database.Notes.StreamAsync(asked.Token).GetAsyncEnumerator(reading.Token);
            Assert.True(await rows.MoveNextAsync());
            Assert.True(await rows.MoveNextAsync());
            await (isFirst ? asked : reading).CancelAsync();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await rows.MoveNextAsync());
            Assert.Equal(0, database.GetStatistics().BusyReaders);
        }
    }

    [Fact]
    public async Task A_stream_in_a_transaction_sees_its_writes_and_ends_with_it()
    {
        await using NotesDatabase database = await FilledAsync(2);
        IAsyncEnumerator<Note>? kept = null;

        await database.WriteAsync(
            async transaction =>
            {
                await transaction.Notes.AddAsync(ANote("2"), Token);
                List<string> seen = [];
                await foreach (Note note in transaction.Notes.StreamAsync(Token))
                {
                    seen.Add(note.Id);
                }

                Assert.Equal(["0", "1", "2"], seen);
                kept = transaction.Notes.StreamAsync(Token).GetAsyncEnumerator(Token);
                Assert.True(await kept.MoveNextAsync());
            },
            Token);

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await kept!.MoveNextAsync());
        await kept!.DisposeAsync();
        await database.Notes.SaveAsync(ANote("3"), Token);
        Assert.Equal(4, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task Once_all_is_disposed_nothing_is_open_and_the_log_is_gone()
    {
        NotesDatabase database = await FilledAsync(5);
        await foreach (Note note in database.Notes.StreamAsync(Token))
        {
            break;
        }

        await database.DisposeAsync();

        Assert.False(File.Exists(Path + "-wal"));
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal(0, OpenDescriptors());
        }

        File.Delete(Path);
    }

    private async Task<NotesDatabase> FilledAsync(int count, SqliteDatabaseOptions? options = null)
    {
        NotesDatabase database = await OpenAsync(options);
        await database.Notes.AddAllAsync([.. Enumerable.Range(0, count).Select(static number => ANote($"{number}"))], Token);
        return database;
    }
}
