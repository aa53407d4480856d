using System.Globalization;

namespace Synthorg.Gen;

/// <summary>Puts a table that is made anew in the place of an old one, with the old one's rows.</summary>
/// <remarks>
/// By the steps of https://sqlite.org/lang_altertable.html#otheralter: what refers to the table refers to its name, and foreign keys are
/// off meanwhile, so that no cascade is fired when the old one is dropped.
/// </remarks>
internal sealed class TableRebuild
{
    private readonly TableDifference _difference;
    private readonly TableDefinition _definition;
    private readonly string _temporary;
    private readonly string _source;
    private readonly string? _range;

    /// <param name="difference">Old and new.</param>
    /// <param name="definition">What the program says of the table.</param>
    /// <param name="temporary">A name that nothing in the file has.</param>
    /// <param name="afterwards">The statements that give the new one its indexes and triggers.</param>
    public TableRebuild(TableDifference difference, TableDefinition definition, string temporary, IReadOnlyList<string> afterwards)
    {
        _difference = difference;
        _definition = definition;
        _temporary = temporary;
        Afterwards = afterwards;
        Create = difference.Own.Renamed(
            temporary,
            difference.Carried.Select(column => Fitting(column).Definition()),
            difference.CarriedRules.Select(static rule => rule.Sql));
        (string targets, string values) = Columns();
        _source = SqlNames.Quote(difference.Found.Name);
        _range = KeepsRowIds ? SqlNames.Quote(difference.Found.RowIdName!) : null;
        Copy = $"INSERT INTO {SqlNames.Quote(temporary)} ({targets}) SELECT {values} FROM {_source}";
    }

    public string Table => _difference.Own.Name;

    /// <summary>The statement that creates the new table under a name of its own.</summary>
    public string Create { get; }

    /// <summary>The statement that copies all rows.</summary>
    public string Copy { get; }

    /// <summary>
    /// The statement that copies a portion of the rows, those from a row id on; <see langword="null"/> where the row ids do not stay.
    /// </summary>
    public string? CopyPortion(long from, int rows) => _range is null
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{Copy} WHERE {_range} >= {from} ORDER BY {_range} LIMIT {rows}");

    /// <summary>The last row id of the new table, which is that of its row in the old one.</summary>
    public string LastRow => $"SELECT max({SqlNames.Quote(NewRowIdName!)}) FROM {SqlNames.Quote(_temporary)}";

    /// <summary>How many rows there are.</summary>
    public string Count => $"SELECT count(*) FROM {_source}";

    /// <summary>Carries over the number that AUTOINCREMENT would give next; <see langword="null"/> where there is none.</summary>
    public string? KeepSequence => !_difference.Own.IsAutoIncrement || !_difference.Found.IsAutoIncrement
        ? null
        : $"""
            INSERT INTO sqlite_sequence (name, seq)
                SELECT {SqlNames.Literal(_temporary)}, 0
                WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = {SqlNames.Literal(_temporary)});
            UPDATE sqlite_sequence
                SET seq = max(seq, coalesce((SELECT seq FROM sqlite_sequence WHERE name = {SqlNames.Literal(_difference.Found.Name)}), 0))
                WHERE name = {SqlNames.Literal(_temporary)}
            """;

    /// <summary>Puts the new one in the old one's place.</summary>
    public string Replace =>
        $"DROP TABLE {_source};\nALTER TABLE {SqlNames.Quote(_temporary)} RENAME TO {SqlNames.Quote(_difference.Own.Name)}";

    /// <summary>The statements that give the new one its indexes and triggers.</summary>
    public IReadOnlyList<string> Afterwards { get; }

