using System.Globalization;
using System.Text;

namespace Synthorg.Gen;

/// <summary>Says of a row that cannot be read where it lies: table, column, key.</summary>
internal static class UnreadableRow
{
    // Long enough for any sensible key, short enough for a log line.
    private const int LongestKey = 100;

    public static QueryException Describe(PreparedStatement row, Statement statement, TableDefinition table, Exception cause)
    {
        int ordinal = (cause as UnreadableValueException)?.Ordinal ?? -1;
        string? column = ordinal >= 0 && ordinal < row.ColumnCount ? row.ColumnName(ordinal) : null;
        string place = column is null ? table.Name : $"{table.Name}.{column}";
        string message = $"{statement.Name}: the stored row cannot be read at {place}{Key(row, table)}: {Reason(cause)}.";
        Failure failure = new()
        {
            Error = PersistenceError.UnreadableRow,
            Operation = statement.Name,
            Table = table.Name,
            Column = column,
        };
        return new QueryException(message, cause, failure);
    }

    // Only our own texts are known to hold no stored value; the entity's own words are in the inner exception.
    private static string Reason(Exception cause) =>
        cause is UnreadableValueException ? cause.Message.TrimEnd('.') : "the entity refuses it";

    // A projection may leave key columns out: what it holds of the key is told.
    private static string Key(PreparedStatement row, TableDefinition table)
    {
        IEnumerable<string> parts =
            from position in table.Key
            let name = table.Columns[position]
            let ordinal = Enumerable.Range(0, row.ColumnCount).FirstOrDefault(ordinal => row.ColumnName(ordinal) == name, -1)
            where ordinal >= 0
            select $"{name} = {Text(row, ordinal)}";
        string key = string.Join(", ", parts);
        return key.Length == 0 ? "" : $", key {key}";
    }

    private static string Text(PreparedStatement row, int ordinal)
    {
        string text = row.TypeOf(ordinal) switch
        {
            StorageClass.Integer => row.GetInt64(ordinal).ToString(CultureInfo.InvariantCulture),
            StorageClass.Real => row.GetDouble(ordinal).ToString(CultureInfo.InvariantCulture),
            StorageClass.Text => Encoding.UTF8.GetString(row.GetUtf8(ordinal)),
            StorageClass.Blob => "(bytes)",
            _ => "NULL",
        };
        return text.Length <= LongestKey ? text : text[..LongestKey] + "…";
    }
}
