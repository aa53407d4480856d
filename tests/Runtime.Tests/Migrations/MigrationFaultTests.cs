using Microsoft.Data.Sqlite;
using Synthorg.Gen.Faults;
using Synthorg.Gen.Runtime.Tests.Faults;

namespace Synthorg.Gen.Runtime.Tests.Migrations;

/// <summary>A database in use is migrated while accesses to its file fail: what is told is true, and a writer that failed stops.</summary>
[Collection(OneAtATime.Name)]
public sealed class MigrationFaultTests : MigrationTest
{
    private static readonly SqliteDatabaseOptions s_later = new() { MigrateOnOpen = false };

    private string Watched => System.IO.Path.Combine(Directory.CreateDirectory(InFolder("watched")).FullName, "notes.db");

    [Theory]
    [InlineData(FileAction.Write, 778)]
    [InlineData(FileAction.Write, 13)]
    [InlineData(FileAction.Sync, 1034)]
    public async Task What_is_told_is_what_is_there(FileAction action, int code)
    {
        FaultVfs.Watch(InFolder("watched"));
        await CreateAsync(
            InFolder("template.db"), LargeTable.Before, LargeTable.Filling.Replace("$rows", "200", StringComparison.Ordinal));
        List<string> told = [];
        for (int failing = 0, count = 0; failing <= count; failing++)
        {
            File.Delete(Watched + "-wal");
            File.Delete(Watched + "-shm");
            CopyFile(InFolder("template.db"), Watched);
            count = 0;
            await using (SchemaDatabase database = await SchemaDatabase.OpenAsync(Watched, LargeTable.After, s_later, Token))
            {
                FaultVfs.Fail((_, asked) => asked == action && Interlocked.Increment(ref count) - 1 == failing ? code : 0);
                PersistenceException? failure = await TryAsync(database);
                FaultVfs.Fail(null);
                told.Add(failure?.Error.ToString() ?? "done");
                await RequireStoppedAsync(database, failure);
            }

            RequireTrue(told[^1], failing);
        }

        Assert.Contains("done", told);
        Assert.Contains(code == 13 ? "DiskFull" : "OutcomeUnknown", told);
    }

    [Theory]
    [InlineData(13, PersistenceError.DiskFull, true, true)]
    [InlineData(13, PersistenceError.DiskFull, true, false)]
    [InlineData(13, PersistenceError.DiskFull, false, true)]
    [InlineData(13, PersistenceError.DiskFull, false, false)]
    [InlineData(8, PersistenceError.ReadOnly, true, true)]
    [InlineData(8, PersistenceError.ReadOnly, true, false)]
    [InlineData(8, PersistenceError.ReadOnly, false, false)]
    public async Task Whichever_write_is_refused_the_file_is_as_it_was(int code, PersistenceError error, bool usesWal, bool onOpen)
    {
        FaultVfs.Watch(InFolder("watched"));
        byte[] before = await MakeAsync(usesWal);
        SqliteDatabaseOptions options = new() { UseWal = usesWal, MigrateOnOpen = onOpen };
        int refused = 0;
        for (int failing = 0, count = 0; failing <= count; failing++)
        {
            Array.ForEach(["", "-wal", "-shm", "-journal"], suffix => File.Delete(Watched + suffix));
            await File.WriteAllBytesAsync(Watched, before, Token);
            count = 0;
            FaultVfs.Fail((_, asked) => asked == FileAction.Write && Interlocked.Increment(ref count) - 1 == failing ? code : 0);
            PersistenceException? failure = await TryAsync(options);
            FaultVfs.Fail(null);
            if (failure is not null and not OutcomeUnknownException)
            {
                refused++;
                Assert.Equal(error, failure.Error);
                Assert.True((await File.ReadAllBytesAsync(Watched, Token)).AsSpan().SequenceEqual(before), $"Changed, after {failing}.");
            }

            RequireTrue(failure?.Error.ToString() ?? "done", failing);
        }

        Assert.NotEqual(0, refused);
    }

