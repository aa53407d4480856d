using Microsoft.Data.Sqlite;
using Synthorg.Gen.Faults;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Faults;

/// <summary>
/// Each access to a file fails in turn while a database is backed up or restored, and each time the process dies there: what has the name
/// afterwards is the old file or the new one, whole.
/// </summary>
[Collection(OneAtATime.Name)]
public sealed class BackupFaultTests : DatabaseTest
{
    private const int Failed = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NoMemory = 7;
    private const int ReadFailed = 266;
    private const int WriteFailed = 778;
    private const int SyncFailed = 1034;
    private const int TruncateFailed = 1546;
    private const int DeleteFailed = 2570;

    private static readonly string[] s_old = [.. Enumerable.Range(0, 10).Select(static number => $"old {number:00}")];
    private static readonly string[] s_new = [.. Enumerable.Range(0, 10).Select(static number => $"new {number:00}")];
    private static readonly int s_stride = LongRun.Choose(4, 1);
    private static readonly string s_long = new('x', 3_000);

    public BackupFaultTests() => FaultVfs.Watch(InFolder("watched"));

    public static TheoryData<FileAction, int> Faults => new()
    {
        { FileAction.Open, CannotOpen }, { FileAction.Read, ReadFailed }, { FileAction.Read, NoMemory }, { FileAction.Read, Failed },
        { FileAction.Write, WriteFailed }, { FileAction.Write, Full }, { FileAction.Sync, SyncFailed },
        { FileAction.Truncate, TruncateFailed }, { FileAction.Delete, DeleteFailed },
    };

    private string Watched => InFolder("watched/notes.db");

    [Theory, MemberData(nameof(Faults))]
    public async Task A_backup_that_fails_leaves_nothing_and_costs_the_database_nothing(FileAction action, int code)
    {
        Directory.CreateDirectory(InFolder("watched"));
        await using NotesDatabase database = await NotesDatabase.OpenAsync(Watched, null, Token);
        await FillAsync(database, s_new);
        for (int failing = 0; ; failing += s_stride)
        {
            string path = InFolder($"watched/{failing}.db");
            string[] before = Directory.GetFiles(InFolder("watched"));
            int hits = FailNth(action, code, failing);
            Exception? failure = await Record.ExceptionAsync(() => database.BackupAsync(path, cancellationToken: Token).AsTask());
            FaultVfs.Fail(null);

            await database.Notes.SaveAsync(ANote(s_new[0], s_long), Token);
            if (failure is null)
            {
                Assert.Equal(s_new, await IdsAsync(path));
            }
            else
            {
                Assert.IsAssignableFrom<PersistenceException>(failure);
                Assert.Equal(before.Order(), Directory.GetFiles(InFolder("watched")).Order());
            }

            if (Volatile.Read(ref _hits) == hits)
            {
                Assert.Null(failure);
                LongRun.Report("backups in which one access to a file failed", failing / s_stride);
                return;
            }
        }
    }

    [Theory, MemberData(nameof(Faults))]
    public async Task A_restore_that_fails_costs_the_old_database_nothing(FileAction action, int code)
    {
        await BackUpAsync();
        for (int failing = 0; ; failing += s_stride)
        {
            await CrashAsync();
            int hits = FailNth(action, code, failing);
            Exception? failure = await Record.ExceptionAsync(
                () => NotesDatabase.RestoreAsync(InFolder("backup.db"), Watched, cancellationToken: Token).AsTask());
            FaultVfs.Fail(null);

            Assert.True(failure is null or PersistenceException, $"{failing}: {failure}");
            Assert.DoesNotContain(Directory.GetFiles(InFolder("watched")), static file => file.EndsWith(".tmp", StringComparison.Ordinal));
            Assert.Equal(failure is null ? s_new : s_old, await IdsAsync(Watched));
            if (Volatile.Read(ref _hits) == hits)
            {
                Assert.Null(failure);
                LongRun.Report("restores in which one access to a file failed", failing / s_stride);
                return;
            }
        }
    }

