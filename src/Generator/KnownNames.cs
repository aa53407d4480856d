namespace Synthorg.Gen.Generator;

/// <summary>Metadata names of the runtime's types that the generator looks for or writes; a test compares each with the assembly.</summary>
internal static class KnownNames
{
    public const string Persisted = "Synthorg.Gen.PersistedAttribute";
    public const string Key = "Synthorg.Gen.KeyAttribute";
    public const string JsonColumn = "Synthorg.Gen.JsonColumnAttribute";
    public const string Column = "Synthorg.Gen.ColumnAttribute";
    public const string Ignore = "Synthorg.Gen.IgnoreAttribute";
    public const string Index = "Synthorg.Gen.IndexAttribute";
    public const string Unique = "Synthorg.Gen.UniqueAttribute";
    public const string Check = "Synthorg.Gen.CheckAttribute";
    public const string Default = "Synthorg.Gen.DefaultAttribute";
    public const string References = "Synthorg.Gen.ReferencesAttribute`1";
    public const string RowId = "Synthorg.Gen.RowIdAttribute";
    public const string Wire = "Synthorg.Gen.WireAttribute";
    public const string Computed = "Synthorg.Gen.ComputedAttribute";
    public const string ForeignKey = "Synthorg.Gen.ForeignKeyAttribute`1";
    public const string AppendOnly = "Synthorg.Gen.AppendOnlyAttribute";
    public const string Sensitive = "Synthorg.Gen.SensitiveAttribute";
    public const string Interned = "Synthorg.Gen.InternedAttribute";
    public const string Converter = "Synthorg.Gen.ConverterAttribute`1";
    public const string SchemaObject = "Synthorg.Gen.SchemaObjectAttribute";
    public const string Renamed = "Synthorg.Gen.RenamedAttribute";
    public const string Dropped = "Synthorg.Gen.DroppedAttribute";
    public const string Migration = "Synthorg.Gen.MigrationAttribute";

    public const string Projection = "Synthorg.Gen.ProjectionAttribute`1";
    public const string From = "Synthorg.Gen.FromAttribute";
    public const string SumOf = "Synthorg.Gen.SumOfAttribute";
    public const string MinOf = "Synthorg.Gen.MinOfAttribute";
    public const string MaxOf = "Synthorg.Gen.MaxOfAttribute";
    public const string AverageOf = "Synthorg.Gen.AverageOfAttribute";
    public const string CountOf = "Synthorg.Gen.CountOfAttribute";
    public const string Distinct = "Synthorg.Gen.DistinctAttribute";

    public const string Repository = "Synthorg.Gen.RepositoryAttribute`1";
    public const string Database = "Synthorg.Gen.DatabaseAttribute";
    public const string Select = "Synthorg.Gen.SelectAttribute";
    public const string Insert = "Synthorg.Gen.InsertAttribute";
    public const string Upsert = "Synthorg.Gen.UpsertAttribute";
    public const string Update = "Synthorg.Gen.UpdateAttribute";
    public const string Delete = "Synthorg.Gen.DeleteAttribute";
    public const string Count = "Synthorg.Gen.CountAttribute";
    public const string Exists = "Synthorg.Gen.ExistsAttribute";
    public const string Aggregate = "Synthorg.Gen.AggregateAttribute";
    public const string OrderBy = "Synthorg.Gen.OrderByAttribute";
    public const string Is = "Synthorg.Gen.IsAttribute";
    public const string NotEqual = "Synthorg.Gen.NotEqualAttribute";
    public const string AtLeast = "Synthorg.Gen.AtLeastAttribute";
    public const string AtMost = "Synthorg.Gen.AtMostAttribute";
    public const string After = "Synthorg.Gen.AfterAttribute";
    public const string Before = "Synthorg.Gen.BeforeAttribute";
    public const string OneOf = "Synthorg.Gen.OneOfAttribute";
    public const string Limit = "Synthorg.Gen.LimitAttribute";
    public const string Offset = "Synthorg.Gen.OffsetAttribute";

    // Conditions.
    public const string NotOneOf = "Synthorg.Gen.NotOneOfAttribute";
    public const string StartsWith = "Synthorg.Gen.StartsWithAttribute";
    public const string NotStartsWith = "Synthorg.Gen.NotStartsWithAttribute";
    public const string Contains = "Synthorg.Gen.ContainsAttribute";
    public const string NotContains = "Synthorg.Gen.NotContainsAttribute";
    public const string NullMatches = "Synthorg.Gen.NullMatchesAttribute";
    public const string Filter = "Synthorg.Gen.FilterAttribute`1";
    public const string AtLeastOneOf = "Synthorg.Gen.AtLeastOneOfAttribute";
    public const string Match = "Synthorg.Gen.Match`1";
    public const string MatchKind = "Synthorg.Gen.MatchKind";

    // Pages.
    public const string Page = "Synthorg.Gen.Page`1";
    public const string PageRequest = "Synthorg.Gen.PageRequest";
    public const string PageStatement = "Synthorg.Gen.Emitted.PageStatement";
    public const string PageToken = "Synthorg.Gen.Emitted.PageToken";

