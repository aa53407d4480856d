namespace Synthorg.Gen;

/// <summary>A CREATE TABLE statement by what it means.</summary>
internal sealed class TableShape
{
    /// <summary>What SQLite calls the row id where no column has the name.</summary>
    public static IReadOnlyList<string> RowIdNames { get; } = ["rowid", "_rowid_", "oid"];

    /// <summary>Unquoted.</summary>
    public required string Name { get; init; }

    /// <summary>The statement.</summary>
    public required string Sql { get; init; }

    /// <summary>In order.</summary>
    public required IReadOnlyList<ColumnShape> Columns { get; init; }

    /// <summary>The key's columns, unquoted and in order; empty where there is none.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>Key, order, conflict action and AUTOINCREMENT, canonical.</summary>
    public required string KeyMeaning { get; init; }

    /// <summary>The name of the key's constraint, unquoted; <see langword="null"/> where it has none.</summary>
    public string? KeyName { get; init; }

    /// <summary>The key's columns as they are written, with collation and order.</summary>
    public IReadOnlyList<string> KeyTerms { get; init; } = [];

    /// <summary>Those of the key's columns whose greatest value comes first.</summary>
    public IReadOnlyList<string> DescendingKeys { get; init; } = [];

    /// <summary>What a row that breaks the key comes to, canonical; empty for the usual failure.</summary>
    public string KeyConflict { get; init; } = "";

    /// <summary>UNIQUE, CHECK and FOREIGN KEY.</summary>
    public required IReadOnlyList<RuleShape> Rules { get; init; }

    public required bool IsStrict { get; init; }

    public required bool IsWithoutRowId { get; init; }

    public required bool IsAutoIncrement { get; init; }

    /// <summary>Where the name stands in the statement.</summary>
    public required Range NamePlace { get; init; }

    /// <summary>Where another column could follow.</summary>
    public required int ColumnsEnd { get; init; }

    /// <summary>Where another rule could follow.</summary>
    public required int RulesEnd { get; init; }

    /// <summary>The column that is another name for the row id; <see langword="null"/> where there is none.</summary>
    public required string? RowId { get; init; }

    public ColumnShape? Find(string column) =>
        Columns.FirstOrDefault(found => found.Name.Equals(column, StringComparison.OrdinalIgnoreCase));

    /// <summary>A name under which SQL reaches the row id; <see langword="null"/> where the columns' names hide all three.</summary>
    public string? RowIdName => IsWithoutRowId
        ? null
        : RowId ?? RowIdNames.FirstOrDefault(name => Find(name) is null);

    /// <summary>The statement under another name, with further columns and rules.</summary>
    public string Renamed(string name, IEnumerable<string> columns, IEnumerable<string> rules)
    {
        string moreColumns = string.Concat(columns.Select(static column => ",\n    " + column));
        string moreRules = string.Concat(rules.Select(static rule => ",\n    " + rule));
        return Sql[..NamePlace.Start.Value] + SqlNames.Quote(name) + Sql[NamePlace.End.Value..ColumnsEnd]
            + moreColumns + Sql[ColumnsEnd..RulesEnd] + moreRules + Sql[RulesEnd..];
    }
}
