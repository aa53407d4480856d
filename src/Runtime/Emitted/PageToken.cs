using System.ComponentModel;

namespace Synthorg.Gen.Emitted;

/// <summary>The values that order a row among others: where a page ends and the next begins.</summary>
/// <remarks>Made of a row by <see cref="Add"/>, or of a request's text by <see cref="Parse"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PageToken
{
    private readonly PageValues _values;

    /// <summary>Makes a token without values.</summary>
    public PageToken()
        : this(new())
    {
    }

    private PageToken(PageValues values) => _values = values;

    /// <summary>Reads a token.</summary>
    /// <param name="text">What <see cref="ToText"/> gave.</param>
    /// <param name="orderHash">The hash of the order that the values are needed for.</param>
    /// <exception cref="ArgumentException"><paramref name="text"/> is no token.</exception>
    /// <exception cref="QueryException">It belongs to another order.</exception>
    public static PageToken Parse(string text, int orderHash)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!PageTokenText.TryRead(text, out int actualHash, out PageValues values))
        {
            throw new ArgumentException("The text is no page token, or not all of one.", nameof(text));
        }

        return actualHash == orderHash ? new(values) : throw OfAnotherList();
    }

    /// <summary>Adds a value as it is stored.</summary>
    /// <param name="row">The current row.</param>
    /// <param name="ordinal">The result column, counted from 0.</param>
    public void Add(PreparedStatement row, int ordinal)
    {
        switch (row.TypeOf(ordinal))
        {
            case StorageClass.Integer:
                _values.AddInteger(row.GetInt64(ordinal));
                break;
            case StorageClass.Real:
                _values.AddReal(row.GetDouble(ordinal));
                break;
            case StorageClass.Text:
                _values.AddText(row.GetUtf8(ordinal));
                break;
            case StorageClass.Blob:
                _values.AddBlob(row.GetBytes(ordinal));
                break;
            default:
                _values.AddNull();
                break;
        }
    }

    /// <summary>The token as text that is safe in a web address.</summary>
    /// <param name="orderHash">The hash of the order that the values belong to; the same in every run of the program.</param>
    public string ToText(int orderHash) => PageTokenText.Write(orderHash, _values);

    /// <summary>Whether a value is NULL.</summary>
    /// <param name="valueIndex">The value, counted from 0 in the order in which they were added.</param>
    /// <exception cref="QueryException">The token has fewer values.</exception>
    public bool IsNull(int valueIndex) => KindOf(valueIndex) == PageValueKind.Null;

    /// <summary>Binds a value as it was stored.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="valueIndex">The value, counted from 0 in the order in which they were added.</param>
    /// <param name="parameterNumber">The parameter, counted from 1.</param>
    /// <exception cref="QueryException">The token has fewer values.</exception>
    public void Bind(PreparedStatement statement, int valueIndex, int parameterNumber)
    {
        switch (KindOf(valueIndex))
        {
            case PageValueKind.Integer:
                statement.BindInt64(parameterNumber, _values.IntegerAt(valueIndex));
                break;
            case PageValueKind.Real:
                statement.BindReal(parameterNumber, _values.RealAt(valueIndex));
                break;
            case PageValueKind.Text:
                BindText(statement, parameterNumber, _values.BytesAt(valueIndex));
                break;
            case PageValueKind.Blob:
                statement.BindBytes(parameterNumber, _values.BytesAt(valueIndex));
                break;
            default:
                statement.BindNull(parameterNumber);
                break;
        }
    }

    /// <summary>Refuses a token that was made with fewer or more values.</summary>
    internal void CheckCount(int count)
    {
        if (_values.Count != count)
        {
            throw OfAnotherList();
        }
    }

    // Byte for byte: SQLite compares stored text that way, and does not ask whether it is well formed.
    private static void BindText(PreparedStatement statement, int parameterNumber, ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(statement.Reserve(utf8.Length));
        statement.BindReserved(parameterNumber, utf8.Length);
    }

    // Whoever makes a token by hand may leave values out.
    private PageValueKind KindOf(int index) => index < _values.Count ? _values.KindOf(index) : throw OfAnotherList();

    private static QueryException OfAnotherList() => new("The page's token belongs to another list or another order.");
}