    [Fact]
    public async Task A_file_that_was_moved_is_not_migrated()
    {
        await CreateAsync(Path, LargeTable.Before, "");
        await using SchemaDatabase database = await SchemaDatabase.OpenAsync(Path, LargeTable.After, s_later, Token);
        File.Move(Path, InFolder("elsewhere.db"));

        PersistenceException refused = await Assert.ThrowsAnyAsync<PersistenceException>(
            async () => await database.MigrateAsync(cancellationToken: Token));

        Assert.Equal(PersistenceError.ReadOnly, refused.Error);
    }

    [Fact]
    public async Task Without_a_log_the_commit_waits_for_the_reads_of_others()
    {
        await CreateAsync(Path, LargeTable.Before, LargeTable.Filling.Replace("$rows", "200", StringComparison.Ordinal));
        Run(Path, "PRAGMA journal_mode = delete");
        SqliteDatabaseOptions patient = new() { UseWal = false, MigrateOnOpen = false, BusyTimeout = TimeSpan.FromMinutes(1) };
        await using SchemaDatabase database = await SchemaDatabase.OpenAsync(Path, LargeTable.After, patient, Token);
        using SqliteConnection other = Connect();
        Execute(other, "BEGIN");
        Execute(other, "SELECT count(*) FROM costs");
        Task<MigrationPlan> migrating = Task.Run(async () => await database.MigrateAsync(cancellationToken: Token), Token);
        await WhenWaitingAsync();

        Execute(other, "COMMIT");

        Assert.False((await migrating).IsEmpty);
    }

    // Nobody new may read once a commit waits for those who do.
    private async Task WhenWaitingAsync()
    {
        while (true)
        {
            using SqliteConnection late = new($"Data Source={Path};Pooling=False;Default Timeout=1");
            late.Open();
            try
            {
                Execute(late, "SELECT count(*) FROM sqlite_schema");
                await Task.Yield();
            }
            catch (SqliteException busy) when (busy.SqliteErrorCode == 5)
            {
                return;
            }
        }
    }

    private async Task<byte[]> MakeAsync(bool usesWal)
    {
        string template = InFolder("template.db");
        await CreateAsync(template, LargeTable.Before, LargeTable.Filling.Replace("$rows", "200", StringComparison.Ordinal));
        Run(template, usesWal ? "PRAGMA journal_mode = wal" : "PRAGMA journal_mode = delete");
        return await File.ReadAllBytesAsync(template, Token);
    }

    // Closed, whatever became of it.
    private async Task<PersistenceException?> TryAsync(SqliteDatabaseOptions options)
    {
        try
        {
            await using SchemaDatabase database = await SchemaDatabase.OpenAsync(Watched, LargeTable.After, options, Token);
            return await TryAsync(database);
        }
        catch (PersistenceException failure)
        {
            return failure;
        }
    }

    private static async Task<PersistenceException?> TryAsync(SchemaDatabase database)
    {
        try
        {
            await database.MigrateAsync(cancellationToken: Token);
            return null;
        }
        catch (PersistenceException failure)
        {
            return failure;
        }
    }

    private static async Task RequireStoppedAsync(SchemaDatabase database, PersistenceException? failure)
    {
        bool hasStopped = failure?.Error is PersistenceError.Io or PersistenceError.OutcomeUnknown;
        Assert.Equal(hasStopped, database.GetStatistics().WriterError != PersistenceError.None);
        if (hasStopped)
        {
            PersistenceException refused = await Assert.ThrowsAnyAsync<PersistenceException>(
                async () => await database.PlanMigrationAsync(cancellationToken: Token));
            Assert.Equal(PersistenceError.Faulted, refused.Error);
        }
    }

    private void RequireTrue(string told, int failing)
    {
        RequireIntact(Watched);
        string version = Column(Watched, "PRAGMA user_version")[0];
        string expected = told switch { "done" => "2", "OutcomeUnknown" => version, _ => "1" };
        Assert.True(version == expected, $"Told {told}, and the file is of version {version}, after {failing}.");
        Assert.Equal(["200"], Column(Watched, "SELECT count(*) FROM costs"));
    }
}
