namespace Synthorg.Gen;

/// <summary>Names of columns, quoted: what SQL of your own takes as it is, where every other value is bound.</summary>
public sealed class ColumnList
{
    private readonly string[] _names;

    /// <summary>Lists columns.</summary>
    /// <param name="names">As they are called in the database, at least one.</param>
    public ColumnList(params ReadOnlySpan<string> names)
    {
        ArgumentOutOfRangeException.ThrowIfZero(names.Length, nameof(names));
        _names = names.ToArray();
        Text = string.Join(", ", _names.Select(Quoted));
    }

    private ColumnList(string[] names, string table)
    {
        _names = names;
        Text = string.Join(", ", names.Select(name => $"{Quoted(table)}.{Quoted(name)}"));
    }

    /// <summary>As it stands in a statement.</summary>
    internal string Text { get; }

    /// <summary>The same columns of one table among several: <c>"n"."id", "n"."body"</c>.</summary>
    /// <param name="table">A table's name, or its alias in the statement.</param>
    public ColumnList Of(string table)
    {
        ArgumentException.ThrowIfNullOrEmpty(table);
        return new(_names, table);
    }

    /// <summary>The names as they stand in a statement.</summary>
    public override string ToString() => Text;

    /// <summary>A name that can be nothing else in a statement.</summary>
    internal static string Quoted(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name.Contains('\0', StringComparison.Ordinal)
            ? throw new ArgumentException("A name holds no zero character.", nameof(name))
            : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
