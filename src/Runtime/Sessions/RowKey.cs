using System.Globalization;
using System.Text;

namespace Synthorg.Gen;

/// <summary>The key of the current row, as messages tell it.</summary>
internal static class RowKey
{
    // Long enough for any sensible key, short enough for a log line.
    private const int LongestKey = 100;

    /// <summary>Names and values, as <c>id = 7</c>, without sensitive ones; empty when the row holds none of the key.</summary>
    public static string Describe(PreparedStatement row, TableDefinition table)
    {
        // A projection may leave key columns out: what it holds of the key is told.
        IEnumerable<string> parts =
            from position in table.Key
            let name = table.Columns[position]
            where !table.Sensitive.Contains(position)
            let ordinal = Enumerable.Range(0, row.ColumnCount).FirstOrDefault(ordinal => row.ColumnName(ordinal) == name, -1)
            where ordinal >= 0
            select $"{name} = {Text(row, ordinal)}";
        return string.Join(", ", parts);
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