    [Fact]
    public async Task A_process_that_dies_in_a_restore_leaves_either_database_whole()
    {
        await BackUpAsync();
        await CrashAsync();
        int images = 0;
        FaultVfs.Fail((_, _) =>
        {
            TakeImage(images++);
            return 0;
        });
        int flushes = 0;
        Restore restore = new(new(), Token)
        {
            Flush = _ =>
            {
                flushes++;
                TakeImage(images++);
            },
        };
        restore.Run(InFolder("backup.db"), Watched);
        FaultVfs.Fail(null);
        TakeImage(images++);

        List<string[]> found = [];
        for (int image = 0; image < images; image++)
        {
            found.Add(await IdsAsync(InFolder($"image-{image}.db")));
        }

        // One flush before the new file has the name, and one after it.
        Assert.Equal(2, flushes);
        Assert.All(found.SkipLast(2), static ids => Assert.Equal(s_old, ids));
        Assert.All(found.TakeLast(2), static ids => Assert.Equal(s_new, ids));
        LongRun.Report("moments of a restore at which the process could have died", images);
    }

    [Theory, InlineData(1), InlineData(2)]
    public async Task A_folder_that_cannot_be_flushed_is_told_by_what_it_leaves_open(int failing)
    {
        await BackUpAsync();
        await CrashAsync();
        int flushes = 0;
        Restore restore = new(new(), Token)
        {
            Flush = _ =>
            {
                if (++flushes == failing)
                {
                    throw new IOException("The disk.");
                }
            },
        };

        PersistenceException failure = Assert.ThrowsAny<PersistenceException>(() => restore.Run(InFolder("backup.db"), Watched));

        Assert.Equal(failing == 1 ? PersistenceError.Io : PersistenceError.OutcomeUnknown, failure.Error);
        Assert.Equal(failing == 1 ? s_old : s_new, await IdsAsync(Watched));
        Assert.Equal([Watched], Directory.GetFiles(InFolder("watched")));
    }

    [Fact]
    public async Task Nothing_is_written_to_a_backup_after_it_was_synced()
    {
        Directory.CreateDirectory(InFolder("watched"));
        await using NotesDatabase database = await OpenAsync();
        await FillAsync(database, s_new);
        FileLog log = new();
        FaultVfs.Record(log);

        await database.BackupAsync(Watched, cancellationToken: Token);

        FaultVfs.Record(null);
        Assert.Equal(FileAction.Sync, log.Operations[^1].Action);
        Assert.All(log.Operations, static operation => Assert.Equal(FaultyFile.Database, operation.File));
        Assert.Equal([Watched], Directory.GetFiles(InFolder("watched")));
    }

    private int _asked;
    private int _hits;

    private int FailNth(FileAction action, int code, int failing)
    {
        _asked = 0;
        int before = _hits;
        FaultVfs.Fail((_, asked) =>
            asked == action && Interlocked.Increment(ref _asked) - 1 == failing && Interlocked.Increment(ref _hits) > 0 ? code : 0);
        return before;
    }

    private void TakeImage(int number)
    {
        foreach (string suffix in new[] { "", "-wal", "-journal" })
        {
            if (File.Exists(Watched + suffix))
            {
                CopyFile(Watched + suffix, InFolder($"image-{number}.db{suffix}"));
            }
        }
    }

    private async Task BackUpAsync()
    {
        await using NotesDatabase database = await NotesDatabase.OpenAsync(":memory:", null, Token);
        await FillAsync(database, s_new);
        await database.BackupAsync(InFolder("backup.db"), cancellationToken: Token);
    }

    /// <summary>Leaves what a process leaves that is killed: half of the notes in the file, and half in the log alone.</summary>
    private async Task CrashAsync()
    {
        Directory.CreateDirectory(InFolder("watched"));
        if (!File.Exists(InFolder("crashed.db")))
        {
            await using NotesDatabase first = await NotesDatabase.OpenAsync(InFolder("live.db"), null, Token);
            await FillAsync(first, s_old[..5]);
            using (SqliteConnection other = Connect(InFolder("live.db")))
            {
                Execute(other, "PRAGMA wal_checkpoint(TRUNCATE)");
            }

            await FillAsync(first, s_old[5..]);
            CopyFile(InFolder("live.db"), InFolder("crashed.db"));
            CopyFile(InFolder("live.db-wal"), InFolder("crashed.db-wal"));
        }

        foreach (string leftover in Directory.GetFiles(InFolder("watched")))
        {
            File.Delete(leftover);
        }

        CopyFile(InFolder("crashed.db"), Watched);
        CopyFile(InFolder("crashed.db-wal"), Watched + "-wal");
    }

    private static async Task FillAsync(NotesDatabase database, string[] ids) =>
        await database.Notes.AddAllAsync([.. ids.Select(static id => ANote(id, s_long))], Token);
}
