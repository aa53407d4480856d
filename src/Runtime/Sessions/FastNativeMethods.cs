using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Synthorg.Gen;

/// <summary>
/// The calls made for each value of a row, without the switch to preemptive mode: they return in nanoseconds, never wait and never call
/// back. Called at their addresses, which Native AOT does in line; a method that is imported is a stub of its own there.
/// </summary>
/// <remarks>
/// Only where <see cref="Session.AllowsFastCalls"/>: a call could wait for a thread that is inside <c>step</c> and holds SQLite's mutex,
/// and the garbage collector would wait with it.
/// </remarks>
internal static unsafe class FastNativeMethods
{
    private static nint s_bindNull;
    private static nint s_bindInt64;
    private static nint s_bindDouble;
    private static nint s_bindText;
    private static nint s_columnValue;
    private static nint s_valueType;
    private static nint s_valueInt64;
    private static nint s_valueDouble;
    private static nint s_valueText;
    private static nint s_valueBlob;
    private static nint s_valueBytes;

    /// <summary>Whether they may be called: not where the imports lead elsewhere than to the library of their name.</summary>
    internal static bool AreKnown => Search.s_succeeded;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int BindNull(nint statement, int index) =>
        ((delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, int>)s_bindNull)(statement, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int BindInt64(nint statement, int index, long value) =>
        ((delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, long, int>)s_bindInt64)(statement, index, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int BindDouble(nint statement, int index, double value) =>
        ((delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, double, int>)s_bindDouble)(statement, index, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int BindText(nint statement, int index, byte* text, int length, nint destructor) =>
        ((delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, byte*, int, nint, int>)s_bindText)(
            statement, index, text, length, destructor);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint ColumnValue(nint statement, int ordinal) =>
        ((delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, nint>)s_columnValue)(statement, ordinal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int ValueType(nint value) =>
        ((delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int>)s_valueType)(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long ValueInt64(nint value) =>
        ((delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, long>)s_valueInt64)(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double ValueDouble(nint value) =>
        ((delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, double>)s_valueDouble)(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static byte* ValueText(nint value) =>
        ((delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, byte*>)s_valueText)(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static byte* ValueBlob(nint value) =>
        ((delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, byte*>)s_valueBlob)(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int ValueBytes(nint value) =>
        ((delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int>)s_valueBytes)(value);

    // A class of its own: one with a constructor would be asked before each call whether that has run.
    private static class Search
    {
        internal static readonly bool s_succeeded = Find();

        private static bool Find()
        {
            if (!NativeLibrary.TryLoad(FileName, typeof(Search).Assembly, NativeMethods.SearchPath, out nint library) || !IsSame(library))
            {
                return false;
            }

            s_bindNull = NativeLibrary.GetExport(library, "sqlite3_bind_null");
            s_bindInt64 = NativeLibrary.GetExport(library, "sqlite3_bind_int64");
            s_bindDouble = NativeLibrary.GetExport(library, "sqlite3_bind_double");
            s_bindText = NativeLibrary.GetExport(library, "sqlite3_bind_text");
            s_columnValue = NativeLibrary.GetExport(library, "sqlite3_column_value");
            s_valueType = NativeLibrary.GetExport(library, "sqlite3_value_type");
            s_valueInt64 = NativeLibrary.GetExport(library, "sqlite3_value_int64");
            s_valueDouble = NativeLibrary.GetExport(library, "sqlite3_value_double");
            s_valueText = NativeLibrary.GetExport(library, "sqlite3_value_text");
            s_valueBlob = NativeLibrary.GetExport(library, "sqlite3_value_blob");
            s_valueBytes = NativeLibrary.GetExport(library, "sqlite3_value_bytes");
            return true;
        }

        // The whole name, which is found at once; what imports name is looked for in all of the system's folders first.
        private static string FileName =>
            OperatingSystem.IsWindows() ? $"{NativeMethods.Library}.dll"
            : OperatingSystem.IsMacOS() ? $"lib{NativeMethods.Library}.dylib"
            : $"lib{NativeMethods.Library}.so";

        // Whoever imports may be led elsewhere, by a resolver that somebody has set; values of one library are not for another.
        private static bool IsSame(nint library) =>
            NativeLibrary.TryGetExport(library, "sqlite3_libversion", out nint function)
                && ((delegate* unmanaged[Cdecl]<nint>)function)() == NativeMethods.LibraryVersion();
    }
}
