using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Synthorg.Gen.Benchmarks.Peers;

/// <summary>Loads sqlite-net with a SQLitePCLRaw of its own, over the SQLite library that all others use.</summary>
internal sealed class SqliteNetLoader() : AssemblyLoadContext("sqlite-net")
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "sqlite-net");

    [ModuleInitializer]
    internal static void Register()
    {
        SqliteNetLoader loader = new();
        Default.Resolving += (_, name) => name.Name == "SQLite-net" ? loader.Load(name) : null;
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string path = Path.Combine(s_folder, $"{assemblyName.Name}.dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        NativeLibrary.Load(unmanagedDllName, typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, searchPath: null);
}
