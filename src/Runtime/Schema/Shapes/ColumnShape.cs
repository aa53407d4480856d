namespace Synthorg.Gen;

/// <summary>One column of a CREATE TABLE statement, by what it means. The rules that it holds are the table's.</summary>
internal sealed record ColumnShape
{
    /// <summary>Unquoted, as it is written; names compare without regard to case.</summary>
    public required string Name { get; init; }

    /// <summary>The declared type as it is written; empty when there is none.</summary>
    public string Type { get; init; } = "";

    public bool IsNotNull { get; init; }

    /// <summary>What a row that breaks NOT NULL comes to, canonical; empty for the usual failure.</summary>
    public string NotNullConflict { get; init; } = "";

    /// <summary>The default as an expression, as it is written; <see langword="null"/> where it is NULL.</summary>
    public string? Default { get; init; }

    /// <summary>The default, canonical.</summary>
    public string? DefaultMeaning { get; init; }

    /// <summary>In lower case.</summary>
    public string Collation { get; init; } = "binary";

    /// <summary>The expression of a generated column, as it is written; <see langword="null"/> for a column that is written.</summary>
    public string? Computed { get; init; }

    /// <summary>The expression, canonical.</summary>
    public string? ComputedMeaning { get; init; }

    public bool IsStored { get; init; }

    /// <summary>By the rules of https://sqlite.org/datatype3.html#determination_of_column_affinity.</summary>
    public string Affinity
    {
        get
        {
            bool Has(string part) => Type.Contains(part, StringComparison.OrdinalIgnoreCase);
            return Has("INT") ? "INTEGER"
                : Has("CHAR") || Has("CLOB") || Has("TEXT") ? "TEXT"
                : Has("BLOB") || Type.Length == 0 ? "BLOB"
                : Has("REAL") || Has("FLOA") || Has("DOUB") ? "REAL"
                : "NUMERIC";
        }
    }

    /// <summary>Whether a row that says nothing of it can be inserted.</summary>
    public bool IsOptional => !IsNotNull || Default is not null || Computed is not null;

    /// <summary>The definition, without the table's rules.</summary>
    public string Definition()
    {
        string?[] words =
        [
            SqlNames.Quote(Name),
            Type.Length > 0 ? Type : null,
            Collation == "binary" ? null : $"COLLATE {SqlNames.Quote(Collation)}",
            IsNotNull ? "NOT NULL" : null,
            IsNotNull && NotNullConflict.Length > 0 ? $"ON CONFLICT {NotNullConflict}" : null,
            Default is { } value ? $"DEFAULT ({value})" : null,
            Computed is { } expression ? $"GENERATED ALWAYS AS ({expression}) {(IsStored ? "STORED" : "VIRTUAL")}" : null,
        ];
        return string.Join(' ', words.Where(static word => word is not null));
    }
}