    /// <summary>
    /// The columns whose values change their storage class, each with a question that answers 1 where one would not come back.
    /// </summary>
    public IEnumerable<(string Column, string Sql)> Losses() => _difference.Converted
        .Where(static column => CastTarget(column) is not null)
        .Select(column =>
        {
            string name = SqlNames.Quote(column.Name);
            string cast = $"CAST({name} AS {CastTarget(column)})";
            string back = $"CASE typeof({name}) WHEN 'text' THEN CAST({cast} AS TEXT) WHEN 'integer' THEN CAST({cast} AS INTEGER) "
                + $"WHEN 'real' THEN CAST({cast} AS REAL) WHEN 'blob' THEN CAST({cast} AS BLOB) END";
            return (column.Name, $"SELECT EXISTS (SELECT 1 FROM {_source} WHERE {back} IS NOT {name} COLLATE BINARY)");
        });

    /// <summary>All of it, as a person reads it.</summary>
    public string Sql => string.Join(
        ";\n", new[] { Create, Copy, KeepSequence, Replace }.Concat(Afterwards).Where(static statement => statement is not null));

    // Rows are known by it where no column says it, in a full-text index for one.
    private bool KeepsRowIds => _difference.Found.RowIdName is not null && NewRowIdName is not null
        && (_difference.Own.RowId is not { } column || _difference.Found.Find(column) is null
            || column.Equals(_difference.Found.RowId, StringComparison.OrdinalIgnoreCase));

    private string? NewRowIdName => _difference.Own.IsWithoutRowId
        ? null
        : _difference.Own.RowId
            ?? TableShape.RowIdNames.FirstOrDefault(name => _difference.Own.Find(name) is null
                && !_difference.Carried.Any(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase)));

    private static string? CastTarget(ColumnShape column) => column.Affinity switch
    {
        "BLOB" or "NUMERIC" => null,
        string affinity => affinity,
    };

    private (string Targets, string Values) Columns()
    {
        List<string> targets = [];
        List<string> values = [];
        TableShape own = _difference.Own;
        TableShape found = _difference.Found;
        if (KeepsRowIds && own.RowId is null)
        {
            targets.Add(SqlNames.Quote(NewRowIdName!));
            values.Add(SqlNames.Quote(found.RowIdName!));
        }
        else if (own.RowId is { } added && found.Find(added) is null && found.RowIdName is { } rowId)
        {
            targets.Add(SqlNames.Quote(added));
            values.Add(SqlNames.Quote(rowId));
        }

        foreach (ColumnShape column in own.Columns.Where(column => column.Computed is null && found.Find(column.Name) is not null))
        {
            targets.Add(SqlNames.Quote(column.Name));
            values.Add(Value(column, found.Find(column.Name)!));
        }

        foreach (ColumnShape column in _difference.Carried.Where(static column => column.Computed is null))
        {
            targets.Add(SqlNames.Quote(column.Name));
            values.Add(SqlNames.Quote(column.Name));
        }

        return (string.Join(", ", targets), string.Join(", ", values));
    }

    private string Value(ColumnShape own, ColumnShape found)
    {
        string value = SqlNames.Quote(own.Name);
        FormerText[] texts = [.. _definition.FormerTexts.Where(text => text.Column.Equals(own.Name, StringComparison.OrdinalIgnoreCase))];
        if (texts.Length > 0)
        {
            string cases = string.Join(
                ' ', texts.Select(static text => $"WHEN {SqlNames.Literal(text.Former)} THEN {SqlNames.Literal(text.Text)}"));
            value = $"CASE {value} {cases} ELSE {value} END";
        }

        if (_difference.Converted.Contains(own) && CastTarget(own) is { } target)
        {
            value = $"CAST({value} AS {target})";
        }

        return own.IsNotNull && !found.IsNotNull && own.Default is { } fallback
            ? $"coalesce({value}, ({fallback}))"
            : value;
    }

    // A STRICT table knows six types.
    private ColumnShape Fitting(ColumnShape column)
    {
        bool fits = !_difference.Own.IsStrict
            || column.Type.ToUpperInvariant() is "INT" or "INTEGER" or "REAL" or "TEXT" or "BLOB" or "ANY";
        return fits ? column : column with { Type = column.Affinity is "NUMERIC" or "BLOB" ? "ANY" : column.Affinity };
    }
}
