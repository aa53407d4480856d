using System.Runtime.InteropServices;
using Synthorg.Gen.Benchmarks.Peers;
using Synthorg.Gen.Benchmarks.Rounds;

namespace Synthorg.Gen.Benchmarks.Limit;

/// <summary>The C program of limit.c on one file, in this process, so that it meets the same machine at the same time.</summary>
internal sealed unsafe partial class LimitConnection : IDisposable
{
    private const string Library = "limit";
    private readonly nint _limit;

    static LimitConnection()
    {
        // Loaded first, under its own name: the C library then finds this one and no second copy of SQLite.
        NativeLibrary.Load("e_sqlite3", typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, searchPath: null);
        NativeLibrary.SetDllImportResolver(typeof(LimitConnection).Assembly, static (name, _, _) =>
            name == Library ? NativeLibrary.Load(LibraryPath) : 0);
    }

    public LimitConnection(string path)
    {
        _limit = Open(path, TaskSql.Settings);
        Require(_limit == 0 ? 1 : 0);
    }

    /// <summary>Whether there was a C compiler when this program was built.</summary>
    public static bool IsBuilt => File.Exists(LibraryPath);

    private static string LibraryPath =>
        Path.Combine(AppContext.BaseDirectory, "liblimit.so");

    /// <param name="ids">Each read in a transaction of its own, as SQLite does it.</param>
    /// <param name="first">Where to begin in them.</param>
    /// <param name="count">How many.</param>
    /// <param name="builds">Whether objects are built, or SQLite's steps are made alone.</param>
    public void Get(NativeTexts ids, int first, int count, bool builds) => Require(Get(_limit, ids.At(first), count, builds ? 1 : 0));

    public void GetTogether(NativeTexts ids, int first, int count) => Require(GetTogether(_limit, ids.At(first), count));

    public void List(string project, int expected, bool builds) => Require(List(_limit, project, expected, builds ? 1 : 0));

    public void Scan(int rows, bool builds, bool streams) => Require(Scan(_limit, rows, builds ? 1 : 0, streams ? 1 : 0));

    public void Append(NativeCosts rows, int count) => Require(Append(_limit, rows.Pointer, count));

    /// <param name="rows">What to save, in turn.</param>
    /// <param name="count">How often.</param>
    /// <param name="together">How many in one transaction; the last of the rows ends one too.</param>
    public void Save(NativeTasks rows, int count, int together)
    {
        for (int done = 0; done < count; done += rows.Count)
        {
            Require(Save(_limit, rows.Pointer, Math.Min(rows.Count, count - done), together));
        }
    }

    /// <summary>Reads the first tasks in turn, each in a transaction of its own.</summary>
    /// <returns>How many reads.</returns>
    public long GetUntil(StopSign sign, NativeTexts ids, int count)
    {
        Require(GetUntil(_limit, ids.At(0), count, sign.Pointer, out long done));
        return done;
    }

    /// <summary>Saves the rows in turn, each in a transaction of its own.</summary>
    /// <returns>How many saves.</returns>
    public long SaveUntil(StopSign sign, NativeTasks rows)
    {
        Require(SaveUntil(_limit, rows.Pointer, rows.Count, sign.Pointer, out long done));
        return done;
    }

    /// <summary>What it reads of a project, as a number.</summary>
    public ulong NumberOfList(string project)
    {
        ulong number = Fingerprint.Start;
        Require(NumberOfList(_limit, project, ref number));
        return number;
    }

    /// <summary>What it reads of the narrow rows, as a number.</summary>
    public ulong NumberOfScan(int rows)
    {
        ulong number = Fingerprint.Start;
        Require(NumberOfScan(_limit, rows, ref number));
        return number;
    }

    /// <summary>Statements, one after the other.</summary>
    public void Execute(string sql) => Require(Execute(_limit, sql));

    public void Dispose() => Close(_limit);

    private static void Require(int code)
    {
        if (code != 0)
        {
            throw new InvalidOperationException($"The C program failed with code {code}.");
        }
    }

    [LibraryImport(Library, EntryPoint = "limit_open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Open(string path, string pragmas);

    [LibraryImport(Library, EntryPoint = "limit_close")]
    private static partial void Close(nint limit);

    [LibraryImport(Library, EntryPoint = "limit_get")]
    private static partial int Get(nint limit, nint* ids, int count, int builds);

    [LibraryImport(Library, EntryPoint = "limit_get_together")]
    private static partial int GetTogether(nint limit, nint* ids, int count);

    [LibraryImport(Library, EntryPoint = "limit_list", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int List(nint limit, string project, int expected, int builds);

    [LibraryImport(Library, EntryPoint = "limit_scan")]
    private static partial int Scan(nint limit, int rows, int builds, int streams);

    [LibraryImport(Library, EntryPoint = "limit_number_of_list", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int NumberOfList(nint limit, string project, ref ulong number);

    [LibraryImport(Library, EntryPoint = "limit_number_of_scan")]
    private static partial int NumberOfScan(nint limit, int rows, ref ulong number);

    [LibraryImport(Library, EntryPoint = "limit_append")]
    private static partial int Append(nint limit, CostIn* rows, int count);

    [LibraryImport(Library, EntryPoint = "limit_execute", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(nint limit, string sql);

    [LibraryImport(Library, EntryPoint = "limit_save")]
    private static partial int Save(nint limit, TaskIn* rows, int count, int together);

    [LibraryImport(Library, EntryPoint = "limit_get_until")]
    private static partial int GetUntil(nint limit, nint* ids, int count, int* stop, out long done);

    [LibraryImport(Library, EntryPoint = "limit_save_until")]
    private static partial int SaveUntil(nint limit, TaskIn* rows, int count, int* stop, out long done);
}
