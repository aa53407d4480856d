using Microsoft.Data.Sqlite;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

/// <summary>Reads that leave their session otherwise than they found it: the next one must not see an old state.</summary>
public sealed class StaleReaderTests : DatabaseTest
{
    private static readonly Statement s_titles = new(
        StatementKind.Select, "Test.Titles", NoteRow.Table, "SELECT \"title\" FROM \"notes\" ORDER BY \"id\"");

    private static readonly Statement s_begin = new(StatementKind.Select, "Test.Begin", NoteRow.Table, "BEGIN");

    [Fact]
    public async Task A_statement_that_a_read_leaves_in_use_is_reset_at_its_end()
    {
        await using NotesDatabase database = await OpenAsync(new() { Readers = 1 });
        await database.Notes.AddAllAsync([ANote("1", "old"), ANote("2", "old")], Token);

        for (int round = 0; round < 3; round++)
        {
            // Two of the same, so that a spare is left as well.
            Assert.Equal("old", database.RunRead(s_titles, 2, Leave, Token));
        }

        Assert.True(database.GetStatistics() is { Readers: 1, BusyReaders: 0 });
        AssertNobodyHoldsTheLog();
        await database.Notes.SaveAsync(ANote("1", "new"), Token);
        Assert.Equal("new", database.RunRead(s_titles, 1, Leave, Token));
    }

    [Fact]
    public async Task A_statement_that_a_snapshot_leaves_in_use_ends_with_it()
    {
        await using NotesDatabase database = await OpenAsync(new() { Readers = 1 });
        await database.Notes.AddAllAsync([ANote("1", "old"), ANote("2", "old")], Token);

        await database.ReadAsync(
            async snapshot =>
            {
                Assert.Equal("old", await snapshot.RunReadAsync(s_titles, 2, Leave, Token));
                await database.Notes.SaveAsync(ANote("1", "new"), Token);
                Assert.Equal("old", await snapshot.RunReadAsync(s_titles, 2, Leave, Token));
            },
            Token);

        Assert.True(database.GetStatistics() is { BusyReaders: 0, OldestRead: null });
        AssertNobodyHoldsTheLog();
        Assert.Equal("new", database.RunRead(s_titles, 1, Leave, Token));
    }

    [Fact]
    public async Task A_session_that_comes_back_with_a_transaction_is_closed_and_another_one_serves_the_next_read()
    {
        using LogList log = new();
        await using NotesDatabase database = await OpenAsync(new() { Readers = 1, LoggerFactory = log });
        await database.Notes.AddAllAsync([ANote("1", "old"), ANote("2", "old")], Token);
        Assert.Equal("old", database.RunRead(s_titles, 1, Leave, Token));
        Assert.Equal(1, database.GetStatistics().Readers);
        int descriptors = OpenDescriptors();

        Assert.Equal("old", database.RunRead(s_titles, 1, LeaveInTransaction, Token));

        Assert.Equal(0, database.GetStatistics().Readers);
        Assert.Contains("A reader of notes.db came back with an open transaction, and was closed", log.Lines);
        if (OperatingSystem.IsLinux())
        {
            Assert.True(OpenDescriptors() < descriptors);
        }

        AssertNobodyHoldsTheLog();
        await database.Notes.SaveAsync(ANote("1", "new"), Token);
        Assert.Equal("new", database.RunRead(s_titles, 1, Leave, Token));
        Assert.Equal(1, database.GetStatistics().Readers);
    }

    [Fact]
    public async Task Who_waits_for_a_session_that_is_closed_gets_another_one()
    {
        await using NotesDatabase database = await OpenAsync(new() { Readers = 1 });
        await database.Notes.AddAsync(ANote("1", "old"), Token);

        string[] read = await Task.WhenAll(Enumerable.Range(0, 64).Select(number => Task.Run(
            async () => number % 2 == 0
                ? await database.RunReadAsync(s_titles, 1, LeaveInTransaction, Token)
                : await database.RunReadAsync(s_titles, 1, Leave, Token),
            Token)));

        Assert.All(read, static title => Assert.Equal("old", title));
        Assert.InRange(database.GetStatistics().Readers, 0, 1);
    }

    private static string Leave(Session session, int count)
    {
        string title = "";
        for (int number = 0; number < count; number++)
        {
            PreparedStatement statement = session.Use(s_titles);
            Assert.True(statement.Step());
            title = statement.GetText(0);
        }

        return title;
    }

    private static string LeaveInTransaction(Session session, int count)
    {
        using (PreparedStatement begin = session.Use(s_begin))
        {
            Assert.False(begin.Step());
        }

        return Leave(session, count);
    }

    private void AssertNobodyHoldsTheLog()
    {
        using SqliteConnection other = Connect();
        Execute(other, "PRAGMA busy_timeout = 0");
        Assert.Equal(0L, Execute(other, "PRAGMA wal_checkpoint(TRUNCATE)"));
    }
}
