using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Synthorg.Gen;

/// <summary>Opens a database's connections, each with the same settings for its role.</summary>
internal sealed class SessionOpener(string path, SqliteDatabaseOptions options)
{
    public const int OpenReadOnly = 0x1;
    public const int OpenReadWrite = 0x2;
    public const int OpenUri = 0x40;

    // Before it a bug in the log's reset damages files in exactly this shape: several connections, writes beside checkpoints.
    private const int OldestLibrary = 3_051_003;
    private const string Operation = "Open";
    private const int OpenNoMutex = 0x8000;
    private const int OpenFullMutex = 0x10000;

    // As Microsoft.Data.Sqlite does before its first connection.
    static SessionOpener() => Batteries_V2.Init();

    /// <summary>Whether there is no file.</summary>
    public bool IsMemory => path == DatabaseFile.MemoryPath;

    /// <summary>The first connection, with a mutex, so that it can be lent.</summary>
    /// <remarks>Its pragmas come later, after the file was looked at.</remarks>
    public Session OpenWriter()
    {
        Session session = OpenToLend(OpenReadWrite);
        int version = raw.sqlite3_libversion_number();
        if (version >= OldestLibrary)
        {
            return session;
        }

        session.Close();
        throw new PersistenceConnectionException($"{Operation}: SQLite {version} is too old, 3.51.3 is needed.");
    }

    /// <summary>A database of its own in memory, with the same collations and functions.</summary>
    public Session OpenScratch() => new SessionOpener(DatabaseFile.MemoryPath, options).OpenWriter();

    /// <summary>The writer's pragmas.</summary>
    public void ApplyPragmas(Session writer) => Hardening.ApplyPragmas(writer, SessionRole.Writer, options, IsMemory);

    /// <summary>A connection for reads: read-only, without a mutex, since one thread has it at a time.</summary>
    public Session OpenReader() => Harden(OpenAlone(path, OpenReadOnly, options, Operation));

    /// <summary>A read-only connection that can be lent for the user's own SQL.</summary>
    public Session OpenLentReader() => Harden(OpenToLend(OpenReadOnly));

    /// <summary>A connection that belongs to the user, with the writer's settings.</summary>
    public SqliteConnection OpenConnection()
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false, // A pool would lend the handle with everything that was set on it.
        }.ToString());
        try
        {
            connection.Open();
            Session session = Session.Of(connection, options.BusyTimeout, options.TimeProvider);
            try
            {
                Prepare(session, options);
                ApplyPragmas(session);
            }
            finally
            {
                session.Close();
            }

            return connection;
        }
        catch (SqliteException cause)
        {
            connection.Dispose();
            throw Refused(cause.SqliteExtendedErrorCode);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A connection without a mutex and without settings, for one thread.</summary>
    /// <param name="name">A path, or with <see cref="OpenUri"/> a URI.</param>
    /// <param name="flags"><see cref="OpenReadOnly"/> or <see cref="OpenReadWrite"/>, and <see cref="OpenUri"/>.</param>
    /// <param name="options">For the busy timeout.</param>
    /// <param name="operation">For messages.</param>
    public static Session OpenAlone(string name, int flags, SqliteDatabaseOptions options, string operation) =>
        Session.OfReader(Connect(name, flags | OpenNoMutex, operation), options.BusyTimeout, options.TimeProvider);

    private static sqlite3 Connect(string name, int flags, string operation)
    {
        int result = raw.sqlite3_open_v2(name, out sqlite3 handle, flags, null);
        if (result != ResultCodes.Ok)
        {
            int extended = handle is null || handle.IsInvalid ? result : raw.sqlite3_extended_errcode(handle);
            handle?.Dispose();
            throw Refused(extended, operation);
        }

        return handle;
    }

    private Session Harden(Session session)
    {
        try
        {
            if (session.IsReader)
            {
                Prepare(session, options);
            }

            Hardening.ApplyPragmas(session, SessionRole.Reader, options, IsMemory);
            return session;
        }
        catch
        {
            session.Close();
            throw;
        }
    }

    private Session OpenToLend(int flags)
    {
        Session session = Session.OfWriter(Connect(path, flags | OpenFullMutex, Operation), options.BusyTimeout, options.TimeProvider);
        try
        {
            Prepare(session, options);
            return session;
        }
        catch
        {
            session.Close();
            throw;
        }
    }

    /// <summary>What comes before any statement: the schema itself may name a collation.</summary>
    public static void Prepare(Session session, SqliteDatabaseOptions options)
    {
        Hardening.ApplySwitches(session);
        options.ConfigureConnection?.Invoke(new SqliteConnectionSetup(session.Handle));
    }

    private static PersistenceException Refused(int code, string operation = Operation) =>
        SqliteErrors.ToOpenException(new() { Error = SqliteErrors.Classify(code), Code = code, Operation = operation });
}
