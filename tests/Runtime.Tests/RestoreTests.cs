using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

public sealed class RestoreTests : DatabaseTest
{
    private const int ReadWrite = 2;
    private const int ReadOnlyMoved = 1032;

    private static readonly SqliteDatabaseOptions s_patient = new() { BusyTimeout = TimeSpan.FromMinutes(5) };

    private string Backup => InFolder("backup/copy.db");

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_backup_takes_the_place_of_a_database(bool isThere)
    {
        await BackUpAsync("old");
        if (isThere)
        {
            await FillAsync("new");
        }

        await NotesDatabase.RestoreAsync(Backup, Path, cancellationToken: Token);

        Assert.Equal(["notes.db"], Files());
        Assert.Equal(["old"], await IdsAsync(Path));
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("more"), Token);
    }

    [Fact]
    public async Task The_log_that_a_crash_left_is_gone_with_its_file()
    {
        await BackUpAsync("old");
        await CrashAsync(Path, "1", "2");
        Assert.NotEqual(0, new FileInfo(Path + "-wal").Length);

        await NotesDatabase.RestoreAsync(Backup, Path, cancellationToken: Token);

        Assert.Equal(["notes.db"], Files());
        Assert.Equal(["old"], await IdsAsync(Path));
    }

    [Theory, InlineData("-wal"), InlineData("-journal")]
    public async Task What_is_left_of_a_missing_database_is_gone_too(string suffix)
    {
        await BackUpAsync("old");
        await CrashAsync(Path, "1");
        File.Delete(Path);
        File.Move(Path + "-wal", Path + suffix, overwrite: true);

        await NotesDatabase.RestoreAsync(Backup, Path, cancellationToken: Token);

        Assert.Equal(["notes.db"], Files());
        Assert.Equal(["old"], await IdsAsync(Path));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_backup_with_a_log_beside_it_is_restored_with_what_is_in_that(bool isLinked)
    {
        Directory.CreateDirectory(InFolder("backup"));
        await CrashAsync(Backup, "1", "2");
        byte[] log = await HashAsync(Backup + "-wal");
        string path = isLinked && !OperatingSystem.IsWindows() ? File.CreateSymbolicLink(InFolder("link.db"), Backup).FullName : Backup;

        await NotesDatabase.RestoreAsync(path, Path, cancellationToken: Token);

        Assert.Equal(log, await HashAsync(Backup + "-wal"));
        Assert.Equal(["1", "2"], await IdsAsync(Path));
    }

    [Fact]
    public async Task What_is_no_intact_backup_is_refused_and_nothing_is_done()
    {
        await BackUpAsync([.. Enumerable.Range(0, 900).Select(static number => $"{number}")]);
        string empty = InFolder("backup/empty.db");
        string text = InFolder("backup/text.db");
        string half = InFolder("backup/half.db");
        string damaged = InFolder("backup/damaged.db");
        await File.WriteAllBytesAsync(empty, [], Token);
        await File.WriteAllTextAsync(text, string.Concat(Enumerable.Repeat("Not a database. ", 100)), Token);
        CopyFile(Backup, half);
        CopyFile(Backup, damaged);
        using (FileStream file = new(half, FileMode.Open))
        {
            file.SetLength(file.Length / 2 / 4096 * 4096);
        }

        using (FileStream file = new(damaged, FileMode.Open))
        {
            file.Position = file.Length - 4096; // Whatever page it is: nobody reads it before the check.
            file.Write(new byte[4096]);
        }

        await CrashAsync(Path, "1", "2");
        byte[][] before = [await HashAsync(Path), await HashAsync(Path + "-wal")];
        string[] files = Files();

        Assert.Equal(PersistenceError.NotADatabase, await RefusedAsync(empty));
        Assert.Equal(PersistenceError.NotADatabase, await RefusedAsync(text));
        Assert.Equal(PersistenceError.Corrupt, await RefusedAsync(half));
        Assert.Equal(PersistenceError.Corrupt, await RefusedAsync(damaged));
        Assert.Equal(PersistenceError.CantOpen, await RefusedAsync(InFolder("backup/missing.db")));
        Assert.Equal(PersistenceError.CantOpen, await RefusedAsync(InFolder("backup")));

        Assert.Equal(before, [await HashAsync(Path), await HashAsync(Path + "-wal")]);
        Assert.Equal(files, Files());
        Assert.Equal(["1", "2"], await IdsAsync(Path));
    }

    [Fact]
    public async Task What_this_process_has_open_is_neither_replaced_nor_taken_for_a_backup()
    {
        await BackUpAsync("old");
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("new"), Token);

        Assert.Equal(PersistenceError.AlreadyOpen, await RefusedAsync(Backup));
        Assert.Equal(
            PersistenceError.AlreadyOpen,
            (await Assert.ThrowsAsync<PersistenceConnectionException>(
                () => NotesDatabase.RestoreAsync(Path, InFolder("other.db"), cancellationToken: Token).AsTask())).Error);
        await Assert.ThrowsAsync<ArgumentException>(
            () => NotesDatabase.RestoreAsync(Backup, Backup, cancellationToken: Token).AsTask());

        await database.Notes.AddAsync(ANote("newer"), Token);
        Assert.Equal(2, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task What_another_connection_has_open_is_not_replaced_before_it_closes()
    {
        await BackUpAsync("old");
        await FillAsync("new");
        using SqliteConnection other = Connect();
        Execute(other, "SELECT count(*) FROM notes");

        Assert.Equal(PersistenceError.Busy, await RefusedAsync(Backup, new() { BusyTimeout = TimeSpan.Zero }));
        using CancellationTokenSource source = new();
        Task cancelled = NotesDatabase.RestoreAsync(Backup, Path, s_patient, source.Token).AsTask();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal(1L, Execute(other, "SELECT count(*) FROM notes"));
        Execute(other, "INSERT INTO notes (id, title, stars) VALUES ('newer', '', 0)");
        Task waiting = NotesDatabase.RestoreAsync(Backup, Path, s_patient, Token).AsTask();
        other.Close();

        await waiting;
        Assert.Equal(["notes.db"], Files());
        Assert.Equal(["old"], await IdsAsync(Path));
    }

    [Fact]
    public async Task Whoever_opened_the_old_file_and_did_not_look_yet_cannot_write_beside_the_new_one()
    {
        await BackUpAsync("old");
        await FillAsync("new");
        Assert.Equal(0, raw.sqlite3_open_v2(Path, out sqlite3 late, ReadWrite, null)); // SQLite looks at it later.
        using (late)
        {
            _ = raw.sqlite3_extended_result_codes(late, 1);
            await NotesDatabase.RestoreAsync(Backup, Path, cancellationToken: Token);

            Assert.Equal(ReadOnlyMoved, raw.sqlite3_exec(late, "PRAGMA journal_mode = wal"));
            Assert.Equal(ReadOnlyMoved, raw.sqlite3_exec(late, "DELETE FROM notes"));
            Assert.Equal(["notes.db"], Files());
        }

        Assert.Equal(["old"], await IdsAsync(Path));
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_any_more_is_replaced_with_its_log()
    {
        await BackUpAsync("old");
        await CrashAsync(Path, "1");
        await File.WriteAllTextAsync(Path, string.Concat(Enumerable.Repeat("Not a database. ", 1000)), Token);

        await NotesDatabase.RestoreAsync(Backup, Path, cancellationToken: Token);

        Assert.Equal(["notes.db"], Files());
        Assert.Equal(["old"], await IdsAsync(Path));
    }

    [Fact]
    public async Task A_link_is_followed_and_permissions_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await BackUpAsync("old");
        await FillAsync("new");
        string real = InFolder("backup/real.db");
        File.Move(Path, real);
        File.CreateSymbolicLink(Path, real);
        UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(real, mode);

        await NotesDatabase.RestoreAsync(Backup, Path, cancellationToken: Token);

        Assert.Equal(real, new FileInfo(Path).LinkTarget);
        Assert.Equal(mode, File.GetUnixFileMode(real));
        Assert.Equal(["old"], await IdsAsync(Path));
    }

    [Fact]
    public async Task A_backup_is_only_read_and_may_have_any_name()
    {
        await BackUpAsync("old");
        string odd = InFolder("backup/a b%20c?d#e&f=ö.db");
        File.Move(Backup, odd);
        byte[] before = await HashAsync(odd);

        await NotesDatabase.RestoreAsync(odd, Path, cancellationToken: Token);

        Assert.Equal(before, await HashAsync(odd));
        Assert.Equal([odd], Directory.GetFiles(InFolder("backup")));
        Assert.Equal(["old"], await IdsAsync(Path));
    }

    [Fact]
    public async Task What_is_cancelled_changes_nothing()
    {
        await BackUpAsync("old");
        await FillAsync("new");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => NotesDatabase.RestoreAsync(Backup, Path, cancellationToken: new(canceled: true)).AsTask());

        Assert.Equal(["notes.db"], Files());
        Assert.Equal(["new"], await IdsAsync(Path));
    }

    [Fact]
    public async Task A_memory_is_no_file()
    {
        await BackUpAsync("old");
        await Assert.ThrowsAsync<ArgumentException>(
            () => NotesDatabase.RestoreAsync(Backup, ":memory:", cancellationToken: Token).AsTask());
        await Assert.ThrowsAsync<ArgumentException>(
            () => NotesDatabase.RestoreAsync(" ", Path, cancellationToken: Token).AsTask());
    }

    private static async Task FillAsync(string path, params string[] ids)
    {
        await using NotesDatabase database = await NotesDatabase.OpenAsync(path, null, Token);
        await database.Notes.AddAllAsync([.. ids.Select(static id => ANote(id))], Token);
    }

    private Task FillAsync(string id) => FillAsync(Path, id);

    private async Task BackUpAsync(params string[] ids)
    {
        Directory.CreateDirectory(InFolder("backup"));
        await using NotesDatabase database = await NotesDatabase.OpenAsync(":memory:", null, Token);
        await database.Notes.AddAllAsync([.. ids.Select(static id => ANote(id))], Token);
        await database.BackupAsync(Backup, cancellationToken: Token);
    }

    /// <summary>Leaves what a process leaves that is killed: these notes, in the log alone.</summary>
    private async Task CrashAsync(string path, params string[] ids)
    {
        string other = InFolder("backup/crashed.db");
        Directory.CreateDirectory(InFolder("backup"));
        await using NotesDatabase database = await NotesDatabase.OpenAsync(other, null, Token);
        await database.Notes.AddAllAsync([.. ids.Select(static id => ANote(id))], Token);
        CopyFile(other, path);
        CopyFile(other + "-wal", path + "-wal");
    }

    private async Task<PersistenceError> RefusedAsync(string backup, SqliteDatabaseOptions? options = null) =>
        (await Assert.ThrowsAnyAsync<PersistenceException>(
            () => NotesDatabase.RestoreAsync(backup, Path, options, Token).AsTask())).Error;

    private static async Task<byte[]> HashAsync(string path)
    {
        await using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return await SHA256.HashDataAsync(file, Token);
    }
}
