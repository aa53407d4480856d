namespace Synthorg.Gen;

/// <summary>
/// Where SQLite keeps the values of the current row. It puts them side by side, in the order of the columns
/// (https://sqlite.org/opcode.html#ResultRow), so that one question a row finds all of them.
/// </summary>
/// <remarks>
/// It does not promise to. So each value is asked for once, in a statement's first row, and again when the number of its columns has
/// changed; where one lies elsewhere, each is asked for in each row.
/// </remarks>
internal struct RowValues
{
    private const int Uneven = -1;

    private nint _first;
    private nint _distance;
    private int _checked;

    // None without a row.
    private int _count;

    /// <summary>Whether <see cref="this[int]"/> knows it.</summary>
    public readonly bool Has(int ordinal) => (uint)ordinal < (uint)_count;

    /// <summary>The value of a column, counted from 0.</summary>
    public readonly nint this[int ordinal] => _first + (ordinal * _distance);

    /// <summary>SQLite has moved to a row.</summary>
    /// <param name="statement">Of a connection without a mutex.</param>
    /// <param name="isFirst">Whether the statement may have been prepared anew since the last row.</param>
    public void Enter(nint statement, bool isFirst)
    {
        _first = FastNativeMethods.ColumnValue(statement, 0);
        if (!isFirst)
        {
            return;
        }

        int count = StateNativeMethods.ColumnCount(statement);
        if (count != _checked)
        {
            _distance = DistanceOf(statement, _first, count);
            _checked = count;
        }

        _count = _distance == Uneven ? 0 : count;
    }

    /// <summary>There is no row any more.</summary>
    public void Leave() => _count = 0;

    private static nint DistanceOf(nint statement, nint first, int count)
    {
        nint distance = count > 1 ? FastNativeMethods.ColumnValue(statement, 1) - first : 0;
        for (int ordinal = 2; ordinal < count; ordinal++)
        {
            if (FastNativeMethods.ColumnValue(statement, ordinal) != first + (ordinal * distance))
            {
                return Uneven;
            }
        }

        return distance;
    }
}
