using Microsoft.Data.Sqlite;
using SQLitePCL;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

public sealed class HardeningTests : DatabaseTest
{
    [Theory]
    [InlineData(Durability.Full, 2L)]
    [InlineData(Durability.MayLoseLastCommitsOnPowerLoss, 1L)]
    public async Task The_writer_has_its_settings(Durability durability, long synchronous)
    {
        SqliteDatabaseOptions options = new() { Durability = durability, JournalSizeLimit = 1_234_567 };
        await using NotesDatabase database = await OpenAsync(options);

        await database.WriteAsync(
            transaction =>
            {
                foreach ((string pragma, long value) in Hardening.Pragmas(SessionRole.Writer, options, isMemory: false))
                {
                    Assert.Equal((pragma, value), (pragma, Execute(transaction.Connection, $"PRAGMA {pragma}")));
                }

                Assert.Equal(synchronous, Execute(transaction.Connection, "PRAGMA synchronous"));
                Assert.Equal(1_234_567L, Execute(transaction.Connection, "PRAGMA journal_size_limit"));
                AssertLocked(transaction.Connection);
                return ValueTask.CompletedTask;
            },
            Token);
    }

    [Fact]
    public async Task A_lent_reader_has_its_settings()
    {
        SqliteDatabaseOptions options = new();
        await using NotesDatabase database = await OpenAsync(options);

        await database.ReadConnectionAsync(
            connection =>
            {
                foreach ((string pragma, long value) in Hardening.Pragmas(SessionRole.Reader, options, isMemory: false))
                {
                    Assert.Equal((pragma, value), (pragma, Execute(connection, $"PRAGMA {pragma}")));
                }

                AssertLocked(connection);
                Assert.Throws<SqliteException>(() => Execute(connection, "CREATE TEMP TABLE t (x)"));
                return ValueTask.CompletedTask;
            },
            Token);
    }

    [Theory]
    [InlineData(64 * 1024, -64L)]
    [InlineData((3 * 1024 * 1024) + 1023, -3072L)]
    [InlineData(1L << 40, -(1L << 30))]
    public async Task Every_connection_has_the_page_cache_that_was_asked_for(long bytes, long found)
    {
        await using NotesDatabase database = await OpenAsync(new() { PageCacheSize = bytes });

        await database.ReadConnectionAsync(AssertFoundAsync, Token);
        await database.WriteAsync(transaction => AssertFoundAsync(transaction.Connection), Token);

        ValueTask AssertFoundAsync(SqliteConnection connection)
        {
            Assert.Equal(found, Execute(connection, "PRAGMA cache_size"));
            return ValueTask.CompletedTask;
        }
    }

    [Fact]
    public async Task Every_reader_has_its_settings()
    {
        SqliteDatabaseOptions options = new();
        await using NotesDatabase database = await OpenAsync(options);
        SessionOpener opener = new(Path, options);

        Session reader = opener.OpenReader();

        Assert.True(reader.IsReader);
        foreach ((string pragma, long value) in Hardening.Pragmas(SessionRole.Reader, options, isMemory: false))
        {
            Assert.Equal((pragma, value), (pragma, DirectSql.Integer(reader, $"PRAGMA {pragma}", "Test")));
        }

        Assert.Throws<PersistenceConnectionException>(() => DirectSql.Execute(reader, "DELETE FROM notes", "Test"));
        reader.Close();
    }

    [Fact]
    public async Task A_connection_of_the_users_own_has_the_writers_settings()
    {
        SqliteDatabaseOptions options = new();
        await using NotesDatabase database = await OpenAsync(options);
        using SqliteConnection connection = database.OpenConnection();
        foreach ((string pragma, long value) in Hardening.Pragmas(SessionRole.Writer, options, isMemory: false))
        {
            Assert.Equal((pragma, value), (pragma, Execute(connection, $"PRAGMA {pragma}")));
        }

        AssertLocked(connection);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Switches_and_limits_hold_on_every_connection(bool usesWal)
    {
        SqliteDatabaseOptions options = new() { UseWal = usesWal };
        await using NotesDatabase database = await OpenAsync(options);
        using (SqliteConnection own = database.OpenConnection())
        {
            AssertSwitched(own.Handle!);
        }

        await database.ReadConnectionAsync(
            connection =>
            {
                AssertSwitched(connection.Handle!);
                return ValueTask.CompletedTask;
            },
            Token);
        await database.WriteAsync(
            transaction =>
            {
                AssertSwitched(transaction.Connection.Handle!);
                return ValueTask.CompletedTask;
            },
            Token);
        await using (WriterLease lease = await database.BorrowWriterAsync(Token))
        {
            AssertSwitched(lease.Connection.Handle!);
        }

        Session reader = new SessionOpener(Path, options).OpenReader();
        AssertSwitched(reader.Handle);
        reader.Close();
    }

    [Fact]
    public async Task A_schema_may_not_call_a_function_of_the_programs()
    {
        await using NotesDatabase database = await OpenAsync(
            new() { ConfigureConnection = static setup => setup.CreateFunction("act", 0, static _ => throw new InvalidDataException()) });
        using SqliteConnection own = database.OpenConnection();
        Execute(own, "CREATE VIEW acting AS SELECT act() AS x");
        Execute(own, "CREATE TRIGGER acting_too AFTER DELETE ON notes BEGIN SELECT act(); END");
        await database.Notes.AddAsync(ANote("1"), Token);

        Assert.Contains(
            "unsafe", Assert.Throws<SqliteException>(() => Execute(own, "SELECT * FROM acting")).Message, StringComparison.Ordinal);
        QueryException failure = await Assert.ThrowsAsync<QueryException>(() => database.Notes.DeleteAsync("1", Token).AsTask());
        Assert.Contains("unsafe", failure.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void The_library_is_new_enough()
    {
        Batteries_V2.Init();
        Assert.True(raw.sqlite3_libversion_number() >= 3_051_003);
    }

    private static void AssertSwitched(sqlite3 handle)
    {
        (int, int)[] switches = [(1010, 1), (1017, 0), (1011, 0), (1005, 0), (1013, 0), (1014, 0), (1020, 0), (1021, 0)];
        foreach ((int option, int value) in switches)
        {
            Assert.Equal(ResultCodes.Ok, raw.sqlite3_db_config(handle, option, -1, out int found));
            Assert.Equal((option, value), (option, found));
        }

        foreach ((int limit, int value) in new[] { (1, 1_000_000), (3, 1_000), (7, 0), (8, 5_000), (9, 32_766), (10, 100) })
        {
            Assert.Equal((limit, value), (limit, raw.sqlite3_limit(handle, limit, -1)));
        }
    }

    private static void AssertLocked(SqliteConnection connection)
    {
        Assert.Throws<SqliteException>(() => Execute(connection, "ATTACH ':memory:' AS other"));
        Assert.Throws<SqliteException>(() => Execute(connection, "SELECT load_extension('nothing')"));
        Assert.Throws<SqliteException>(() => Execute(connection, "SELECT \"nosuch\""));
        Assert.Throws<SqliteException>(() => Execute(connection, "UPDATE sqlite_master SET sql = ''"));
    }
}
