using System.Globalization;
using Microsoft.Data.Sqlite;
using Synthorg.Gen.Faults;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Migrations;

/// <summary>A process that rebuilds a large table is killed at random: the file is old or new, whole, and is finished then.</summary>
public sealed class MigrationKillTests : MigrationTest
{
    [Fact]
    public async Task A_killed_migration_leaves_the_old_schema_or_the_new_one()
    {
        int rows = LongRun.Choose(60_000, 1_000_000);
        int rounds = LongRun.Choose(6, 211);
        Random random = new(LongRun.Seed);
        string template = InFolder("template.db");
        await CreateAsync(template, LargeTable.Before, LargeTable.Filling.Replace("$rows", $"{rows}", StringComparison.Ordinal));
        TimeSpan whole = TimeSpan.Zero;
        int finished = 0;
        for (int round = 0; round < rounds; round++)
        {
            CopyFile(template, Path);

            // The first one is let run, to know how long it takes.
            TimeSpan? delay = round == 0 ? null : whole * random.NextDouble();
            TimeSpan took = await RunAsync(delay);
            whole = delay is null ? took : whole;
            finished += await CheckAsync(rows, round) ? 1 : 0;
            File.Delete(Path);
        }

        LongRun.Report("kills of a process that rebuilt a table", rounds - 1);
        LongRun.Report("of them after the commit", finished - 1);
    }

    /// <returns>How long it took until the end, or the kill.</returns>
    private async Task<TimeSpan> RunAsync(TimeSpan? delay)
    {
        await using ChildProcess child = ChildProcess.Start("migrate", Path);
        Assert.Equal("begun", await child.Output.ReadLineAsync(Token));
        long begun = TimeProvider.System.GetTimestamp();
        if (delay is { } time)
        {
            await Task.Delay(time, TimeProvider.System, Token);
        }
        else
        {
            Assert.Equal("done", await child.Output.ReadLineAsync(Token));
        }

        TimeSpan took = TimeProvider.System.GetElapsedTime(begun);
        child.Kill();
        return took;
    }

    /// <returns>Whether it was new already.</returns>
    private async Task<bool> CheckAsync(int rows, int round)
    {
        string version;
        using (SqliteConnection connection = Connect())
        {
            version = $"{Execute(connection, "PRAGMA user_version")}";
            Assert.Equal("ok", Execute(connection, "PRAGMA quick_check"));
            string columns = version == "2" ? "id || agent || amount || note" : "id || agent || amount || coalesce(note, '')";
            Assert.Equal((long)rows, Execute(connection, $"SELECT count({columns}) FROM costs"));
        }

        await using (await SchemaDatabase.OpenAsync(Path, LargeTable.After, s_hasty, Token))
        {
        }

        RequireIntact(Path);
        const string Sums = "SELECT count(*) || ' ' || sum(length(note)) || ' ' || sum(amount) FROM costs";
        string[] found = Column(Path, Sums);
        string expected = Column(InFolder("template.db"), Sums)[0];
        Assert.True(found[0] == expected, string.Create(CultureInfo.InvariantCulture, $"Round {round}: {found[0]}, {expected}."));
        return version == "2";
    }
}
