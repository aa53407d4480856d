using System.Globalization;
using Microsoft.Data.Sqlite;
using Synthorg.Gen.Faults;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Faults;

/// <summary>What a transaction adds to the log reaches it in pieces of many pages, and all of it before the commit returns.</summary>
[Collection(OneAtATime.Name)]
public sealed class LogBufferTests : DatabaseTest
{
    private const int Full = 13;
    private const int Page = 4096;
    private const int PageHeader = 24;

    // About one page a note.
    private static readonly string s_long = new('x', 3_000);

    // Sixteen pages: a transaction's go to the log before its end.
    private static readonly SqliteDatabaseOptions s_smallCache = new() { PageCacheSize = 64 * 1024 };

    public LogBufferTests() => FaultVfs.Watch(Folder);

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_transaction_of_many_pages_takes_few_writes(bool isSpilled)
    {
        await using NotesDatabase database = await OpenAsync(isSpilled ? s_smallCache : null);

        FileOperation[] writes = await WritesOfAsync(() => AddAsync(database, 300));

        Assert.True(writes.Sum(static write => write.Data.Length) > 300 * Page);
        Assert.True(writes.Length < 60, $"{writes.Length}");
    }

    [Fact]
    public async Task A_file_system_that_is_not_known_gets_each_page_by_itself()
    {
        FaultVfs.Rename("that-encrypts");
        try
        {
            await using NotesDatabase database = await OpenAsync();

            FileOperation[] writes = await WritesOfAsync(() => AddAsync(database, 300));

            Assert.True(writes.Length > 600, $"{writes.Length}");
            Assert.All(writes.Skip(1), static write => Assert.True(write.Data.Length is Page or PageHeader));
        }
        finally
        {
            FaultVfs.Rename(null);
        }
    }

    [Fact]
    public async Task A_log_that_begins_anew_has_its_own_header_on_the_disk_before_pages_follow()
    {
        await using NotesDatabase database = await OpenAsync();
        using (SqliteConnection other = Connect())
        {
            Execute(other, "PRAGMA wal_checkpoint(RESTART)");
        }

        FileOperation[] operations = await OperationsOfAsync(() => AddAsync(database, 1));

        Assert.Equal((FileAction.Write, 0, 32), (operations[0].Action, operations[0].Offset, operations[0].Data.Length));
        Assert.Equal(FileAction.Sync, operations[1].Action);
        Assert.Equal(FileAction.Sync, operations[^1].Action);
    }

    [Theory, InlineData(Durability.Full), InlineData(Durability.MayLoseLastCommitsOnPowerLoss)]
    public async Task What_is_committed_is_in_the_log(Durability durability)
    {
        await using NotesDatabase database = await OpenAsync(new() { Durability = durability });
        for (int i = 0; i < 20; i++)
        {
            await database.Notes.AddAsync(ANote($"{i}", s_long), Token);
            Assert.Equal(i + 1, await CountInCopyAsync($"copy {i}.db"));
        }
    }

    [Theory, InlineData(Durability.Full), InlineData(Durability.MayLoseLastCommitsOnPowerLoss)]
    public async Task A_transaction_reads_and_changes_again_what_its_cache_has_no_room_for(Durability durability)
    {
        await using NotesDatabase database = await OpenAsync(new() { PageCacheSize = 64 * 1024, Durability = durability });

        await database.WriteAsync(
            async transaction =>
            {
                for (int round = 0; round < 3; round++)
                {
                    for (int i = 0; i < 200; i++)
                    {
                        Assert.Equal(
                            round == 0 ? null : round - 1, (await transaction.Notes.GetAsync($"{i}", Token))?.Stars);
                        await transaction.Notes.SaveAsync(ANote($"{i}", s_long, stars: round), Token);
                        for (int earlier = i - 8; earlier >= Math.Max(0, i - 40); earlier -= 4)
                        {
                            Assert.Equal(round, (await transaction.Notes.GetAsync($"{earlier}", Token))?.Stars);
                        }
                    }
                }
            },
            Token);

        Assert.Equal(200, await CountInCopyAsync("copy.db")); // From the log alone: its checksums hold.
        Assert.All(await database.Notes.ListAsync(cancellationToken: Token), static note => Assert.Equal(2, note.Stars));
    }

    [Fact]
    public async Task What_was_rolled_back_is_not_written_over_what_another_program_commits_in_its_place()
    {
        await using NotesDatabase database = await OpenAsync(s_smallCache);
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => database.WriteAsync(
            async transaction =>
            {
                for (int i = 0; i < 40; i++)
                {
                    await transaction.Notes.AddAsync(ANote($"undone {i}", s_long), Token);
                }

                throw new InvalidTimeZoneException();
            },
            Token).AsTask());

        using (SqliteConnection other = Connect())
        {
            Execute(other, "PRAGMA wal_autocheckpoint = 0");
            Execute(other, $"""
                WITH RECURSIVE number (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM number WHERE value < 200)
                INSERT INTO notes (id, title, stars) SELECT 'other ' || value, '{s_long}', 0 FROM number
                """);
            await database.Notes.AddAsync(ANote("last"), Token);
            Assert.Equal("ok", Execute(other, "PRAGMA integrity_check"));
        }

        Assert.Equal(201, await CountInCopyAsync("copy.db"));
        Assert.Equal(201, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task Whichever_write_finds_the_disk_full_nothing_of_the_transaction_is_kept()
    {
        int failing = 0;
        for (bool isHit = true; isHit; failing++)
        {
            await using NotesDatabase database = await NotesDatabase.OpenAsync(InFolder($"{failing}.db"), s_smallCache, Token);
            int count = 0;
            FaultVfs.Fail((file, action) => file == FaultyFile.Log && action == FileAction.Write && count++ == failing ? Full : 0);
            Exception? failure = await Record.ExceptionAsync(() => AddAsync(database, 200));
            FaultVfs.Fail(null);

            isHit = count > failing;
            Assert.Equal(isHit ? PersistenceError.DiskFull : null, (failure as QueryException)?.Error);
            Assert.Equal(isHit ? 0 : 200, await database.Notes.CountAsync(Token));
            await database.Notes.AddAsync(ANote("after"), Token);
            await database.DisposeAsync();
            Assert.Equal(isHit ? 1 : 201, (await IdsAsync(InFolder($"{failing}.db"))).Length);
        }

        Assert.True(failing > 10, $"{failing}");
    }

    private static async Task AddAsync(NotesDatabase database, int count) => await database.WriteAsync(
        async transaction =>
        {
            for (int i = 0; i < count; i++)
            {
                await transaction.Notes.AddAsync(ANote(i.ToString(CultureInfo.InvariantCulture), s_long), Token);
            }
        },
        Token);

    private static async Task<FileOperation[]> WritesOfAsync(Func<Task> work) =>
        [.. (await OperationsOfAsync(work)).Where(static operation => operation.Action == FileAction.Write)];

    private static async Task<FileOperation[]> OperationsOfAsync(Func<Task> work)
    {
        FileLog log = new();
        FaultVfs.Record(log);
        try
        {
            await work();
        }
        finally
        {
            FaultVfs.Record(null);
        }

        return [.. log.Operations.Where(static operation => operation.File == FaultyFile.Log)];
    }

    /// <summary>Rows in a copy of the file and its log: what another program would find if this one ended now.</summary>
    private async Task<int> CountInCopyAsync(string name)
    {
        CopyFile(Path, InFolder(name));
        CopyFile(Path + "-wal", InFolder(name) + "-wal");
        return (await IdsAsync(InFolder(name))).Length;
    }
}
