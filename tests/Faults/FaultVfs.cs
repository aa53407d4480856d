using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Synthorg.Gen.Faults;

/// <summary>The default file system, with failures of our choosing in files of one folder; all others go through untouched.</summary>
/// <remarks>
/// A copy of the default VFS is registered as the new default; the method table of each file that it opens below a faulty folder is
/// replaced by one that asks the folder's rule first. Others may replace it again, so what a file is goes by its address. Layouts:
/// https://sqlite.org/c3ref/vfs.html and io_methods.html, 64 bit.
/// </remarks>
public static unsafe partial class FaultVfs
{
    private const int OpenSlot = 40;
    private const int DeleteSlot = 48;
    private const int ReadSlot = 16;
    private const int WriteSlot = 24;
    private const int TruncateSlot = 32;
    private const int SyncSlot = 40;
    private const int NameSlot = 24;

    private static readonly Lock s_gate = new();
    private static readonly Dictionary<nint, nint> s_tables = [];
    private static readonly ConcurrentDictionary<nint, (nint Base, FaultyFile Kind)> s_files = [];
    private static byte* s_base;
    private static byte* s_own;
    private static volatile string? s_folder;
    private static volatile Func<FaultyFile, FileAction, int>? s_rule;
    private static volatile FileLog? s_log;

    /// <summary>Puts the files below <paramref name="folder"/> that are opened from now on under the rule.</summary>
    public static void Watch(string folder)
    {
        lock (s_gate)
        {
            s_folder = folder;
            if (s_base is null)
            {
                Register();
            }
        }
    }

    /// <summary>The result code that each action fails with; 0 lets it through.</summary>
    public static void Fail(Func<FaultyFile, FileAction, int>? rule) => s_rule = rule;

    /// <summary>Writes down from now on what is done to the files; <see langword="null"/> ends it.</summary>
    public static void Record(FileLog? log) => s_log = log;

    /// <summary>What connections that are opened from now on find as its name; <see langword="null"/> for one like SQLite's own.</summary>
    public static void Rename(string? name) => *(nint*)(s_own + NameSlot) = Marshal.StringToCoTaskMemUTF8(name ?? "unix-faults");

    private static void Register()
    {
        SQLitePCL.Batteries_V2.Init(); // Loads the library.
        s_base = (byte*)Find(0);
        s_own = (byte*)NativeMemory.AllocZeroed(256);
        Buffer.MemoryCopy(s_base, s_own, 256, 168);
        *(nint*)(s_own + 16) = 0;
        Rename(null);
        *(delegate* unmanaged[Cdecl]<byte*, byte*, byte*, int, int*, int>*)(s_own + OpenSlot) = &Open;
        *(delegate* unmanaged[Cdecl]<byte*, byte*, int, int>*)(s_own + DeleteSlot) = &Delete;
        if (RegisterVfs((nint)s_own, makeDefault: 1) is not 0 and var code)
        {
            throw new InvalidOperationException($"SQLite refused the file system: {code}.");
        }
    }

    private static FaultyFile KindOf(byte* file) => s_files[(nint)file].Kind;

    private static int Ask(FaultyFile file, FileAction action) => s_rule?.Invoke(file, action) ?? 0;

    private static byte* Base(byte* file) => (byte*)s_files[(nint)file].Base;

    /// <summary>Writes an operation down that went well.</summary>
    private static int Done(int result, FaultyFile file, FileAction action, long offset, ReadOnlySpan<byte> data)
    {
        if (result == 0)
        {
            s_log?.Add(new(file, action, offset, data.ToArray()));
        }

        return result;
    }

