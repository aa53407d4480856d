using Microsoft.Data.Sqlite;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Processes;

/// <summary>
/// Whoever opens and closes the file of a database by other means than SQLite's drops all the locks that its process has on it
/// (https://sqlite.org/howtocorrupt.html): a backup may not.
/// </summary>
public sealed class BackupLockTests : DatabaseTest
{
    private const string Busy = "5";

    private string[] Locks
    {
        get
        {
            ulong[] files = [.. new[] { Path, Path + "-shm" }.Where(File.Exists).Select(static file =>
                FileIdentity.TryFind(file, out FileIdentity identity) ? identity.Number : throw new FileNotFoundException(file))];
            string process = $" {Environment.ProcessId} ";
            return
            [
                .. File.ReadLines("/proc/locks")
                    .Where(line => line.Contains(process, StringComparison.Ordinal))
                    .Where(line => Array.Exists(files, number => line.Contains($":{number} ", StringComparison.Ordinal)))
                    .Select(static line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]).Order(),
            ];
        }
    }

    [Fact]
    public async Task The_lock_of_the_one_who_writes_is_there_during_a_backup_and_after_it()
    {
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("1"), Token);
        await using ChildProcess other = ChildProcess.Start("probe", Path, "BEGIN IMMEDIATE");
        await using (WriterLease lease = await database.BorrowWriterAsync(Token))
        {
            using SqliteTransaction transaction = lease.Connection.BeginTransaction();
            string[] before = OperatingSystem.IsLinux() ? Locks : [];
            Assert.True(before.Length > 0 || !OperatingSystem.IsLinux());
            await database.BackupAsync(
                InFolder("copy.db"),
                progress: new Told<BackupProgress>(_ => Assert.Equal(Busy, Ask(other))),
                cancellationToken: Token);

            Assert.Equal(Busy, Ask(other));
            Assert.Subset((OperatingSystem.IsLinux() ? Locks : []).ToHashSet(), before.ToHashSet());
        }

        Assert.Equal("0", Ask(other));
        Assert.Equal(["1"], await IdsAsync(InFolder("copy.db")));
    }

    [Fact]
    public async Task Without_a_log_the_lock_of_the_copy_itself_keeps_others_from_writing()
    {
        await using NotesDatabase database = await OpenAsync(new() { UseWal = false });
        await using ChildProcess other = ChildProcess.Start("probe", Path, "BEGIN EXCLUSIVE");
        Assert.Equal("0", Ask(other));

        await database.BackupAsync(
            InFolder("copy.db"),
            progress: new Told<BackupProgress>(_ => Assert.Equal(Busy, Ask(other))),
            cancellationToken: Token);

        Assert.Equal("0", Ask(other));
    }

    private static string? Ask(ChildProcess other)
    {
        other.Input.WriteLine("?");
        other.Input.Flush();
        return other.Output.ReadLine();
    }
}
