using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Synthorg.Gen.Runtime.Tests.Faults;

/// <summary>What a file is to SQLite.</summary>
public enum FaultyFile
{
    Database,
    Log,
    Other,
}

/// <summary>What SQLite does with a file.</summary>
public enum FileAction
{
    Read,
    Write,
    Sync,
}

/// <summary>The default file system, with failures of our choosing in files of one folder; all others go through untouched.</summary>
/// <remarks>
/// A copy of the default VFS is registered as the new default; the method table of each file that it opens below a faulty folder is
/// replaced by one that asks the folder's rule first. Layouts: https://sqlite.org/c3ref/vfs.html and io_methods.html, 64 bit.
/// </remarks>
internal static unsafe partial class FaultVfs
{
    private const int OpenSlot = 40;
    private const int ReadSlot = 16;
    private const int WriteSlot = 24;
    private const int SyncSlot = 40;
    private const int BaseSlot = 160;
    private const int KindSlot = 168;

    private static readonly Lock s_gate = new();
    private static readonly Dictionary<(nint Base, FaultyFile Kind), nint> s_tables = [];
    private static byte* s_base;
    private static volatile string? s_folder;
    private static volatile Func<FaultyFile, FileAction, int>? s_rule;

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

    private static void Register()
    {
        SQLitePCL.Batteries_V2.Init(); // Loads the library.
        s_base = (byte*)Find(0);
        byte* own = (byte*)NativeMemory.AllocZeroed(256);
        Buffer.MemoryCopy(s_base, own, 256, 168);
        *(nint*)(own + 16) = 0;
        *(nint*)(own + 24) = Marshal.StringToCoTaskMemUTF8("synthorg-faults");
        *(delegate* unmanaged[Cdecl]<byte*, byte*, byte*, int, int*, int>*)(own + OpenSlot) = &Open;
        Assert.Equal(0, RegisterVfs((nint)own, makeDefault: 1));
    }

    private static int Ask(byte* file, FileAction action) => s_rule?.Invoke((FaultyFile)(*(int*)(Table(file) + KindSlot)), action) ?? 0;

    private static byte* Table(byte* file) => *(byte**)file;

    private static byte* Base(byte* file) => *(byte**)(Table(file) + BaseSlot);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(byte* vfs, byte* name, byte* file, int flags, int* outFlags)
    {
        int result = ((delegate* unmanaged[Cdecl]<byte*, byte*, byte*, int, int*, int>)(*(nint*)(s_base + OpenSlot)))(
            s_base, name, file, flags, outFlags);
        string? path = Marshal.PtrToStringUTF8((nint)name);
        if (result == 0 && *(nint*)file != 0 && s_folder is { } folder && path?.StartsWith(folder, StringComparison.Ordinal) == true)
        {
            const int MainDatabase = 0x100;
            const int WriteAheadLog = 0x80000;
            FaultyFile kind = (flags & MainDatabase) != 0 ? FaultyFile.Database
                : (flags & WriteAheadLog) != 0 ? FaultyFile.Log
                : FaultyFile.Other;
            *(nint*)file = TableFor(*(nint*)file, kind);
        }

        return result;
    }

    private static nint TableFor(nint table, FaultyFile kind)
    {
        lock (s_gate)
        {
            if (s_tables.TryGetValue((table, kind), out nint own))
            {
                return own;
            }

            byte* made = (byte*)NativeMemory.AllocZeroed(256);
            int version = *(int*)table;
            Buffer.MemoryCopy((byte*)table, made, 256, version >= 3 ? 152 : version == 2 ? 136 : 104);
            *(nint*)(made + BaseSlot) = table;
            *(int*)(made + KindSlot) = (int)kind;
            *(delegate* unmanaged[Cdecl]<byte*, byte*, int, long, int>*)(made + ReadSlot) = &Read;
            *(delegate* unmanaged[Cdecl]<byte*, byte*, int, long, int>*)(made + WriteSlot) = &Write;
            *(delegate* unmanaged[Cdecl]<byte*, int, int>*)(made + SyncSlot) = &Sync;
            return s_tables[(table, kind)] = (nint)made;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Read(byte* file, byte* data, int count, long offset) => Ask(file, FileAction.Read) is not 0 and var code
        ? code
        : ((delegate* unmanaged[Cdecl]<byte*, byte*, int, long, int>)(*(nint*)(Base(file) + ReadSlot)))(file, data, count, offset);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(byte* file, byte* data, int count, long offset) => Ask(file, FileAction.Write) is not 0 and var code
        ? code
        : ((delegate* unmanaged[Cdecl]<byte*, byte*, int, long, int>)(*(nint*)(Base(file) + WriteSlot)))(file, data, count, offset);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(byte* file, int flags) => Ask(file, FileAction.Sync) is not 0 and var code
        ? code
        : ((delegate* unmanaged[Cdecl]<byte*, int, int>)(*(nint*)(Base(file) + SyncSlot)))(file, flags);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_find")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial nint Find(nint name);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_register")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int RegisterVfs(nint vfs, int makeDefault);
}
