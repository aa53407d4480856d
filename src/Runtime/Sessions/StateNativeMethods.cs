using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Synthorg.Gen;

/// <summary>
/// Questions that SQLite answers from one field, without a mutex: asked without the switch to preemptive mode, of any connection.
/// </summary>
internal static unsafe partial class StateNativeMethods
{
    [LibraryImport(NativeMethods.Library, EntryPoint = "sqlite3_txn_state"), SuppressGCTransition]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int TransactionState(nint connection, byte* schema);

    [LibraryImport(NativeMethods.Library, EntryPoint = "sqlite3_column_count"), SuppressGCTransition]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int ColumnCount(nint statement);

    [LibraryImport(NativeMethods.Library, EntryPoint = "sqlite3_get_autocommit"), SuppressGCTransition]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int AutoCommit(nint connection);

    [LibraryImport(NativeMethods.Library, EntryPoint = "sqlite3_changes"), SuppressGCTransition]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int Changes(nint connection);

    [LibraryImport(NativeMethods.Library, EntryPoint = "sqlite3_total_changes64"), SuppressGCTransition]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial long TotalChanges(nint connection);
}