    public const string ReadyMadeRepository = "Synthorg.Gen.IRepository`2";
    public const string Validated = "Synthorg.Gen.IValidated";
    public const string JsonText = "Synthorg.Gen.JsonText";

    public const string Scope = "Synthorg.Gen.SqliteScope";
    public const string DatabaseBase = "Synthorg.Gen.SqliteDatabase`2";
    public const string DatabaseOptions = "Synthorg.Gen.SqliteDatabaseOptions";
    public const string DatabaseSchema = "Synthorg.Gen.DatabaseSchema";
    public const string TableDefinition = "Synthorg.Gen.TableDefinition";
    public const string Transaction = "Synthorg.Gen.WriteTransaction`1";
    public const string AnyTransaction = "Synthorg.Gen.WriteTransaction";
    public const string Snapshot = "Synthorg.Gen.ReadSnapshot";
    public const string Statement = "Synthorg.Gen.Statement";
    public const string FilteredStatement = "Synthorg.Gen.FilteredStatement";
    public const string StatementKind = "Synthorg.Gen.StatementKind";
    public const string PreparedStatement = "Synthorg.Gen.PreparedStatement";
    public const string ColumnList = "Synthorg.Gen.ColumnList";
    public const string RowMapper = "Synthorg.Gen.RowMapper";
    public const string PersistenceException = "Synthorg.Gen.PersistenceException";
    public const string QueryException = "Synthorg.Gen.QueryException";
    public const string RecordNotFoundException = "Synthorg.Gen.RecordNotFoundException";
    public const string TransactionLease = "Synthorg.Gen.Emitted.TransactionLease";
    public const string SnapshotLease = "Synthorg.Gen.Emitted.SnapshotLease";
    public const string JsonShape = "Synthorg.Gen.JsonShape";
    public const string JsonReader = "Synthorg.Gen.Emitted.JsonReader";
    public const string JsonWriter = "Synthorg.Gen.Emitted.JsonWriter";
    public const string ContentComparers = "Synthorg.Gen.Emitted.ContentComparers";
    public const string ContentEquality = "Synthorg.Gen.Emitted.ContentEquality";
    public const string JsonKeys = "Synthorg.Gen.Emitted.JsonKeys";
    public const string Gathered = "Synthorg.Gen.Emitted.Gathered";

    // What only writes use.
    public const string Version = "Synthorg.Gen.VersionAttribute";
    public const string WriteOnce = "Synthorg.Gen.WriteOnceAttribute";
    public const string IfAbsent = "Synthorg.Gen.IfAbsentAttribute";
    public const string Set = "Synthorg.Gen.SetAttribute";
    public const string Expected = "Synthorg.Gen.ExpectedAttribute";
    public const string Patch = "Synthorg.Gen.PatchAttribute`1";
    public const string Optional = "Synthorg.Gen.Optional`1";
    public const string Session = "Synthorg.Gen.Session";
    public const string Operation = "Synthorg.Gen.Operation";
    public const string PatchStatement = "Synthorg.Gen.PatchStatement";
    public const string ManyRows = "Synthorg.Gen.Emitted.ManyRows";
    public const string RowVersions = "Synthorg.Gen.Emitted.RowVersions";

    public const string SqliteConnection = "Microsoft.Data.Sqlite.SqliteConnection";

    /// <summary>The namespace of the extension methods that emitted code calls.</summary>
    public const string EmittedNamespace = "Synthorg.Gen.Emitted";

    // Of System.Text.Json.
    public const string JsonSerializerContext = "System.Text.Json.Serialization.JsonSerializerContext";
    public const string JsonSerializable = "System.Text.Json.Serialization.JsonSerializableAttribute";
    public const string JsonTypeInfo = "System.Text.Json.Serialization.Metadata.JsonTypeInfo`1";

    /// <summary>The parameter rule of DataAnnotations that refuses blank text: a standard attribute, not one of ours.</summary>
    public const string Required = "System.ComponentModel.DataAnnotations.RequiredAttribute";

    // Of DataAnnotations too: read as ours where they say the same, or as the source of a check.
    public const string AnnotatedKey = "System.ComponentModel.DataAnnotations.KeyAttribute";
    public const string AnnotatedTable = "System.ComponentModel.DataAnnotations.Schema.TableAttribute";
    public const string AnnotatedColumn = "System.ComponentModel.DataAnnotations.Schema.ColumnAttribute";
    public const string Range = "System.ComponentModel.DataAnnotations.RangeAttribute";
    public const string Length = "System.ComponentModel.DataAnnotations.LengthAttribute";
    public const string StringLength = "System.ComponentModel.DataAnnotations.StringLengthAttribute";
    public const string MinLength = "System.ComponentModel.DataAnnotations.MinLengthAttribute";
    public const string MaxLength = "System.ComponentModel.DataAnnotations.MaxLengthAttribute";
    public const string AllowedValues = "System.ComponentModel.DataAnnotations.AllowedValuesAttribute";
    public const string RegularExpression = "System.ComponentModel.DataAnnotations.RegularExpressionAttribute";

    /// <summary>A metadata name as emitted code writes it, without type arguments.</summary>
    public static string Global(string metadataName)
    {
        int arity = metadataName.IndexOf('`');
        return "global::" + (arity < 0 ? metadataName : metadataName.Substring(0, arity));
    }
}
