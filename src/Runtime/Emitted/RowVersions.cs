using System.ComponentModel;

namespace Synthorg.Gen.Emitted;

/// <summary>Says why a write did not find its row at the version that it was given.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowVersions
{
    /// <summary>What to throw when the row is there at another version.</summary>
    /// <param name="row">Stands at the row: its version first, then its key.</param>
    /// <param name="operation">The repository method.</param>
    /// <param name="given">The version that the caller had.</param>
    public static VersionConflictException Conflict(PreparedStatement row, Operation operation, long given)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(operation);
        long? stored = row.TypeOf(0) == StorageClass.Integer ? row.GetInt64(0) : null;
        string found = stored is { } number ? FormattableString.Invariant($"version {number}") : "no version";
        string table = operation.Table.Name;
        string key = RowKey.Describe(row, operation.Table);
        string message = $"{operation.Name}: the row of {table} {(key.Length == 0 ? "" : $"with {key} ")}"
            + FormattableString.Invariant($"was changed meanwhile: version {given} was given, {found} is stored.");
        Failure failure = new()
        {
            Error = PersistenceError.VersionConflict,
            Operation = operation.Name,
            Table = table,
            Column = row.ColumnName(0),
        };
        return new VersionConflictException(message, failure, given, stored);
    }
}
