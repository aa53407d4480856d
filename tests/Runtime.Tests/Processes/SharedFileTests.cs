using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Synthorg.Gen.Faults;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Processes;

/// <summary>Several processes use one file.</summary>
public sealed class SharedFileTests : DatabaseTest
{
    [Fact]
    public async Task Two_processes_that_read_and_write_do_not_fail_each_other()
    {
        TimeSpan time = LongRun.Choose(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(60));
        await using NotesDatabase database = await OpenAsync(new() { BusyTimeout = TimeSpan.FromMinutes(2) });
        await using ChildProcess other = ChildProcess.Start(
            "share", Path, "theirs", time.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        Assert.Equal("open", await other.Output.ReadLineAsync(Token));
        await TellAsync(other);
        SharedUse use = new(database, "ours");
        Stopwatch clock = Stopwatch.StartNew();

        // A call that fails is thrown here, and by the other process: Busy and Conflict, which is SQLite's 517, too.
        await use.RunAsync(() => clock.Elapsed < time);

        string told = await other.Output.ReadToEndAsync(Token);
        Assert.Equal(0, await other.ExitAsync(Token));
        long[] theirs = [.. told.Trim().Split(' ').Select(static text => long.Parse(text, CultureInfo.InvariantCulture))];
        Note? counter = await database.Notes.GetAsync("counter", Token);
        Assert.Equal(use.Counted + theirs[1], counter!.Stars); // None was lost to another.
        Assert.True(use.Counted > 0 && theirs[1] > 0, $"{use.Counted} and {theirs[1]}.");
        LongRun.Report("calls of two processes on one file, none of which failed", use.Calls + theirs[0]);
        LongRun.Report("transactions of two processes that counted up one row, none of which was lost", use.Counted + theirs[1]);
    }

    [Fact]
    public async Task Eight_processes_that_open_a_fresh_file_together_make_it_once()
    {
        long schemaVersion = await SchemaVersionOfOneAsync();
        int rounds = LongRun.Choose(1, 25);
        for (int round = 0; round < rounds; round++)
        {
            string path = InFolder($"{round}.db");
            ChildProcess[] children = [.. Enumerable.Range(0, 8).Select(name => ChildProcess.Start("open", path, $"{name}"))];
            try
            {
                await TogetherAsync(children);
            }
            finally
            {
                foreach (ChildProcess child in children)
                {
                    await child.DisposeAsync();
                }
            }

            Assert.Equal(Enumerable.Range(0, 8).Select(static name => $"{name}"), await IdsAsync(path));
            Assert.Equal(schemaVersion, SchemaVersionOf(path));
        }

        LongRun.Report("fresh files that eight processes opened at the same time", rounds);
    }

    private static async Task TogetherAsync(ChildProcess[] children)
    {
        foreach (ChildProcess child in children)
        {
            Assert.Equal("ready", await child.Output.ReadLineAsync(Token));
        }

        await Task.WhenAll(children.Select(TellAsync));
        foreach (ChildProcess child in children)
        {
            Assert.Equal("wal", await child.Output.ReadLineAsync(Token));
        }

        await Task.WhenAll(children.Select(TellAsync));
        foreach (ChildProcess child in children)
        {
            Assert.Equal(0, await child.ExitAsync(Token));
        }
    }

    private static async Task TellAsync(ChildProcess child)
    {
        await child.Input.WriteLineAsync("go");
        await child.Input.FlushAsync(Token);
    }

    // SQLite counts every statement that changes the schema.
    private async Task<long> SchemaVersionOfOneAsync()
    {
        await using (await OpenAsync())
        {
            // Created by the opening.
        }

        return SchemaVersionOf(Path);
    }

    private long SchemaVersionOf(string path)
    {
        using SqliteConnection connection = Connect(path);
        return (long)Execute(connection, "PRAGMA schema_version")!;
    }
}
