using System.Globalization;
using Synthorg.Gen.Faults;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Processes;

/// <summary>A process that writes is killed at random, again and again: all that it acknowledged is there, and nothing in part.</summary>
public sealed class KillTests : DatabaseTest
{
    // Then with a fresh file: the check of a large one would take most of the time.
    private const int RoundsWithOneFile = 25;

    [Fact]
    public async Task A_killed_process_loses_nothing_that_it_acknowledged()
    {
        int rounds = LongRun.Choose(8, 500);
        Random random = new(LongRun.Seed);
        long acknowledged = 0;
        for (int round = 0; round < rounds; round++)
        {
            string path = InFolder($"{round / RoundsWithOneFile}.db");
            TimeSpan delay = TimeSpan.FromMilliseconds(1 + (random.NextDouble() * 249));
            try
            {
                Dictionary<string, int> before = File.Exists(path) ? await GroupsAsync(path) : [];
                List<string> lines = await RunAsync(path, delay);
                Check(before, lines, await GroupsAsync(path));
                acknowledged += lines.Count;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                throw new InvalidOperationException($"Round {round}, RELIABILITY_SEED={LongRun.Seed}: {failure.Message}", failure);
            }
        }

        LongRun.Report("kills of a process that wrote", rounds);
        LongRun.Report("commits that killed processes had acknowledged, each found again", acknowledged);
    }

    /// <summary>What the child acknowledged before it was killed.</summary>
    private static async Task<List<string>> RunAsync(string path, TimeSpan delay)
    {
        await using ChildProcess child = ChildProcess.Start("write", path);
        string first = await child.Output.ReadLineAsync(Token) ?? throw new InvalidOperationException("The child wrote nothing.");
        List<string> lines = [first];
        Task<string> rest = child.Output.ReadToEndAsync(Token);
        await Task.Delay(delay, TimeProvider.System, Token);
        child.Kill();

        // A line that the kill cut off told nobody anything.
        string told = await rest;
        lines.AddRange(told[..(told.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return lines;
    }

    /// <summary>The rows of each write, by the id of its first row; and that the file is intact.</summary>
    private static async Task<Dictionary<string, int>> GroupsAsync(string path)
    {
        string[] ids = await IdsAsync(path);
        return ids.GroupBy(static id => id.Split('/')[0]).ToDictionary(static group => group.Key, static group => group.Count());
    }

    private static void Check(Dictionary<string, int> before, List<string> lines, Dictionary<string, int> found)
    {
        // What was there is there still.
        Assert.All(before, group => Assert.Equal(group.Value, found[group.Key]));
        Dictionary<string, int> added = found.Where(group => !before.ContainsKey(group.Key)).ToDictionary();
        foreach (string line in lines)
        {
            string[] parts = line.Split(' ');
            Assert.True(added.TryGetValue(parts[0], out int rows), $"Acknowledged and lost: {line}.");
            Assert.Equal(int.Parse(parts[1], CultureInfo.InvariantCulture), rows);
        }

        // A caller begins a write when its last one was acknowledged: so at most one more of each is there, whole, and none is left out.
        Assert.InRange(added.Count - lines.Count, 0, 8);
        foreach (var caller in added.GroupBy(static group => group.Key[..group.Key.LastIndexOf('-')]))
        {
            int isWhole = int.Parse(caller.Key.Split('-')[1], CultureInfo.InvariantCulture) < 4 ? 1 : 4;
            Assert.All(caller, group => Assert.Equal(isWhole, group.Value));
            Assert.Equal(
                Enumerable.Range(0, caller.Count()),
                caller.Select(static group => int.Parse(group.Key.Split('-')[2], CultureInfo.InvariantCulture)).Order());
        }
    }
}
