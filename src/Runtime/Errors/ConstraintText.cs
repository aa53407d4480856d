namespace Synthorg.Gen;

/// <summary>The few texts of SQLite that name a table, a column or a constraint and nothing else; any other text is passed over.</summary>
/// <remarks>The kind is decided by the result code; the text only adds the names. https://sqlite.org/src/file/src/vdbe.c</remarks>
internal static class ConstraintText
{
    /// <summary>Adds the names in <paramref name="detail"/> to <paramref name="failure"/>.</summary>
    public static Failure Name(Failure failure, string detail) => failure.Error switch
    {
        PersistenceError.ConstraintUnique or PersistenceError.ConstraintPrimaryKey or PersistenceError.ConstraintRowId
            => NameColumns(failure, After(detail, "UNIQUE constraint failed: ")),
        PersistenceError.ConstraintNotNull => NameColumns(failure, After(detail, "NOT NULL constraint failed: ")),
        PersistenceError.ConstraintCheck => NameConstraint(failure, After(detail, "CHECK constraint failed: ")),
        _ => failure,
    };

    // "notes.id, notes.title", or "index 'idx_…'" for an index over expressions.
    private static Failure NameColumns(Failure failure, string? names)
    {
        if (names is null)
        {
            return failure;
        }

        if (After(names, "index '") is { } index)
        {
            return IsName(index.TrimEnd('\'')) ? failure with { Constraint = index.TrimEnd('\'') } : failure;
        }

        string[] parts = names.Split(", ");
        int dot = parts[0].IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            return failure;
        }

        string table = parts[0][..dot];
        string[] columns =
        [
            .. parts.Where(part => part.StartsWith(table + ".", StringComparison.Ordinal)).Select(part => part[(dot + 1)..]),
        ];
        return IsName(table) && columns.All(IsName)
            ? failure with { Table = table, Column = string.Join(", ", columns) }
            : failure;
    }

    // A check without a name is reported by its expression, which can hold literals: only a plain word passes for a name.
    private static Failure NameConstraint(Failure failure, string? name) =>
        name is not null && IsName(name) ? failure with { Constraint = name } : failure;

    private static string? After(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : null;

    private static bool IsName(string text) =>
        text.Length is > 0 and <= 128 && text.All(static character => char.IsLetterOrDigit(character) || character == '_');
}
