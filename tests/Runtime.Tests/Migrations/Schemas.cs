namespace Synthorg.Gen.Runtime.Tests.Migrations;

/// <summary>Schemas written as SQL, with lines that say what things were called before.</summary>
internal static class Schemas
{
    /// <summary>
    /// The statements, parted by semicolons at line ends. Lines before them that begin with <c>--</c> are hints:
    /// <c>-- table new was old</c>, <c>-- column table.new was old</c>, <c>-- column table.gone dropped</c>,
    /// <c>-- text table.column new was old</c>,
    /// <c>-- gone dropped</c>.
    /// </summary>
    public static DatabaseSchema Of(int version, string text)
    {
        string[][] hints = [.. text.Split('\n').Where(IsHint).Select(static line => line.Trim()[2..].Trim().Split(' '))];
        string[] statements = [.. string.Join('\n', text.Split('\n').Where(static line => !IsHint(line)))
            .Split([";\n", ";\r\n"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(static statement => statement.TrimEnd(';'))];
        IndexShape[] indexes = [.. statements.Select(IndexShape.Parse).OfType<IndexShape>()];
        TableDefinition[] tables = [.. statements.Select(TableParser.Parse).OfType<TableShape>()
            .Select(table => Table(table, indexes, hints))];
        return new(version, 0, tables)
        {
            Objects = [.. statements.Select(ObjectShape.Parse).OfType<ObjectShape>()
                .Select(static item => new ObjectDefinition(item.Name, item.Sql))],
            Dropped = [.. hints.Where(static hint => hint is [_, "dropped"]).Select(static hint => hint[0])],
        };
    }

    private static bool IsHint(string line) => line.TrimStart().StartsWith("--", StringComparison.Ordinal);

    private static TableDefinition Table(TableShape table, IndexShape[] indexes, string[][] hints)
    {
        string prefix = table.Name + ".";
        string[][] own = [.. hints.Where(hint => hint.Length > 1 && hint[1].StartsWith(prefix, StringComparison.Ordinal))];
        return new(table.Name)
        {
            Columns = [.. table.Columns.Select(static column => column.Name)],
            CreateTable = table.Sql,
            Indexes = [.. indexes.Where(index => index.Table == table.Name)
                .Select(static index => new IndexDefinition(index.Name, index.Sql))],
            FormerNames = [.. hints.Where(hint => hint is ["table", _, "was", _] && hint[1] == table.Name).Select(static hint => hint[3])],
            FormerColumns = [.. own.Where(static hint => hint is ["column", _, "was", _])
                .Select(hint => new FormerName(hint[1][prefix.Length..], hint[3]))],
            DroppedColumns = [.. own.Where(static hint => hint is ["column", _, "dropped"]).Select(hint => hint[1][prefix.Length..])],
            FormerTexts = [.. own.Where(static hint => hint is ["text", _, _, "was", _])
                .Select(hint => new FormerText(hint[1][prefix.Length..], hint[4], hint[2]))],
        };
    }
}