    private static bool IsWatched(byte* name) =>
        s_folder is { } folder
        && Marshal.PtrToStringUTF8((nint)name)?.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) == true;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(byte* vfs, byte* name, byte* file, int flags, int* outFlags)
    {
        const int MainDatabase = 0x100;
        const int MainJournal = 0x800;
        const int WriteAheadLog = 0x80000;
        bool isWatched = IsWatched(name);
        FaultyFile kind = (flags & MainDatabase) != 0 ? FaultyFile.Database
            : (flags & WriteAheadLog) != 0 ? FaultyFile.Log
            : (flags & MainJournal) != 0 ? FaultyFile.Journal
            : FaultyFile.Other;
        if (isWatched && Ask(kind, FileAction.Open) is not 0 and var code)
        {
            *(nint*)file = 0; // Nothing to close.
            return code;
        }

        int result = ((delegate* unmanaged[Cdecl]<byte*, byte*, byte*, int, int*, int>)(*(nint*)(s_base + OpenSlot)))(
            s_base, name, file, flags, outFlags);
        if (result == 0 && *(nint*)file != 0 && isWatched)
        {
            nint table = *(nint*)file;
            s_files[(nint)file] = (table, kind);
            *(nint*)file = TableFor(table);
        }

        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Delete(byte* vfs, byte* name, int syncsFolder)
    {
        bool isWatched = IsWatched(name);
        string path = Marshal.PtrToStringUTF8((nint)name) ?? "";
        FaultyFile kind = path.EndsWith("-wal", StringComparison.Ordinal) ? FaultyFile.Log
            : path.EndsWith("-journal", StringComparison.Ordinal) ? FaultyFile.Journal
            : FaultyFile.Other;
        if (isWatched && Ask(kind, FileAction.Delete) is not 0 and var code)
        {
            return code;
        }

        int result = ((delegate* unmanaged[Cdecl]<byte*, byte*, int, int>)(*(nint*)(s_base + DeleteSlot)))(s_base, name, syncsFolder);
        return isWatched ? Done(result, kind, FileAction.Delete, 0, []) : result;
    }

    private static nint TableFor(nint table)
    {
        lock (s_gate)
        {
            if (s_tables.TryGetValue(table, out nint own))
            {
                return own;
            }

            byte* made = (byte*)NativeMemory.AllocZeroed(256);
            int version = *(int*)table;
            Buffer.MemoryCopy((byte*)table, made, 256, version >= 3 ? 152 : version == 2 ? 136 : 104);
            *(delegate* unmanaged[Cdecl]<byte*, byte*, int, long, int>*)(made + ReadSlot) = &Read;
            *(delegate* unmanaged[Cdecl]<byte*, byte*, int, long, int>*)(made + WriteSlot) = &Write;
            *(delegate* unmanaged[Cdecl]<byte*, long, int>*)(made + TruncateSlot) = &Truncate;
            *(delegate* unmanaged[Cdecl]<byte*, int, int>*)(made + SyncSlot) = &Sync;
            return s_tables[table] = (nint)made;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Read(byte* file, byte* data, int count, long offset) => Ask(KindOf(file), FileAction.Read) is not 0 and var code
        ? code
        : ((delegate* unmanaged[Cdecl]<byte*, byte*, int, long, int>)(*(nint*)(Base(file) + ReadSlot)))(file, data, count, offset);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(byte* file, byte* data, int count, long offset) => Ask(KindOf(file), FileAction.Write) is not 0 and var code
        ? code
        : Done(
            ((delegate* unmanaged[Cdecl]<byte*, byte*, int, long, int>)(*(nint*)(Base(file) + WriteSlot)))(file, data, count, offset),
            KindOf(file), FileAction.Write, offset, new(data, count));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Truncate(byte* file, long length) => Ask(KindOf(file), FileAction.Truncate) is not 0 and var code
        ? code
        : Done(
            ((delegate* unmanaged[Cdecl]<byte*, long, int>)(*(nint*)(Base(file) + TruncateSlot)))(file, length),
            KindOf(file), FileAction.Truncate, length, []);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(byte* file, int flags) => Ask(KindOf(file), FileAction.Sync) is not 0 and var code
        ? code
        : Done(
            ((delegate* unmanaged[Cdecl]<byte*, int, int>)(*(nint*)(Base(file) + SyncSlot)))(file, flags),
            KindOf(file), FileAction.Sync, 0, []);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_find")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial nint Find(nint name);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_register")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int RegisterVfs(nint vfs, int makeDefault);
}
