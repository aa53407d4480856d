using Dapper;
using Microsoft.Data.Sqlite;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

/// <summary>The transaction's own connection in the hands of other libraries, and of people who close it or end the transaction.</summary>
public sealed class LentConnectionTests : DatabaseTest
{
    [Fact]
    public async Task Dapper_works_in_the_same_transaction()
    {
        await using NotesDatabase database = await OpenAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await database.WriteAsync(
            async tx =>
            {
                await AddByDapperAsync(tx.Connection, "a");
                Assert.NotNull(await tx.Notes.GetAsync("a", Token));
                throw new InvalidOperationException("Undo.");
            },
            Token));
        Assert.Equal(0, await database.Notes.CountAsync(Token));
        await database.WriteAsync(
            async tx =>
            {
                await tx.Notes.AddAsync(ANote("b"), Token);
                await AddByDapperAsync(tx.Connection, "c");
                Assert.Equal(["b", "c"], await tx.Connection.QueryAsync<string>("SELECT id FROM notes ORDER BY id"));
            },
            Token);

        Assert.Equal(2, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task Whoever_closes_or_disposes_it_leaves_it_open()
    {
        await using NotesDatabase database = await OpenAsync();

        await database.WriteAsync(
            async tx =>
            {
                await using (SqliteConnection connection = tx.Connection)
                {
                    await AddByDapperAsync(connection, "a");
                    await connection.CloseAsync();
                }

                await AddByDapperAsync(tx.Connection, "b");
                await tx.Notes.AddAsync(ANote("c"), Token);
            },
            Token);
        await database.ReadConnectionAsync(
            async connection =>
            {
                await connection.DisposeAsync();
                Assert.Equal(3, await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM notes"));
            },
            Token);

        Assert.Equal(3, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task It_is_closed_with_its_database()
    {
        NotesDatabase database = await OpenAsync();
        SqliteConnection? kept = null;
        await database.WriteAsync(
            tx =>
            {
                kept = tx.Connection;
                return ValueTask.CompletedTask;
            },
            Token);
        await database.DisposeAsync();

        Assert.Equal(System.Data.ConnectionState.Closed, kept!.State);
        Assert.Equal(0, OpenDescriptors());
    }

    [Fact]
    public async Task It_tells_where_it_leads_and_that_others_only_read()
    {
        await using NotesDatabase database = await OpenAsync();

        await database.WriteAsync(tx => AssertLeadsHere(tx.Connection, SqliteOpenMode.ReadWrite), Token);
        await database.ReadConnectionAsync(connection => AssertLeadsHere(connection, SqliteOpenMode.ReadOnly), Token);

        ValueTask AssertLeadsHere(SqliteConnection connection, SqliteOpenMode mode)
        {
            SqliteConnectionStringBuilder text = new(connection.ConnectionString);
            Assert.Equal((Path, mode, false), (text.DataSource, text.Mode, text.Pooling));
            Assert.Equal(Path, connection.DataSource);
            Assert.Equal(System.Data.ConnectionState.Open, connection.State);
            Assert.Throws<InvalidOperationException>(() => connection.ConnectionString = "Data Source=another.db");
            return ValueTask.CompletedTask;
        }
    }

    [Fact]
    public async Task Functions_collations_and_blobs_of_it_are_of_the_same_file()
    {
        await using NotesDatabase database = await OpenAsync();

        await database.WriteAsync(
            async tx =>
            {
                await tx.Notes.AddAsync(ANote("a") with { Title = "Old" }, Token);
                tx.Connection.CreateFunction("twice", static (string text) => text + text);
                tx.Connection.CreateCollation("backwards", static (left, right) => string.CompareOrdinal(right, left));
                await tx.Connection.ExecuteAsync("UPDATE notes SET title = twice(title)");
                long row = await tx.Connection.ExecuteScalarAsync<long>("SELECT rowid FROM notes ORDER BY title COLLATE backwards");
                await using SqliteBlob blob = new(tx.Connection, "notes", "title", row);
                await blob.WriteAsync("New"u8.ToArray(), Token);
            },
            Token);

        Assert.Equal("NewOld", (await database.Notes.GetAsync("a", Token))!.Title);
    }

    [Fact]
    public async Task A_copy_made_by_it_is_of_the_same_file()
    {
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("a"), Token);
        await using SqliteConnection copy = new("Data Source=:memory:");
        await copy.OpenAsync(Token);

        await database.ReadConnectionAsync(
            connection =>
            {
                connection.BackupDatabase(copy);
                return ValueTask.CompletedTask;
            },
            Token);

        Assert.Equal("a", await copy.ExecuteScalarAsync<string>("SELECT id FROM notes"));
    }

    [Fact]
    public async Task What_its_borrower_left_undisposed_is_closed_with_its_database()
    {
        NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("a"), Token);
        List<SqliteCommand> kept = [];
        await database.WriteAsync(tx => ReadAndLeave(tx.Connection), Token);
        await database.ReadConnectionAsync(ReadAndLeave, Token);

        await database.DisposeAsync();

        Assert.Equal(0, OpenDescriptors());
        Assert.All(kept, static command => Assert.Throws<InvalidOperationException>(command.ExecuteScalar));

        ValueTask ReadAndLeave(SqliteConnection connection)
        {
            SqliteCommand command = connection.CreateCommand();
            command.CommandText = "SELECT id FROM notes";
            Assert.True(command.ExecuteReader().Read());
            kept.Add(command);
            return ValueTask.CompletedTask;
        }
    }

    [Theory, InlineData("COMMIT", 1), InlineData("ROLLBACK", 0)]
    public async Task Whoever_ends_the_transaction_is_told_and_the_next_write_works(string end, int kept)
    {
        await using NotesDatabase database = await OpenAsync();

        QueryException told = await Assert.ThrowsAsync<QueryException>(async () => await database.WriteAsync(
            async tx =>
            {
                await tx.Notes.AddAsync(ANote("a"), Token);
                await tx.Connection.ExecuteAsync(end);
                QueryException refused = await Assert.ThrowsAsync<QueryException>(() => tx.Notes.AddAsync(ANote("b"), Token).AsTask());
                Assert.Equal(PersistenceError.RolledBack, refused.Error);
            },
            Token));

        Assert.Equal(PersistenceError.RolledBack, told.Error);
        Assert.Equal(kept, await database.Notes.CountAsync(Token));
        await database.Notes.AddAsync(ANote("c"), Token);
        Assert.Equal(kept + 1, await database.Notes.CountAsync(Token));
    }

    private static Task<int> AddByDapperAsync(SqliteConnection connection, string id) =>
        connection.ExecuteAsync("INSERT INTO notes (id, title, stars) VALUES ($id, 'By Dapper', 0)", new { id });
}
