using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

/// <summary>What SQL of one's own may not be, on a reader, on the writer and in memory; and that sessions keep a bounded number.</summary>
public sealed class OwnSqlRefusalTests : DatabaseTest
{
    private static readonly Statement s_count = new(StatementKind.Select, "Test.Count", NoteRow.Table, "SELECT 1");

    public static TheoryData<string, string> Queries => new()
    {
        { "INSERT INTO notes (id, title, stars) VALUES ('a', 'A', 0)", "a query begins with" },
        { "WITH n AS (SELECT 1) DELETE FROM notes", "a query does not write" },
        { "PRAGMA query_only = 0", "a query begins with" },
        { "/* x */ PRAGMA foreign_keys = 0", "a query begins with" },
        { "-- x\nCOMMIT", "a query begins with" },
        { ";COMMIT", "a query begins with" },
        { "EXPLAIN PRAGMA foreign_keys = 0", "a query begins with" },
        { "ROLLBACK", "a query begins with" },
        { "SAVEPOINT a", "a query begins with" },
        { "BEGIN", "a query begins with" },
        { "END", "a query begins with" },
        { "ATTACH 'x' AS y", "a query begins with" },
        { "", "a query begins with" },
        { "-- nothing", "a query begins with" },
        { "/* open", "a query begins with" },
        { "SELECT 1; DELETE FROM notes", "there are more" },
        { "SELECT 1; -- two\n SELECT 2", "there are more" },
        { "SELECT ?1", "0 values are given where the statement has 1 parameters" },
    };

    public static TheoryData<string, string> Commands => new()
    {
        { "COMMIT", "a command begins with" },
        { "COMMIT; BEGIN", "a command begins with" },
        { "RELEASE synthorg", "a command begins with" },
        { "PRAGMA foreign_keys = 0", "a command begins with" },
        { "VACUUM", "a command begins with" },
        { "DROP TABLE notes", "a command begins with" },
        { "SELECT 1", "a command begins with" },
        { "WITH n AS (SELECT 1) SELECT * FROM n", "a command writes" },
        { "DELETE FROM notes; COMMIT", "there are more" },
        { "DELETE FROM notes WHERE id = :id", "0 values are given" },
    };

    [Theory, MemberData(nameof(Queries))]
    public Task A_query_reads_and_is_one_statement(string sql, string reason) =>
        RefusedEverywhereAsync(static async (scope, text) => await scope.QueryScalarAsync<long>(text, Token), sql, reason);

    [Theory, MemberData(nameof(Commands))]
    public Task A_command_changes_rows_and_is_one_statement(string sql, string reason) =>
        RefusedEverywhereAsync(static async (scope, text) => await scope.ExecuteAsync(text, Token), sql, reason);

    [Fact]
    public async Task A_hole_in_quotes_is_told()
    {
        await using NotesDatabase database = await OpenAsync();
        string id = "a";

        QueryException refused = await Assert.ThrowsAsync<QueryException>(async () =>
            await database.QueryScalarAsync<string>($"SELECT '{id}'", Token));

        Assert.Contains("1 values are given where the statement has 0 parameters", refused.Message, StringComparison.Ordinal);
        Assert.Equal("a", await database.QueryScalarAsync<string>($"SELECT {id} -- ; '\n ; /* {NoteRow.Table} */ ;", Token));
    }

    [Fact]
    public async Task A_session_keeps_the_texts_that_were_used_last()
    {
        await using NotesDatabase database = await OpenAsync();
        await database.WriteAsync(
            async tx =>
            {
                for (int i = 0; i < OwnStatements.Most + 20; i++)
                {
                    Assert.Equal(i, await tx.QueryScalarAsync<long>(Text($"SELECT {i}"), Token));
                    Assert.Equal(-1, await tx.QueryScalarAsync<long>(Text("SELECT -1"), Token));
                }

                Assert.Equal(OwnStatements.Most, Prepared(tx));
                Assert.Equal(0, await tx.QueryScalarAsync<long>(Text("SELECT 0"), Token));
                Assert.Equal(OwnStatements.Most, Prepared(tx));
            },
            Token);
    }

    [Fact]
    public async Task One_text_of_one_method_is_prepared_once()
    {
        await using NotesDatabase database = await OpenAsync();
        await database.WriteAsync(
            async tx =>
            {
                for (int i = 0; i < 10; i++)
                {
                    Assert.Equal(i, await tx.QueryScalarAsync<long>($"SELECT {i}", Token));
                }

                Assert.Equal(1, Prepared(tx));
            },
            Token);
    }

    private static int Prepared(NotesDatabase.Transaction tx) => tx.RunRead(
        s_count, 0, static (session, _) => session.OwnCount, CancellationToken.None);

    private async Task RefusedEverywhereAsync(
        Func<SqliteScope, SqlInterpolatedStringHandler, ValueTask> run, string sql, string reason)
    {
        await using NotesDatabase database = await OpenAsync();
        await using NotesDatabase memory = await NotesDatabase.OpenAsync(":memory:", null, Token);
        foreach (NotesDatabase each in new[] { database, memory })
        {
            await each.Notes.AddAsync(ANote("kept"), Token);
            QueryException refused = await Assert.ThrowsAsync<QueryException>(async () => await run(each, Text(sql)));
            Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
            await each.WriteAsync(
                async tx =>
                {
                    await tx.Notes.AddAsync(ANote("too"), Token);
                    QueryException again = await Assert.ThrowsAsync<QueryException>(async () => await run(tx, Text(sql)));
                    Assert.Contains(reason, again.Message, StringComparison.Ordinal);
                },
                Token);
            Assert.Equal(2, await each.Notes.CountAsync(Token));
        }
    }

    private static SqlInterpolatedStringHandler Text(string sql)
    {
        SqlInterpolatedStringHandler text = new(sql.Length, 0);
        text.AppendLiteral(sql);
        return text;
    }
}
