using System.Globalization;
using Synthorg.Gen.Faults;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Processes;

/// <summary>Backups while others write as fast as they can, each opened by another process.</summary>
public sealed class BackupUnderLoadTests : DatabaseTest
{
    private const int Writers = 4;

    // What writers have begun, and what was acknowledged; the last is the counter.
    private readonly int[] _begun = new int[Writers + 1];
    private readonly int[] _done = new int[Writers + 1];

    [Fact]
    public async Task Each_copy_is_one_of_the_states_that_the_commits_made()
    {
        int backups = LongRun.Choose(3, 20);
        await using NotesDatabase database = await OpenAsync();
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Task[] work =
        [
            .. Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(database, writer, end.Token), Token)),
            Task.Run(() => CountUpAsync(database, end.Token), Token),
        ];
        long checkedCommits = 0;
        for (int number = 0; number < backups; number++)
        {
            // So that there is something new in each.
            int[] before = await AfterMoreWritesAsync();
            await database.BackupAsync(InFolder($"{number}.db"), cancellationToken: Token);
            int[] after = Array.ConvertAll(_begun, static begun => Volatile.Read(in begun));

            int[] found = await CheckAsync(InFolder($"{number}.db"));
            Assert.All(Enumerable.Range(0, Writers + 1), i => Assert.InRange(found[i], before[i], after[i]));
            checkedCommits += found.Sum();
        }

        await end.CancelAsync();
        await Task.WhenAll(work);
        LongRun.Report("backups made while five writers wrote, each opened in another process", backups);
        LongRun.Report("commits found in those backups", checkedCommits);
    }

    private async Task WriteAsync(NotesDatabase database, int writer, CancellationToken end)
    {
        for (int i = 0; !end.IsCancellationRequested; i++)
        {
            Volatile.Write(ref _begun[writer], i + 1);
            await database.Notes.AddAsync(ANote($"{writer}-{i}"), Token);
            Volatile.Write(ref _done[writer], i + 1);
        }
    }

    private async Task CountUpAsync(NotesDatabase database, CancellationToken end)
    {
        for (int n = 1; !end.IsCancellationRequested; n++)
        {
            Volatile.Write(ref _begun[Writers], n);
            await database.WriteAsync(
                async transaction =>
                {
                    await transaction.Notes.AddAsync(ANote($"t-{n}"), Token);
                    await transaction.Notes.SaveAsync(ANote("counter", stars: n), Token);
                    await transaction.Notes.AddAsync(ANote($"t-{n}-twin"), Token);
                },
                Token);
            Volatile.Write(ref _done[Writers], n);
        }
    }

    private async Task<int[]> AfterMoreWritesAsync()
    {
        int[] before = [.. _done];
        while (true)
        {
            int[] now = [.. _done];
            if (Enumerable.Range(0, Writers + 1).All(i => now[i] > before[i]))
            {
                return now;
            }

            await Task.Yield();
        }
    }

    private static async Task<int[]> CheckAsync(string path)
    {
        await using ChildProcess child = ChildProcess.Start("check-copy", path);
        string told = await child.Output.ReadToEndAsync(Token);
        Assert.True(await child.ExitAsync(Token) == 0, told);
        return [.. told.Trim().Split(' ').Select(static text => int.Parse(text, CultureInfo.InvariantCulture))];
    }
}
