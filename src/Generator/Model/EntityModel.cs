namespace Synthorg.Gen.Generator.Model;

/// <summary>A <c>[Persisted]</c> type, reduced to what SQL and C# emission need.</summary>
/// <remarks>Cached between compilations: values only, never a symbol, a syntax node or a location.</remarks>
internal sealed record EntityModel
{
    public required TypeName Type { get; init; }

    /// <summary>The table's name, unquoted.</summary>
    public required string Table { get; init; }

    /// <summary>The names that the table had before, unquoted, the latest first.</summary>
    public EquatableArray<string> FormerNames { get; init; }

    /// <summary>Columns that the table no longer has, unquoted.</summary>
    public EquatableArray<string> DroppedColumns { get; init; }

    /// <summary>In declaration order (or by <c>[Column(Order)]</c>), which is the column order of every emitted statement.</summary>
    public required EquatableArray<ColumnModel> Columns { get; init; }

    /// <summary>A key column that is no property; null when the entity has a key of its own.</summary>
    public RowIdModel? RowId { get; init; }

    /// <summary>PRIMARY KEY … AUTOINCREMENT on the single generated key column.</summary>
    public bool IsAutoIncrement { get; init; }

    public string? KeyName { get; init; }

    public bool IsStrict { get; init; }

    public bool IsWithoutRowId { get; init; }

    /// <summary>No UPDATE and no DELETE: triggers refuse both.</summary>
    public bool IsAppendOnly { get; init; }

    public EquatableArray<UniqueModel> Uniques { get; init; }

    /// <summary>Foreign keys that are written on the type; those of one property are in its column.</summary>
    public EquatableArray<ReferenceModel> ForeignKeys { get; init; }

    public EquatableArray<CheckModel> Checks { get; init; }

    /// <summary>By name.</summary>
    public EquatableArray<IndexModel> Indexes { get; init; }

    /// <summary>What the user wrote word for word on the type.</summary>
    public EquatableArray<SchemaObjectModel> Objects { get; init; }

    public required ConstructionModel Construction { get; init; }

    /// <summary>Records inside the JSON columns, each once, in order of first appearance.</summary>
    public EquatableArray<JsonShapeModel> JsonShapes { get; init; }

    /// <summary>Implements <c>IValidated</c>.</summary>
    public bool IsValidated { get; init; }

    /// <summary>Set when the type is a partial record whose equality must be emitted, since it holds collections.</summary>
    public EqualityModel? Equality { get; init; }

    /// <summary>Set when the type is a partial record with a sensitive member, which its text must leave out.</summary>
    public PrintModel? Print { get; init; }

    /// <summary>False for an entity of a referenced assembly: its row class is emitted beside the repository that uses it.</summary>
    public bool IsDeclaredHere { get; init; }

    /// <summary>Key columns in key order. Derived, so not stored.</summary>
    public IEnumerable<ColumnModel> Key => Columns.Where(static column => column.IsKey).OrderBy(static column => column.KeyPosition);

    /// <summary>All foreign keys. Derived, so not stored.</summary>
    public IEnumerable<ReferenceModel> References =>
        Columns.Select(static column => column.Reference).OfType<ReferenceModel>().Concat(ForeignKeys);

    /// <summary>Texts that once stood for members of enums, and those that do today. Derived, so not stored.</summary>
    public IEnumerable<(string Column, string Former, string Text)> FormerTexts =>
        from column in Columns
        where column.Value is { Form: StoredForm.EnumText, Enum: not null }
        from member in column.Value.Enum!.Members
        from former in member.FormerTexts
        select (column.Name, former, member.Wire);

    /// <summary>Those of an append-only table, one for each verb that it refuses.</summary>
    public IEnumerable<string> TriggerNames => IsAppendOnly ? [AppendOnlyTrigger("DELETE"), AppendOnlyTrigger("UPDATE")] : [];

    /// <summary>The column that counts the row's updates, or null. Derived, so not stored.</summary>
    public ColumnModel? Version => Columns.FirstOrDefault(static column => column.Counting != VersionCounting.None);

    /// <summary>Some columns keep what was inserted. Derived, so not stored.</summary>
    public bool KeepsColumns => Columns.Any(static column => column.IsWriteOnce);

    /// <summary>The emitted class that reads and binds its rows.</summary>
    public string RowClass => Type.Identifier + "Row";

    /// <summary>The same with its namespace, as other emitted code names it.</summary>
    public string RowClassGlobal => $"global::{(RowNamespace.Length == 0 ? "" : RowNamespace + ".")}{RowClass}";

    /// <summary>Beside the entity; for one of a referenced assembly, which has a row class there, a namespace below it.</summary>
    public string RowNamespace => IsDeclaredHere ? Type.Namespace : (Type.Namespace + ".EmittedRows").TrimStart('.');

    /// <summary>The trigger that refuses a verb.</summary>
    public string AppendOnlyTrigger(string verb) => $"{Table}_append_only_{verb.ToLowerInvariant()}";
}

/// <summary>A key column that SQLite numbers and no property holds.</summary>
/// <param name="Column">Its name, unquoted.</param>
/// <param name="IsAutoIncrement">AUTOINCREMENT: a number is never given twice.</param>
internal sealed record RowIdModel(string Column, bool IsAutoIncrement);
