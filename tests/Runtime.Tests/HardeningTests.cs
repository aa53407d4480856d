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
    public void The_library_is_new_enough()
    {
        Batteries_V2.Init();
        Assert.True(raw.sqlite3_libversion_number() >= 3_051_003);
    }

    private static void AssertLocked(SqliteConnection connection)
    {
        Assert.Throws<SqliteException>(() => Execute(connection, "ATTACH ':memory:' AS other"));
        Assert.Throws<SqliteException>(() => Execute(connection, "SELECT load_extension('nothing')"));
        Assert.Throws<SqliteException>(() => Execute(connection, "SELECT \"nosuch\""));
        Assert.Throws<SqliteException>(() => Execute(connection, "UPDATE sqlite_master SET sql = ''"));
    }
}
