using System.Runtime.CompilerServices;
using Synthorg.Gen.Emitted;

namespace Synthorg.Gen;

/// <summary>Reads one column of the current row; what is pointed to is valid until the next step.</summary>
/// <remarks>
/// A connection without a mutex, or whose mutex is held, lets its values be read as they are (<c>value</c>). Otherwise there is none:
/// SQLite protects values only inside the calls that name the column (https://sqlite.org/c3ref/value.html), so each question is such a
/// call. Plain numbers are handed on instead of a structure for the column: all of this is inlined into a mapper for each of its columns,
/// where the compiler leaves structures on the stack. Native AOT has to be told so, since it does not see how often a mapper runs.
/// </remarks>
internal static unsafe class ColumnValue
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StorageClass Type(nint value, nint statement, int ordinal) => value != 0
        ? TypeOf(value)
        : OrdinaryCalls.ColumnType(statement, ordinal);

    /// <exception cref="UnreadableValueException">It is no integer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Int64(nint value, nint statement, int ordinal)
    {
        if (value == 0)
        {
            return OrdinaryCalls.ColumnInt64(statement, ordinal);
        }

        Require(StorageClass.Integer, TypeOf(value), ordinal);
        return FastNativeMethods.ValueInt64(value);
    }

    /// <summary>A number; an integer is converted.</summary>
    /// <exception cref="UnreadableValueException">It is none.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Double(nint value, nint statement, int ordinal)
    {
        if (value == 0)
        {
            return OrdinaryCalls.ColumnDouble(statement, ordinal);
        }

        RequireNumber(TypeOf(value), ordinal);
        return FastNativeMethods.ValueDouble(value);
    }

    /// <summary>Text; numbers are converted by SQLite.</summary>
    /// <exception cref="UnreadableValueException">It has none.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Utf8(nint value, nint statement, int ordinal)
    {
        if (value == 0)
        {
            return OrdinaryCalls.ColumnText(statement, ordinal);
        }

        StorageClass type = TypeOf(value);
        return type == StorageClass.Text || IsText(type, ordinal) ? Utf8Of(value) : throw NoText(ordinal);
    }

    /// <summary>As <see cref="Utf8"/>; <see langword="false"/> for NULL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryUtf8(nint value, nint statement, int ordinal, out ReadOnlySpan<byte> utf8)
    {
        if (value == 0)
        {
            return OrdinaryCalls.TryColumnText(statement, ordinal, out utf8);
        }

        StorageClass type = TypeOf(value);
        bool isText = type == StorageClass.Text || IsText(type, ordinal);
        utf8 = isText ? Utf8Of(value) : default;
        return isText;
    }

    /// <exception cref="UnreadableValueException">It is no blob.</exception>
    public static ReadOnlySpan<byte> Bytes(nint value, nint statement, int ordinal)
    {
        if (value == 0)
        {
            return OrdinaryCalls.ColumnBlob(statement, ordinal);
        }

        Require(StorageClass.Blob, TypeOf(value), ordinal);
        return new(FastNativeMethods.ValueBlob(value), FastNativeMethods.ValueBytes(value));
    }

    /// <summary>The string of what <see cref="Utf8"/> gave.</summary>
    /// <exception cref="UnreadableValueException">It is not well formed.</exception>
    public static string Text(ReadOnlySpan<byte> utf8, int ordinal) => Utf8Text.TryMake(utf8, out string text)
        ? text
        : throw new UnreadableValueException(ordinal, "the text is not well-formed UTF-8");

    /// <summary>What may be read as what: the rules, for the fast calls and the ordinary ones.</summary>
    /// <exception cref="UnreadableValueException">Something else is stored.</exception>
    public static void Require(StorageClass expected, StorageClass found, int ordinal)
    {
        if (found != expected)
        {
            throw Unexpected(expected, found, ordinal);
        }
    }

    /// <inheritdoc cref="Require"/>
    public static void RequireNumber(StorageClass found, int ordinal)
    {
        if (found is not (StorageClass.Real or StorageClass.Integer))
        {
            throw Unexpected(StorageClass.Real, found, ordinal);
        }
    }

    /// <summary>Whether there is a text; none where NULL is stored. For what is stored as text it need not be asked.</summary>
    /// <exception cref="UnreadableValueException">Bytes are stored.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsText(StorageClass found, int ordinal) =>
        found != StorageClass.Blob ? found != StorageClass.Null : throw Unexpected(StorageClass.Text, found, ordinal);

    /// <summary>What to throw where a text must be and NULL is.</summary>
    public static UnreadableValueException NoText(int ordinal) => Unexpected(StorageClass.Text, StorageClass.Null, ordinal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static StorageClass TypeOf(nint value) => (StorageClass)FastNativeMethods.ValueType(value);

    // Asked for before its length: SQLite may convert it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReadOnlySpan<byte> Utf8Of(nint value) => new(FastNativeMethods.ValueText(value), FastNativeMethods.ValueBytes(value));

    private static UnreadableValueException Unexpected(StorageClass expected, StorageClass found, int ordinal) =>
        new(ordinal, $"{expected} was expected and {found} is stored");
}
