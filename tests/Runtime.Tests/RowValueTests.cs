using Microsoft.Data.Sqlite;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

/// <summary>A row's values are found in their places as long as there is a row, and no others.</summary>
public sealed class RowValueTests : DatabaseTest
{
    private static readonly Statement s_places = new(
        StatementKind.Select, "Test.Places", NoteRow.Table, "SELECT * FROM places ORDER BY 1");

    private static readonly Statement s_compound = new(
        StatementKind.Select,
        "Test.Compound",
        NoteRow.Table,
        """
        SELECT value, value + 10, value + 20 FROM json_each('[1, 2]')
        UNION ALL SELECT 3, 13, 23
        UNION ALL SELECT value, 10 + value, 20 + value FROM json_each('[4, 5]')
        """);

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(200)]
    public async Task Each_column_of_each_row_has_its_own(int columns)
    {
        await using NotesDatabase database = await OpenAsync();
        using SqliteConnection other = Connect();
        Execute(other, $"CREATE TABLE places ({string.Join(", ", Enumerable.Range(0, columns).Select(static i => $"c{i}"))})");
        foreach (int row in (int[])[1, 2])
        {
            Execute(other, $"INSERT INTO places VALUES ({string.Join(", ", Enumerable.Range(0, columns).Select(i => (1000 * row) + i))})");
        }

        for (int round = 0; round < 2; round++)
        {
            Assert.Equal(
                Enumerable.Range(1000, columns).Concat(Enumerable.Range(2000, columns)).Select(static i => (long)i),
                database.RunRead(s_places, columns, ReadAll, Token));
        }
    }

    [Fact]
    public async Task Rows_of_several_parts_have_their_own()
    {
        await using NotesDatabase database = await OpenAsync();

        Assert.Equal(
            [1, 11, 21, 2, 12, 22, 3, 13, 23, 4, 14, 24, 5, 15, 25],
            database.RunRead(s_compound, 3, static (session, columns) => Values(session, s_compound, columns), Token));
    }

    [Fact]
    public async Task Columns_that_another_connection_adds_and_drops_come_and_go()
    {
        await using NotesDatabase database = await OpenAsync(new() { Readers = 1 });
        using SqliteConnection other = Connect();
        Execute(other, "CREATE TABLE places (a); INSERT INTO places VALUES (1)");
        Assert.Equal([1], database.RunRead(s_places, 1, ReadAll, Token));
        Assert.True(database.RunRead(s_places, 1, IsNull, Token));

        Execute(other, "ALTER TABLE places ADD COLUMN b DEFAULT 2; ALTER TABLE places ADD COLUMN c DEFAULT 3");
        Assert.Equal([1, 2, 3], database.RunRead(s_places, 3, ReadAll, Token));

        Execute(other, "ALTER TABLE places DROP COLUMN a");
        Assert.Equal([2, 3], database.RunRead(s_places, 2, ReadAll, Token));
        Assert.True(database.RunRead(s_places, 2, IsNull, Token));
        Assert.True(database.RunRead(s_places, -1, IsNull, Token));
    }

    [Fact]
    public async Task There_are_none_but_between_a_step_to_a_row_and_the_end()
    {
        await using NotesDatabase database = await OpenAsync(new() { Readers = 1 });
        using SqliteConnection other = Connect();
        Execute(other, "CREATE TABLE places (a, b); INSERT INTO places VALUES (1, 2)");

        for (int round = 0; round < 2; round++)
        {
            Assert.Equal([true, false, true, false, true], database.RunRead(s_places, 0, LookAround, Token));
        }
    }

    private static List<long> ReadAll(Session session, int columns) => Values(session, s_places, columns);

    private static List<long> Values(Session session, Statement query, int columns)
    {
        using PreparedStatement statement = session.Use(query);
        List<long> values = [];
        while (statement.Step())
        {
            values.AddRange(Enumerable.Range(0, columns).Select(statement.GetInt64));
        }

        return values;
    }

    private static bool IsNull(Session session, int ordinal)
    {
        using PreparedStatement statement = session.Use(s_places);
        return statement.Step() && statement.IsNull(ordinal);
    }

    private static List<bool> LookAround(Session session, int ordinal)
    {
        using PreparedStatement statement = session.Use(s_places);
        List<bool> found = [statement.IsNull(ordinal), IsNullAfterStep()];
        statement.Dispose();
        found.Add(statement.IsNull(ordinal));
        found.Add(IsNullAfterStep());
        found.Add(IsNullAfterStep());
        return found;

        bool IsNullAfterStep()
        {
            statement.Step();
            return statement.IsNull(ordinal);
        }
    }
}
