using Synthorg.Gen.Emitted;

namespace Synthorg.Gen;

/// <summary>Reads one column of the current row, which SQLite looks up once; what is pointed to is valid until the next step.</summary>
/// <remarks>
/// A connection without a mutex, or whose mutex is held, lets its values be read as they are (<c>isFast</c>). Otherwise SQLite protects
/// them only inside the calls that name the column (https://sqlite.org/c3ref/value.html), so each question is such a call. Plain numbers
/// are handed on instead of a structure for the column: all of this is inlined into a mapper for each of its columns, where the compiler
/// leaves structures on the stack.
/// </remarks>
internal static unsafe class ColumnValue
{
    public static StorageClass Type(nint statement, int ordinal, bool isFast) => (StorageClass)(isFast
        ? FastNativeMethods.ValueType(FastNativeMethods.ColumnValue(statement, ordinal))
        : OrdinaryCalls.ColumnType(statement, ordinal));

    /// <exception cref="UnreadableValueException">It is no integer.</exception>
    public static long Int64(nint statement, int ordinal, bool isFast)
    {
        if (!isFast)
        {
            return OrdinaryCalls.ColumnInt64(statement, ordinal);
        }

        nint value = FastNativeMethods.ColumnValue(statement, ordinal);
        StorageClass type = (StorageClass)FastNativeMethods.ValueType(value);
        return type == StorageClass.Integer ? FastNativeMethods.ValueInt64(value) : throw Unexpected(ordinal, StorageClass.Integer, type);
    }

    /// <summary>A number; an integer is converted.</summary>
    /// <exception cref="UnreadableValueException">It is none.</exception>
    public static double Double(nint statement, int ordinal, bool isFast)
    {
        if (!isFast)
        {
            return OrdinaryCalls.ColumnDouble(statement, ordinal);
        }

        nint value = FastNativeMethods.ColumnValue(statement, ordinal);
        StorageClass type = (StorageClass)FastNativeMethods.ValueType(value);
        return type is StorageClass.Real or StorageClass.Integer
            ? FastNativeMethods.ValueDouble(value)
            : throw Unexpected(ordinal, StorageClass.Real, type);
    }

    /// <summary>Text; numbers are converted by SQLite.</summary>
    /// <exception cref="UnreadableValueException">It has none.</exception>
    public static ReadOnlySpan<byte> Utf8(nint statement, int ordinal, bool isFast)
    {
        if (!isFast)
        {
            return OrdinaryCalls.ColumnText(statement, ordinal);
        }

        nint value = FastNativeMethods.ColumnValue(statement, ordinal);
        StorageClass type = (StorageClass)FastNativeMethods.ValueType(value);
        return type is StorageClass.Null or StorageClass.Blob ? throw Unexpected(ordinal, StorageClass.Text, type) : Utf8Of(value);
    }

    /// <summary>As <see cref="Utf8"/>; <see langword="false"/> for NULL.</summary>
    public static bool TryUtf8(nint statement, int ordinal, bool isFast, out ReadOnlySpan<byte> utf8)
    {
        if (!isFast)
        {
            return OrdinaryCalls.TryColumnText(statement, ordinal, out utf8);
        }

        nint value = FastNativeMethods.ColumnValue(statement, ordinal);
        StorageClass type = (StorageClass)FastNativeMethods.ValueType(value);
        utf8 = type switch
        {
            StorageClass.Null => default,
            StorageClass.Blob => throw Unexpected(ordinal, StorageClass.Text, type),
            _ => Utf8Of(value),
        };
        return type != StorageClass.Null;
    }

    /// <exception cref="UnreadableValueException">It is no blob.</exception>
    public static ReadOnlySpan<byte> Bytes(nint statement, int ordinal, bool isFast)
    {
        if (!isFast)
        {
            return OrdinaryCalls.ColumnBlob(statement, ordinal);
        }

        nint value = FastNativeMethods.ColumnValue(statement, ordinal);
        StorageClass type = (StorageClass)FastNativeMethods.ValueType(value);
        return type == StorageClass.Blob
            ? new(FastNativeMethods.ValueBlob(value), FastNativeMethods.ValueBytes(value))
            : throw Unexpected(ordinal, StorageClass.Blob, type);
    }

    /// <summary>The string of what <see cref="Utf8"/> gave.</summary>
    /// <exception cref="UnreadableValueException">It is not well formed.</exception>
    public static string Text(ReadOnlySpan<byte> utf8, int ordinal) => Utf8Text.TryMake(utf8, out string text)
        ? text
        : throw new UnreadableValueException(ordinal, "the text is not well-formed UTF-8");

    public static UnreadableValueException Unexpected(int ordinal, StorageClass expected, StorageClass found) =>
        new(ordinal, $"{expected} was expected and {found} is stored");

    // Asked for before its length: SQLite may convert it.
    private static ReadOnlySpan<byte> Utf8Of(nint value) => new(FastNativeMethods.ValueText(value), FastNativeMethods.ValueBytes(value));
}
