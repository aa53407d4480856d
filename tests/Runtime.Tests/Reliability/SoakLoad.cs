using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Reliability;

/// <summary>64 writers, each with rows of its own, and 16 readers, until they are stopped.</summary>
internal sealed class SoakLoad(NotesDatabase database, int seed, CancellationToken stop)
{
    private const int Writers = 64;
    private const int Readers = 16;
    private const int RowsOfEach = 10;

    private static readonly string s_text = new('x', 500);

    private readonly int[,] _saved = new int[Writers, RowsOfEach];
    private long _calls;
    private long _cancelled;

    /// <summary>Calls that were made.</summary>
    public long Calls => Interlocked.Read(ref _calls);

    /// <summary>Those of them that ended as their short-lived token asked for.</summary>
    public long Cancelled => Interlocked.Read(ref _cancelled);

    /// <summary>What else ended a call, and how often: there should be none.</summary>
    public ConcurrentDictionary<string, int> Failures { get; } = new();

    public Task RunAsync() => Task.WhenAll(
    [
        .. Enumerable.Range(0, Writers).Select(writer => Task.Run(() => LoopAsync(writer, WriteAsync), CancellationToken.None)),
        .. Enumerable.Range(Writers, Readers).Select(reader => Task.Run(() => LoopAsync(reader, ReadAsync), CancellationToken.None)),
    ]);

    /// <summary>Each row is there with what its writer last saved.</summary>
    public async Task AssertSavedAsync(CancellationToken cancellationToken)
    {
        for (int writer = 0; writer < Writers; writer++)
        {
            ImmutableArray<Note> notes = await database.Notes.ListAsync(Text(writer), cancellationToken: cancellationToken);
            foreach (Note note in notes.Where(static note => note.ParentId is null))
            {
                Assert.Equal(_saved[writer, int.Parse(note.Id.Split('-')[1], CultureInfo.InvariantCulture)], note.Stars);
            }

            Assert.Equal(RowsOfEach, notes.Count(static note => note.ParentId is null));
        }
    }

    /// <summary>Both rows of each pair were saved together.</summary>
    public static void AssertPairs(IEnumerable<Note> notes)
    {
        foreach (IGrouping<string?, Note> pair in notes.Where(static note => note.ParentId is not null).GroupBy(static note => note.Folder))
        {
            Assert.Equal(2, pair.Count());
            Assert.Single(pair.Select(static note => note.Stars).Distinct());
        }
    }

    private async Task LoopAsync(int caller, Func<int, Random, int, CancellationToken, Task> call)
    {
        Random random = new(unchecked((seed * 1_009) + caller));
        for (int number = 0; !stop.IsCancellationRequested; number++)
        {
            bool isShort = number >= RowsOfEach && random.Next(16) == 0;
            using CancellationTokenSource? source = isShort ? new(TimeSpan.FromMilliseconds(random.Next(4))) : null;
            try
            {
                await call(caller, random, number, source?.Token ?? CancellationToken.None);
            }
            catch (OperationCanceledException) when (source?.IsCancellationRequested == true)
            {
                Interlocked.Increment(ref _cancelled);
            }
            catch (Exception failure)
            {
                Failures.AddOrUpdate(failure.ToString(), 1, static (_, count) => count + 1);
            }

            Interlocked.Increment(ref _calls);
            await Task.Yield(); // What is answered at once would keep the thread.
        }
    }

    private async Task WriteAsync(int writer, Random random, int number, CancellationToken token)
    {
        if (number >= RowsOfEach && random.Next(8) == 0)
        {
            await database.WriteAsync(
                async transaction =>
                {
                    await transaction.Notes.SaveAsync(ARow(writer, "left", number) with { ParentId = RowId(writer, "0") }, token);
                    await transaction.Notes.SaveAsync(ARow(writer, "right", number) with { ParentId = RowId(writer, "0") }, token);
                },
                token);
            return;
        }

        int row = number < RowsOfEach ? number : random.Next(RowsOfEach);
        await database.Notes.SaveAsync(ARow(writer, Text(row), number), token);
        _saved[writer, row] = number;
    }

    private async Task ReadAsync(int reader, Random random, int number, CancellationToken token)
    {
        int writer = random.Next(Writers);
        switch (random.Next(8))
        {
            case 0:
                AssertPairs(await database.Notes.ListAsync(Text(writer), cancellationToken: token));
                break;
            case 1:
                await database.ReadAsync(
                    async snapshot =>
                    {
                        Note? left = await snapshot.Notes.GetAsync(RowId(writer, "left"), token);
                        Note? right = await snapshot.Notes.GetAsync(RowId(writer, "right"), token);
                        Assert.Equal(left?.Stars, right?.Stars);
                    },
                    token);
                break;
            default:
                Note? note = await database.Notes.GetAsync(RowId(writer, Text(random.Next(RowsOfEach))), token);
                Assert.True(note is null || note.Folder == Text(writer));
                break;
        }
    }

    private static Note ARow(int writer, string row, int stars) =>
        new() { Id = RowId(writer, row), Title = s_text, Folder = Text(writer), Stars = stars };

    private static string RowId(int writer, string row) => $"{Text(writer)}-{row}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
