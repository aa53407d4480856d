namespace Synthorg.Entities.Tests.Adoption;

/// <summary>A change of the parked contexts that was interrupted is brought to its end: no row is lost, and the main table's win.</summary>
public sealed class ParkedHalvesTests
{
    private const string Main = "parked_contexts";
    private const string New = "parked_contexts_new";
    private const string Old = "parked_contexts_old";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The tables that there are, and from where the rows 1 to 4 come: 1 is in all, 2 in all but main, 3 in old alone.</summary>
    public static TheoryData<string[], string[]> Halves => new()
    {
        { [Main], ["1|parked_contexts"] },
        { [Main, New], ["1|parked_contexts", "2|parked_contexts_new"] },
        { [Main, Old], ["1|parked_contexts", "2|parked_contexts_old", "3|parked_contexts_old"] },
        { [New], ["1|parked_contexts_new", "2|parked_contexts_new"] },
        { [Old], ["1|parked_contexts_old", "2|parked_contexts_old", "3|parked_contexts_old"] },
        { [New, Old], ["1|parked_contexts_new", "2|parked_contexts_new", "3|parked_contexts_old"] },
        { [Main, New, Old], ["1|parked_contexts", "2|parked_contexts_new", "3|parked_contexts_old"] },
    };

    [Theory, MemberData(nameof(Halves))]
    public async Task The_rows_of_all_halves_are_there_once(string[] tables, string[] expected)
    {
        await using Adopted file = await Adopted.OfAsync(Script(tables));

        Assert.Equal(expected, file.Rows("SELECT id, agent_id FROM parked_contexts ORDER BY id"));
        Assert.Equal([Main], file.Rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'parked%'"));
        Assert.Equal(
            ["idx_pc_agent_id", "idx_pc_approval_id"],
            file.Rows("SELECT name FROM sqlite_schema WHERE tbl_name = 'parked_contexts' AND type = 'index' AND sql > '' ORDER BY 1"));
        Assert.All(file.Rows("SELECT parked_at FROM parked_contexts"), static time => Assert.EndsWith(".0000000+00:00", time, Ordinal));
        await file.Store.ParkedContexts.SaveAsync(Given.Parked("9") with { TaskId = null }, Stop);
        string[] before = file.Dump();
        await file.Store.MigrateAsync(Stop);
        Assert.Equal(before, file.Dump());
    }

    [Fact]
    public async Task A_half_keeps_columns_of_its_own_where_it_becomes_the_table()
    {
        await using Adopted file = await Adopted.OfAsync(
            Script([Old]) + "ALTER TABLE parked_contexts_old ADD COLUMN note TEXT DEFAULT 'x'");

        Assert.Equal(["1|x", "2|x", "3|x"], file.Rows("SELECT id, note FROM parked_contexts ORDER BY id"));
    }

    [Fact]
    public Task A_half_with_a_column_that_would_be_lost_is_refused() => Adopted.RefusesAsync(
        Script([Main, Old]) + "ALTER TABLE parked_contexts_old ADD COLUMN note TEXT", Old, "note");

    [Fact]
    public Task A_half_that_is_another_s_table_is_refused() => Adopted.RefusesAsync(
        Script([Main]) + "CREATE TABLE parked_contexts_new (id TEXT, note TEXT)", New);

    private static StringComparison Ordinal => StringComparison.Ordinal;

    private static string Script(string[] tables)
    {
        string sql = "";
        foreach (string table in tables)
        {
            sql += Former.Parked(table, isTaskRequired: table != New);
            sql += Rows(table, table == Main ? 1 : table == New ? 2 : 3);
        }

        // The names of indexes stay with the table that they were made on.
        string indexed = tables[^1];
        return $"{sql}CREATE INDEX idx_pc_agent_id ON {indexed}(agent_id);PRAGMA user_version = 5;";
    }

    private static string Rows(string table, int count)
    {
        string task = table == New ? "NULL" : "'ship'";
        return string.Concat(Enumerable.Range(1, count).Select(i =>
            $"INSERT INTO {table} VALUES ('{i}', 'run', '{table}', {task}, 'ask', '2026-03-15T10:00:00Z', '1', '{{}}');"));
    }
}
