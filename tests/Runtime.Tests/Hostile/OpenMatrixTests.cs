using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Synthorg.Gen.Faults;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Hostile;

/// <summary>
/// Whatever lies where the database should: one exact exception, soon, and the thing as it was. The rows that need nothing of this file
/// are in <c>OpenTests</c>.
/// </summary>
public sealed partial class OpenMatrixTests : DatabaseTest
{
    private const string Elsewhere = "elsewhere.db";

    // Only a hang takes as long.
    private static readonly TimeSpan s_guard = TimeSpan.FromMinutes(1);

    private static readonly SqliteDatabaseOptions s_hasty = new() { BusyTimeout = TimeSpan.FromMilliseconds(100) };

    [Theory]
    [InlineData("one byte", PersistenceError.NotADatabase)]
    [InlineData("three bytes", PersistenceError.NotADatabase)]
    [InlineData("broken magic", PersistenceError.NotADatabase)]
    [InlineData("format to be read later", PersistenceError.NotADatabase)]
    [InlineData("format to be written later", PersistenceError.ReadOnly)]
    [InlineData("page of chance", PersistenceError.NotADatabase)]
    [InlineData("damaged schema", PersistenceError.Corrupt)]
    [InlineData("dangling link", PersistenceError.CantOpen)]
    [InlineData("loop of links", PersistenceError.CantOpen)]
    [InlineData("link to a folder", PersistenceError.CantOpen)]
    [InlineData("link to a text", PersistenceError.NotADatabase)]
    [InlineData("pipe", PersistenceError.CantOpen)]
    [InlineData("socket", PersistenceError.CantOpen)]
    [InlineData("endless device", PersistenceError.CantOpen)]
    [InlineData("swallowing device", PersistenceError.CantOpen)]
    public async Task What_is_no_database_of_ours_is_refused_as_what_it_is(string thing, PersistenceError error)
    {
        await FillAsync();
        await PutAsync(thing);

        await RefusedAsync<PersistenceConnectionException>(error, s_hasty);
        await RefusedAsync<PersistenceConnectionException>(error, s_hasty with { TrustFile = false });
    }

