namespace Synthorg.Gen.Generator.Emit;

/// <summary>The runtime's types as emitted code writes them: <c>global::</c> names, without type arguments.</summary>
internal static class RuntimeNames
{
    // A database, its two kinds of scope, and what the runtime hands out to make them.
    public static readonly string Scope = KnownNames.Global(KnownNames.Scope);
    public static readonly string DatabaseBase = KnownNames.Global(KnownNames.DatabaseBase);
    public static readonly string DatabaseOptions = KnownNames.Global(KnownNames.DatabaseOptions);
    public static readonly string DatabaseSchema = KnownNames.Global(KnownNames.DatabaseSchema);
    public static readonly string TableDefinition = KnownNames.Global(KnownNames.TableDefinition);
    public static readonly string Transaction = KnownNames.Global(KnownNames.Transaction);
    public static readonly string TransactionLease = KnownNames.Global(KnownNames.TransactionLease);
    public static readonly string Snapshot = KnownNames.Global(KnownNames.Snapshot);
    public static readonly string SnapshotLease = KnownNames.Global(KnownNames.SnapshotLease);

    // Statements: as text, and prepared, which is also the current row.
    public static readonly string Statement = KnownNames.Global(KnownNames.Statement);
    public static readonly string FilteredStatement = KnownNames.Global(KnownNames.FilteredStatement);
    public static readonly string StatementKind = KnownNames.Global(KnownNames.StatementKind);
    public static readonly string PreparedStatement = KnownNames.Global(KnownNames.PreparedStatement);

    // For the user's own SQL.
    public static readonly string ColumnList = KnownNames.Global(KnownNames.ColumnList);
    public static readonly string RowMapper = KnownNames.Global(KnownNames.RowMapper);

    // Pages.
    public static readonly string PageStatement = KnownNames.Global(KnownNames.PageStatement);
    public static readonly string PageToken = KnownNames.Global(KnownNames.PageToken);

    // What only writes use.
    public static readonly string Session = KnownNames.Global(KnownNames.Session);
    public static readonly string Operation = KnownNames.Global(KnownNames.Operation);
    public static readonly string PatchStatement = KnownNames.Global(KnownNames.PatchStatement);
    public static readonly string ManyRows = KnownNames.Global(KnownNames.ManyRows);
    public static readonly string RowVersions = KnownNames.Global(KnownNames.RowVersions);

    // Values: JSON columns, rules of entities, equality by content.
    public static readonly string JsonReader = KnownNames.Global(KnownNames.JsonReader);
    public static readonly string JsonWriter = KnownNames.Global(KnownNames.JsonWriter);
    public static readonly string JsonTypeInfo = KnownNames.Global(KnownNames.JsonTypeInfo);
    public static readonly string JsonShape = KnownNames.Global(KnownNames.JsonShape);
    public static readonly string JsonKeys = KnownNames.Global(KnownNames.JsonKeys);
    public static readonly string Gathered = KnownNames.Global(KnownNames.Gathered);
    public static readonly string Validated = KnownNames.Global(KnownNames.Validated);
    public static readonly string ContentComparers = KnownNames.Global(KnownNames.ContentComparers);
    public static readonly string ContentEquality = KnownNames.Global(KnownNames.ContentEquality);

    // What a match asks.
    public static readonly string MatchKind = KnownNames.Global(KnownNames.MatchKind);

    // Exceptions that emitted code throws or lets through.
    public static readonly string PersistenceException = KnownNames.Global(KnownNames.PersistenceException);
    public static readonly string QueryException = KnownNames.Global(KnownNames.QueryException);
    public static readonly string RecordNotFoundException = KnownNames.Global(KnownNames.RecordNotFoundException);

    // The namespace of the extension methods that emitted code calls.
    public static readonly string EmittedNamespace = KnownNames.Global(KnownNames.EmittedNamespace);
}
