using System.Runtime.CompilerServices;

namespace Synthorg.Gen;

/// <summary>
/// What a connection whose mutex is not held does instead of <see cref="FastNativeMethods"/>, and a statement that only records.
/// </summary>
/// <remarks>Out of line, since a method that may make an ordinary call prepares for it each time, whether it makes it or not.</remarks>
internal static unsafe class OrdinaryCalls
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static StorageClass ColumnType(nint statement, int ordinal) => (StorageClass)NativeMethods.ColumnType(statement, ordinal);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long ColumnInt64(nint statement, int ordinal)
    {
        ColumnValue.Require(StorageClass.Integer, ColumnType(statement, ordinal), ordinal);
        return NativeMethods.ColumnInt64(statement, ordinal);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double ColumnDouble(nint statement, int ordinal)
    {
        ColumnValue.RequireNumber(ColumnType(statement, ordinal), ordinal);
        return NativeMethods.ColumnDouble(statement, ordinal);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ReadOnlySpan<byte> ColumnText(nint statement, int ordinal) =>
        TryColumnText(statement, ordinal, out ReadOnlySpan<byte> utf8) ? utf8 : throw ColumnValue.NoText(ordinal);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TryColumnText(nint statement, int ordinal, out ReadOnlySpan<byte> utf8)
    {
        bool isText = ColumnValue.IsText(ColumnType(statement, ordinal), ordinal);
        utf8 = isText
            ? new(NativeMethods.ColumnText(statement, ordinal), NativeMethods.ColumnBytes(statement, ordinal))
            : default;
        return isText;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ReadOnlySpan<byte> ColumnBlob(nint statement, int ordinal)
    {
        ColumnValue.Require(StorageClass.Blob, ColumnType(statement, ordinal), ordinal);
        return new(NativeMethods.ColumnBlob(statement, ordinal), NativeMethods.ColumnBytes(statement, ordinal));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int BindNull(RecordedValues? recorded, nint statement, int index) =>
        recorded?.Null(index) ?? NativeMethods.BindNull(statement, index);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int BindInt64(RecordedValues? recorded, nint statement, int index, long value) =>
        recorded?.Int64(index, value) ?? NativeMethods.BindInt64(statement, index, value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int BindDouble(RecordedValues? recorded, nint statement, int index, double value) =>
        recorded?.Double(index, value) ?? NativeMethods.BindDouble(statement, index, value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int BindText(RecordedValues? recorded, nint statement, int index, byte* text, int length) =>
        recorded?.Text(index, text, length) ?? NativeMethods.BindText(statement, index, text, length, destructor: 0);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int BindBlob(RecordedValues? recorded, nint statement, int index, byte* bytes, int length) =>
        recorded?.Blob(index, bytes, length) ?? NativeMethods.BindBlob(statement, index, bytes, length, destructor: 0);
}
