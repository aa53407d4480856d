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
