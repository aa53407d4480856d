using Synthorg.Gen.Emitted;

namespace Synthorg.Gen;

/// <summary>One column of the current row, which SQLite looks up once; valid until the next step.</summary>
/// <remarks>
/// A connection without a mutex, or whose mutex is held, lets its values be read as they are. Otherwise SQLite protects them only inside
/// the calls that name the column (https://sqlite.org/c3ref/value.html), so each question is such a call.
/// </remarks>
internal readonly unsafe ref struct ColumnValue
{
    private readonly nint _statement;
    private readonly int _ordinal;

    // None on a connection whose mutex is not held.
    private readonly nint _value;

    public ColumnValue(nint statement, int ordinal, bool isFast)
    {
        _statement = statement;
        _ordinal = ordinal;
        _value = isFast ? FastNativeMethods.ColumnValue(statement, ordinal) : 0;
    }

    public StorageClass Type =>
        (StorageClass)(_value != 0 ? FastNativeMethods.ValueType(_value) : OrdinaryCalls.ColumnType(_statement, _ordinal));

    public long Int64 => _value != 0 ? FastNativeMethods.ValueInt64(_value) : OrdinaryCalls.ColumnInt64(_statement, _ordinal);

    public double Double => _value != 0 ? FastNativeMethods.ValueDouble(_value) : OrdinaryCalls.ColumnDouble(_statement, _ordinal);

    /// <summary>The text, which must be asked for before its length: SQLite may convert it.</summary>
    public ReadOnlySpan<byte> Utf8 => _value != 0
        ? new ReadOnlySpan<byte>(FastNativeMethods.ValueText(_value), FastNativeMethods.ValueBytes(_value))
        : OrdinaryCalls.ColumnText(_statement, _ordinal);

    public ReadOnlySpan<byte> Bytes => _value != 0
        ? new ReadOnlySpan<byte>(FastNativeMethods.ValueBlob(_value), FastNativeMethods.ValueBytes(_value))
        : OrdinaryCalls.ColumnBlob(_statement, _ordinal);

    /// <summary>The same value, if it is stored as <paramref name="expected"/>.</summary>
    /// <exception cref="UnreadableValueException">It is not.</exception>
    public ColumnValue Require(StorageClass expected)
    {
        StorageClass type = Type;
        return type == expected ? this : throw Unexpected(expected, type);
    }

    /// <summary>The text of a value that is stored as <paramref name="type"/>; numbers are converted.</summary>
    /// <exception cref="UnreadableValueException">It has none.</exception>
    public ReadOnlySpan<byte> Utf8Of(StorageClass type) =>
        type is StorageClass.Null or StorageClass.Blob ? throw Unexpected(StorageClass.Text, type) : Utf8;

    /// <inheritdoc cref="Utf8Of"/>
    public string TextOf(StorageClass type) => Utf8Text.TryMake(Utf8Of(type), out string text)
        ? text
        : throw new UnreadableValueException(_ordinal, "the text is not well-formed UTF-8");

    public UnreadableValueException Unexpected(StorageClass expected, StorageClass found) =>
        new(_ordinal, $"{expected} was expected and {found} is stored");
}
