namespace Synthorg.Gen;

/// <summary>Makes an object of the current row, reading its columns by their places.</summary>
/// <typeparam name="T">The object.</typeparam>
public sealed class RowMapper<T>
{
    private readonly TableDefinition _table;
    private readonly Func<PreparedStatement, T> _read;

    /// <summary>Maps whole rows of a table; made by emitted code.</summary>
    /// <param name="table">The rows' table, whose columns stand in the order of its definition.</param>
    /// <param name="read">Reads the current row.</param>
    public RowMapper(TableDefinition table, Func<PreparedStatement, T> read)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(read);
        _table = table;
        _read = read;
        ColumnCount = table.Columns.Count;
    }

    /// <summary>Maps rows of any shape.</summary>
    /// <param name="columnCount">The columns that a row must have.</param>
    /// <param name="read">Reads the current row; keeps nothing of it.</param>
    public RowMapper(int columnCount, Func<PreparedStatement, T> read)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columnCount, 1);
        ArgumentNullException.ThrowIfNull(read);
        _table = Statement.NoTable;
        _read = read;
        ColumnCount = columnCount;
    }

    /// <summary>The columns that a row must have.</summary>
    public int ColumnCount { get; }

    internal T Read(PreparedStatement row)
    {
        try
        {
            return _read(row);
        }
        catch (Exception cause) when (cause is not (PersistenceException or OperationCanceledException))
        {
            throw row.Unreadable(_table, cause);
        }
    }
}
