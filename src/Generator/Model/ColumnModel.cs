namespace Synthorg.Gen.Generator.Model;

/// <summary>One column of an <see cref="EntityModel"/>.</summary>
internal sealed record ColumnModel
{
    /// <summary>The C# property, escaped where it is a keyword (<c>@event</c>).</summary>
    public required string Property { get; init; }

    /// <summary>The column's name, unquoted.</summary>
    public required string Name { get; init; }

    /// <summary>The names that it had before, unquoted, the latest first.</summary>
    public EquatableArray<string> FormerNames { get; init; }

    public required ValueModel Value { get; init; }

    /// <summary>The C# property can hold null.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The column is declared NOT NULL.</summary>
    public bool IsNotNull { get; init; }

    /// <summary>Position in the key from 0, or -1.</summary>
    public int KeyPosition { get; init; } = -1;

    public bool IsKey => KeyPosition >= 0;

    /// <summary>Assigned by SQLite when the property holds its type's default.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>The declared type as it stands in CREATE TABLE; may be empty.</summary>
    public required string DeclaredType { get; init; }

    public string? Collation { get; init; }

    /// <summary>In a key of several columns, or a key that is no row id: its order in the key's tree.</summary>
    public bool IsKeyDescending { get; init; }

    /// <summary>The resolved expression of a generated column, which SQLite writes; null for a column that is written here.</summary>
    public string? ComputedSql { get; init; }

    /// <summary>A generated column is kept in the row (STORED) instead of computed when it is read (VIRTUAL).</summary>
    public bool IsStored { get; init; }

    public bool IsComputed => ComputedSql is not null;

    /// <summary>SQL of the DEFAULT clause's value, quoted or bracketed as it must be; null without one.</summary>
    public string? DefaultSql { get; init; }

    public EquatableArray<CheckModel> Checks { get; init; }

    public ReferenceModel? Reference { get; init; }

    /// <summary>Updates and upserts of an existing row keep what was inserted.</summary>
    public bool IsWriteOnce { get; init; }

    /// <summary>Rows that are read share one string where their texts are equal.</summary>
    public bool IsInterned { get; init; }

    /// <summary>No message may hold its values.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>Whether the column is the row's version, and who counts it.</summary>
    public VersionCounting Counting { get; init; }
}