    [Theory]
    [InlineData("pipe", PersistenceError.CantOpen)]
    [InlineData("swallowing device", PersistenceError.CantOpen)]
    [InlineData("dangling link", PersistenceError.CantOpen)]
    [InlineData("link to nothing yet", PersistenceError.NotADatabase)]
    [InlineData("nothing yet", PersistenceError.NotADatabase)]
    [InlineData("nothing", PersistenceError.CantOpen)]
    public async Task Nothing_is_made_unless_that_is_wanted(string thing, PersistenceError error)
    {
        await PutAsync(thing);
        await RefusedAsync<PersistenceConnectionException>(error, new() { CreateIfMissing = false });
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("nothing yet")]
    [InlineData("link to nothing yet")]
    public async Task It_is_made_where_that_is_wanted(string thing)
    {
        await PutAsync(thing);
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("1"), Token);
    }

    [Theory]
    [InlineData("UTF-16le")]
    [InlineData("UTF-16be")]
    public async Task A_file_of_another_encoding_is_refused(string encoding)
    {
        using (SqliteConnection other = Connect())
        {
            Execute(other, $"PRAGMA encoding = '{encoding}'");
            Execute(other, NoteRow.Table.CreateTable);
            Execute(other, "CREATE INDEX \"idx_notes_folder\" ON \"notes\" (\"folder\")");
            Execute(other, "PRAGMA application_id = 42");
            Execute(other, "PRAGMA user_version = 3");
        }

        await RefusedAsync<MigrationException>(PersistenceError.WrongEncoding, s_hasty);
        await RefusedAsync<MigrationException>(PersistenceError.WrongEncoding, s_hasty with { TrustFile = false });
        await RefusedAsync<MigrationException>(PersistenceError.WrongEncoding, s_hasty with { MigrateOnOpen = false });
    }

    [Fact]
    public async Task Pages_of_another_size_and_a_file_that_shrinks_by_itself_are_no_hindrance()
    {
        using (SqliteConnection other = Connect())
        {
            Execute(other, "PRAGMA page_size = 512");
            Execute(other, "PRAGMA auto_vacuum = full");
            Execute(other, "VACUUM");
        }

        foreach (bool isTrusted in new[] { true, false })
        {
            await using NotesDatabase database = await OpenAsync(new() { TrustFile = isTrusted });
            await database.Notes.AddAsync(ANote($"{isTrusted}", new('x', 5_000)), Token);
            Assert.Equal(new('x', 5_000), (await database.Notes.GetAsync($"{isTrusted}", Token))!.Title);
        }

        using SqliteConnection again = Connect();
        Assert.Equal((512L, 1L), (Execute(again, "PRAGMA page_size"), Execute(again, "PRAGMA auto_vacuum")));
    }

    [Fact]
    public async Task A_link_to_a_database_is_the_database()
    {
        await FillAsync();
        File.Move(Path, InFolder(Elsewhere));
        File.CreateSymbolicLink(Path, InFolder(Elsewhere));

        await using NotesDatabase database = await OpenAsync(new() { TrustFile = false });

        Assert.Equal(500, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task A_refused_file_keeps_its_log_also_behind_a_link()
    {
        await FillAsync();
        using (SqliteConnection other = Connect())
        {
            Execute(other, "PRAGMA user_version = 4");
            File.Copy(Path, InFolder(Elsewhere));
            File.Copy(Path + "-wal", InFolder(Elsewhere + "-wal"));
        }

        File.Delete(Path);
        File.CreateSymbolicLink(Path, InFolder(Elsewhere));
        await RefusedAsync<MigrationException>(PersistenceError.NewerSchema, s_hasty);
    }

    [Fact]
    public async Task The_log_of_another_database_is_noticed_by_the_check()
    {
        await FillAsync();
        await using (NotesDatabase other = await NotesDatabase.OpenAsync(InFolder(Elsewhere), null, Token))
        {
            await other.Notes.AddAllAsync([.. Enumerable.Range(0, 1_000).Select(static number => ANote($"other {number}"))], Token);
        }

        await using (NotesDatabase other = await NotesDatabase.OpenAsync(InFolder(Elsewhere), null, Token))
        {
            await other.Notes.AddAsync(ANote("more"), Token);
            File.Copy(InFolder(Elsewhere + "-wal"), Path + "-wal");
        }

        await RefusedAsync<PersistenceConnectionException>(PersistenceError.Corrupt, s_hasty with { TrustFile = false });
    }

    [Theory]
    [InlineData("transaction")]
    [InlineData("mode")]
    public async Task What_another_process_keeps_to_itself_is_busy(string how)
    {
        await FillAsync();
        await using ChildProcess child = ChildProcess.Start("lock", Path, how);
        Assert.Equal("locked", await child.Output.ReadLineAsync(Token));

        await RefusedAsync<PersistenceConnectionException>(PersistenceError.Busy, s_hasty);
        await RefusedAsync<PersistenceConnectionException>(PersistenceError.Busy, s_hasty with { TrustFile = false });

        await child.Input.WriteLineAsync();
        Assert.Equal(0, await child.ExitAsync(Token));
        await using NotesDatabase database = await OpenAsync();
        Assert.Equal(500, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task What_its_user_may_not_read_is_refused()
    {
        await FillAsync();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, UnixFileMode.None);
        }

        FolderState before = FolderState.Of(Folder);
        Assert.Equal(PersistenceError.CantOpen, OtherUser.Run(Folder, Refused).Error);
        before.AssertUnchanged();
    }

    [Fact]
    public async Task A_folder_in_which_nothing_may_be_made_is_refused()
    {
        await FillAsync();
        string folder = InFolder("closed");
        Directory.CreateDirectory(folder);
        File.Move(Path, System.IO.Path.Combine(folder, "notes.db"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(System.IO.Path.Combine(folder, "notes.db"), (UnixFileMode)0b110_110_110);
            File.SetUnixFileMode(folder, (UnixFileMode)0b101_101_101);
        }

        FolderState before = FolderState.Of(folder);
        PersistenceConnectionException failure = OtherUser.Run(Folder, () => Refused(System.IO.Path.Combine(folder, "notes.db")));
        Assert.Equal(PersistenceError.ReadOnly, failure.Error);
        before.AssertUnchanged();
        PersistenceConnectionException missing = OtherUser.Run(Folder, () => Refused(System.IO.Path.Combine(folder, "missing.db")));
        Assert.Equal(PersistenceError.CantOpen, missing.Error);
        before.AssertUnchanged();
    }

    private PersistenceConnectionException Refused() => Refused(Path);

    private static PersistenceConnectionException Refused(string path) => Assert.Throws<PersistenceConnectionException>(
        () => OpenDatabase.Open(path, new SqliteDatabaseOptions(), NotesDatabase.Schema, new DisposedDatabase(), Token));

    private async Task PutAsync(string thing)
    {
        byte[] bytes = File.Exists(Path) ? await File.ReadAllBytesAsync(Path, Token) : [];
        File.Delete(Path);
        switch (thing)
        {
            case "nothing": break;
            case "nothing yet": await File.WriteAllBytesAsync(Path, [], Token); break;
            case "one byte": await File.WriteAllBytesAsync(Path, bytes[..1], Token); break;
            case "three bytes": await File.WriteAllBytesAsync(Path, bytes[..3], Token); break;
            case "broken magic": await PutAsync(bytes, 0, 0); break;
            case "format to be read later": await PutAsync(bytes, 19, 9); break;
            case "format to be written later": await PutAsync(bytes, 18, 9); break;
            case "damaged schema": await PutAsync(bytes, 100, 9); break;
            case "page of chance":
                new Random(LongRun.Seed).NextBytes(bytes.AsSpan(0, 4096));
                await File.WriteAllBytesAsync(Path, bytes, Token);
                break;
            case "dangling link": File.CreateSymbolicLink(Path, InFolder("nowhere.db")); break;
            case "link to a folder": File.CreateSymbolicLink(Path, Folder); break;
            case "loop of links":
                File.CreateSymbolicLink(Path, InFolder("loop.db"));
                File.CreateSymbolicLink(InFolder("loop.db"), Path);
                break;
            case "link to a text" or "link to nothing yet":
                await File.WriteAllTextAsync(InFolder(Elsewhere), thing.EndsWith("text", StringComparison.Ordinal) ? thing : "", Token);
                File.CreateSymbolicLink(Path, InFolder(Elsewhere));
                break;
            case "pipe": Assert.Equal(0, MakePipe(Path, 0b110_000_000)); break;
            case "socket":
                using (Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
                {
                    // It takes away what it made, unless that has another name by then.
                    socket.Bind(new UnixDomainSocketEndPoint(InFolder(Elsewhere)));
                    File.Move(InFolder(Elsewhere), Path);
                }

                break;
            case "endless device": File.CreateSymbolicLink(Path, "/dev/zero"); break;
            case "swallowing device": File.CreateSymbolicLink(Path, "/dev/null"); break;
            default: throw new ArgumentException(thing, nameof(thing));
        }
    }

    private async Task PutAsync(byte[] bytes, int at, byte value)
    {
        bytes[at] = value;
        await File.WriteAllBytesAsync(Path, bytes, Token);
    }

    private async Task FillAsync()
    {
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAllAsync([.. Enumerable.Range(0, 500).Select(static number => ANote($"{number}", "long", "box"))], Token);
    }

    private async Task RefusedAsync<TException>(PersistenceError error, SqliteDatabaseOptions options)
        where TException : PersistenceException
    {
        FolderState before = FolderState.Of(Folder);

        TException failure = await Assert.ThrowsAsync<TException>(() => OpenAsync(options).WaitAsync(s_guard, Token));

        Assert.Equal(error, failure.Error);
        before.AssertUnchanged();
    }

    [LibraryImport("libc", EntryPoint = "mkfifo", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakePipe(string path, uint mode);
}
