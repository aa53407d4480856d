namespace Synthorg.Gen.Generator.Snapshots;

/// <summary>What a <see cref="SchemaNote"/> says.</summary>
internal enum SchemaNoteKind
{
    /// <summary>What a table was called.</summary>
    FormerTable,

    /// <summary>What a column was called.</summary>
    FormerColumn,

    /// <summary>What stood for a member of an enum.</summary>
    FormerText,

    /// <summary>A table, view or trigger of old that is dropped.</summary>
    Dropped,

    /// <summary>A column of old that is dropped.</summary>
    DroppedColumn,

    /// <summary>A step by hand before the schema is changed.</summary>
    StepBefore,

    /// <summary>A step by hand once the schema was changed.</summary>
    StepAfter,
}
