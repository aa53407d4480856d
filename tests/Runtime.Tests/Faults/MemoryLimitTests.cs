using System.Globalization;
using Synthorg.Gen.Faults;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Faults;

/// <summary>
/// SQLite gets no memory from some point on, which moves from the opening to the close: what was acknowledged is there, what was refused
/// is not, and with memory again all goes on.
/// </summary>
public sealed class MemoryLimitTests : DatabaseTest
{
    [Fact]
    public async Task However_little_memory_there_is_every_answer_was_true()
    {
        await using ChildProcess child = ChildProcess.Start("memory", Folder, LongRun.Choose("8192", "256"));
        string[] lines = (await child.Output.ReadToEndAsync(Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(0, await child.ExitAsync(Token));
        string[] last = lines[^1].Split(' ');
        Assert.Equal(("clean", $"{Scenario.Writes}"), (last[0], last[2]));

        // A failed opening is always one to connect; that memory was missing is told as such, and nothing else is told in its place.
        string[] told = [.. lines[..^1].Select(static line => line[..line.LastIndexOf(' ')])];
        Assert.Contains($"{nameof(PersistenceConnectionException)} {PersistenceError.OutOfMemory}", told);
        Assert.Contains($"{nameof(QueryException)} {PersistenceError.OutOfMemory}", told);
        Assert.All(told, static kind => Assert.EndsWith($" {PersistenceError.OutOfMemory}", kind, StringComparison.Ordinal));
        long limits = long.Parse(last[1], CultureInfo.InvariantCulture);
        LongRun.Report("limits of SQLite's memory, each through a database's whole life", limits);
        LongRun.Report("calls that failed for want of memory", lines[..^1].Sum(static line =>
            long.Parse(line.AsSpan(line.LastIndexOf(' ') + 1), CultureInfo.InvariantCulture)));
    }
}
