namespace Synthorg.Gen.Runtime.Tests.Migrations;

/// <summary>Two schemas of a table that has to be written anew between them.</summary>
internal static class LargeTable
{
    /// <summary>Puts rows into the table, their number as the parameter.</summary>
    public const string Filling = """
        WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < $rows)
            INSERT INTO costs SELECT i, 'agent-' || (i % 100), i * 0.25, CASE WHEN i % 10 = 0 THEN NULL ELSE 'note ' || i END FROM n
        """;

    public static DatabaseSchema Before { get; } = Of(1, "note TEXT", "CREATE INDEX by_agent ON costs (agent)");

    public static DatabaseSchema After { get; } = Of(
        2, "note TEXT NOT NULL DEFAULT '', CHECK (amount >= 0)", "CREATE INDEX by_agent ON costs (agent, amount)");

    private static DatabaseSchema Of(int version, string last, string index) => new(version, 0, [new("costs")
    {
        Columns = ["id", "agent", "amount", "note"],
        CreateTable = $"CREATE TABLE costs (id INTEGER PRIMARY KEY, agent TEXT NOT NULL, amount REAL NOT NULL, {last})",
        Indexes = [new("by_agent", index)],
    }]);
}
