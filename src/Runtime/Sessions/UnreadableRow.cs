namespace Synthorg.Gen;

/// <summary>Says of a row that cannot be read where it lies: table, column, key.</summary>
internal static class UnreadableRow
{
    public static QueryException Describe(PreparedStatement row, Statement statement, TableDefinition table, Exception cause)
    {
        int ordinal = (cause as UnreadableValueException)?.Ordinal ?? -1;
        string? column = ordinal >= 0 && ordinal < row.ColumnCount ? row.ColumnName(ordinal) : null;
        string place = table.Name.Length == 0 ? column ?? "one of its columns"
            : column is null ? table.Name
            : $"{table.Name}.{column}";
        string key = RowKey.Describe(row, table);
        bool isHidden = table.Hides(column);
        string reason = isHidden ? HiddenReason(cause) : Reason(cause);
        string message =
            $"{statement.Name}: the stored row cannot be read at {place}{(key.Length == 0 ? "" : ", key " + key)}: {reason}.";
        Failure failure = new()
        {
            Error = PersistenceError.UnreadableRow,
            Operation = statement.Name,
            Table = table.Name.Length == 0 ? null : table.Name,
            Column = column,
        };
        return new QueryException(message, isHidden ? null : cause, failure);
    }

    // Only our own texts are known to hold no stored value; the entity's own words are in the inner exception.
    private static string Reason(Exception cause) =>
        cause is UnreadableValueException ? cause.Message.TrimEnd('.') : "the entity refuses it";

    // What a rule says of a sensitive value may hold it, and so may any text of the value's own: only the kind of failure is told.
    private static string HiddenReason(Exception cause) => cause is UnreadableValueException { InnerException: null }
        ? "it is not of its column's form, and sensitive"
        : $"a rule refuses it, and it may be sensitive ({(cause.InnerException ?? cause).GetType().Name})";
}
