using System.Collections.Concurrent;

namespace Synthorg.Gen;

/// <summary>A database's file, claimed until disposed.</summary>
/// <remarks>One database of a process has it at a time: two would not know of each other's locks.</remarks>
internal sealed class DatabaseFile : IDisposable
{
    /// <summary>Stands for a database that lives in memory, and as long as its connection.</summary>
    public const string MemoryPath = ":memory:";

    private const string Operation = "Open";

    private static readonly ConcurrentDictionary<FileIdentity, DatabaseFile> s_open = new();

    // Creating a file opens and closes it by other means than SQLite's: nobody may open it with SQLite meanwhile.
    private static readonly Lock s_creating = new();

    private readonly FileIdentity _identity;

    // Where links lead to: SQLite keeps what belongs to the file beside it.
    private readonly string _real;

    private DatabaseFile(string path, string real, FileIdentity identity)
    {
        Path = path;
        _real = real;
        _identity = identity;
    }

    /// <summary>Absolute, or <c>:memory:</c>.</summary>
    public string Path { get; }

    public bool IsMemory => Path == MemoryPath;

    /// <summary>For logs and messages.</summary>
    public string Name => IsMemory ? Path : System.IO.Path.GetFileName(Path);

    /// <summary>Whether a write-ahead log was there before: closing must not move it into a file that was refused.</summary>
    public bool HadLog { get; private init; }

    /// <summary>Whether a rollback journal was there before: SQLite's first look at the file writes it into it.</summary>
    public bool HadJournal { get; private init; }

    /// <summary>The path must still lead to the file that was opened.</summary>
    /// <exception cref="QueryException">It was moved, deleted or replaced.</exception>
    public void RequireInPlace(string operation)
    {
        if (!IsMemory && !(FileIdentity.TryFind(Path, out FileIdentity found) && found == _identity))
        {
            throw SqliteErrors.ToException(
                new() { Error = PersistenceError.ReadOnly, Code = ResultCodes.ReadOnlyMoved, Operation = operation });
        }
    }

    /// <summary>Whether its drive is another machine's.</summary>
    public bool IsOnNetwork =>
        !IsMemory && (Path.StartsWith(@"\\", StringComparison.Ordinal) || new DriveInfo(Path).DriveType == DriveType.Network);

    /// <summary>The bytes of its write-ahead log; 0 where there is none.</summary>
    public long LogSize => !IsMemory && new FileInfo(_real + "-wal") is { Exists: true } log ? log.Length : 0;

    /// <summary>Finds the file, or creates it, and claims it.</summary>
    /// <exception cref="PersistenceConnectionException">It is missing, is no file, or this process has it open.</exception>
    public static DatabaseFile Claim(string path, bool createIfMissing)
    {
        if (path == MemoryPath)
        {
            return new(path, path, default);
        }

        string full = System.IO.Path.GetFullPath(path);
        lock (s_creating)
        {
            if (!File.Exists(full) && createIfMissing && !Directory.Exists(full))
            {
                Create(full);
            }

            if (!FileIdentity.TryFind(full, out FileIdentity identity) || FileIdentity.RealPath(full) is not { } real)
            {
                throw Refused(PersistenceError.CantOpen);
            }

            // SQLite takes an empty file for a new database, and one of a single byte for an empty one.
            if (new FileInfo(real).Length is var length && (length == 1 || (length == 0 && !createIfMissing)))
            {
                throw Refused(PersistenceError.NotADatabase);
            }

            DatabaseFile file = new(full, real, identity)
            {
                HadLog = HasContent(real + "-wal"),
                HadJournal = HasContent(real + "-journal"),
            };
            return s_open.TryAdd(file._identity, file) ? file : throw Refused(PersistenceError.AlreadyOpen);
        }
    }

    /// <summary>The full path of a file that may be missing; where a link leads to it, the file's own: there its log lies too.</summary>
    public static string FullPath(string path, string operation)
    {
        FileInfo file = new(path);
        string full = file.FullName;
        if (file.LinkTarget is not null)
        {
            FileFailures.Translate(operation, () => full = file.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
        }

        return full;
    }

    /// <summary>Keeps this process from opening a file as a database until the claim is disposed.</summary>
    /// <param name="path">The full path, without a link at its end.</param>
    /// <param name="operation">For messages.</param>
    /// <returns><see langword="null"/> when there is none.</returns>
    /// <exception cref="PersistenceConnectionException">It is a folder, or this process has it open.</exception>
    public static DatabaseFile? ClaimExisting(string path, string operation)
    {
        lock (s_creating)
        {
            if (Directory.Exists(path))
            {
                throw Refused(PersistenceError.CantOpen, operation);
            }

            if (!FileIdentity.TryFind(path, out FileIdentity identity))
            {
                return File.Exists(path) ? throw Refused(PersistenceError.CantOpen, operation) : null;
            }

            DatabaseFile file = new(path, path, identity);
            return s_open.TryAdd(file._identity, file) ? file : throw Refused(PersistenceError.AlreadyOpen, operation);
        }
    }

    /// <summary>Gives a finished file its name, unless that leads to another file than the claimed one by now.</summary>
    /// <param name="finished">The file's path.</param>
    /// <param name="path">Its name, as it was given to <see cref="ClaimExisting"/>.</param>
    /// <param name="claim">What that gave: the file that goes. Disposed here when it is gone.</param>
    /// <param name="operation">For messages.</param>
    /// <exception cref="PersistenceException">Somebody was faster.</exception>
    public static void Replace(string finished, string path, DatabaseFile? claim, string operation)
    {
        lock (s_creating)
        {
            if (FileIdentity.TryFind(path, out FileIdentity found) && found != claim?._identity)
            {
                throw Refused(s_open.ContainsKey(found) ? PersistenceError.AlreadyOpen : PersistenceError.FileExists, operation);
            }

            File.Move(finished, path, overwrite: claim is not null);
            claim?.Dispose();
        }
    }

    /// <summary>Whether this process has a file open.</summary>
    public static bool IsOpen(string path) =>
        FileIdentity.TryFind(path, out FileIdentity identity) && s_open.ContainsKey(identity);

    /// <summary>Makes an empty file that nobody but its owner can read or write.</summary>
    public static void MakeEmpty(string path)
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            // SQLite gives the log and its index the same mode.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        new FileStream(path, options).Dispose();
    }

    /// <summary>Lets another database open the file. After its last connection was closed.</summary>
    public void Dispose()
    {
        if (!IsMemory)
        {
            s_open.TryRemove(KeyValuePair.Create(_identity, this));
        }
    }

    private static bool HasContent(string path)
    {
        FileInfo found = new(path);
        return found.Exists && found.Length > 0;
    }

    private static void Create(string path)
    {
        try
        {
            MakeEmpty(path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // Another process may have been first: then there is a file, and all is well.
            if (!File.Exists(path))
            {
                throw new PersistenceConnectionException(
                    $"{Operation}: the file cannot be created.", cause, new() { Error = PersistenceError.CantOpen });
            }
        }
    }

    private static PersistenceException Refused(PersistenceError error, string operation = Operation) =>
        SqliteErrors.ToException(new() { Error = error, Operation = operation });
}
