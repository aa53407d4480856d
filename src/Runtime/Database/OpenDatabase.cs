using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Synthorg.Gen;

/// <summary>Everything that an open database holds, opened in one order and closed in the reverse one.</summary>
internal sealed class OpenDatabase
{
    private readonly DatabaseFile _file;
    private readonly SessionOpener _opener;
    private readonly Checkpoints _checkpoints;
    private readonly DatabaseClosing _closing;

    private OpenDatabase(
        DatabaseFile file,
        Session session,
        SqliteDatabaseOptions options,
        bool usesWal,
        DisposedDatabase disposed,
        ILogger logger,
        Func<Action, ILaneWorker> work)
    {
        _file = file;
        SessionOpener opener = new(file.Path, options);
        _opener = opener;
        var limits = LogLimits.Of(options.WalSizeLimit, (int)DirectSql.Integer(session, "PRAGMA page_size", "Open"));
        ReaderGate gate = new();
        Writer writer = new(session, options.BusyTimeout, options.TimeProvider, logger, file.Name);
        _checkpoints = new(writer, limits, gate);
        Lane = new(writer, _checkpoints, options.CommitOnCallersThread, disposed, work);

        // Without a write-ahead log reads and writes exclude each other: they share the one session, and the lane orders them.
        ReadLimits readLimits = new(options.Readers, options.MaxReadDuration, options.TimeProvider)
        {
            Quarantined = () => logger.ReaderClosed(file.Name),
        };
        Readers = !usesWal ? null : new(() => InPlace(opener.OpenReader()), readLimits, gate, disposed);
        Lent = Readers is null ? null : new(() => InPlace(opener.OpenLentReader()), disposed);
        Monitor = new(file, Lane, Readers, _checkpoints, limits);
        _closing = new(this, file, _checkpoints, options, logger);
    }

    public WriteLane Lane { get; }

    public ReaderPool? Readers { get; }

    /// <summary>The read-only connection for the user's own SQL; <see langword="null"/> when the writer's is lent.</summary>
    public LentReader? Lent { get; }

    /// <summary>What it tells of itself.</summary>
    public DatabaseMonitor Monitor { get; }

    /// <summary>A connection for the user's own SQL; the writer's where there is no file that a second one could open.</summary>
    public SqliteConnection OpenConnection()
    {
        _file.RequireInPlace("Open");
        return _file.IsMemory ? Lane.Writer.Session.Connection : _opener.OpenConnection();
    }

    /// <summary>Opens the file, hardens it, creates its schema or brings an older one to it. On failure nothing stays open.</summary>
    public static OpenDatabase Open(
        string path,
        SqliteDatabaseOptions options,
        DatabaseSchema schema,
        DisposedDatabase disposed,
        CancellationToken cancellationToken,
        Func<Action, ILaneWorker>? work = null)
    {
        ILogger logger = options.LoggerFactory?.CreateLogger("Synthorg.Gen") ?? NullLogger.Instance;
        DatabaseFile file = DatabaseFile.Claim(path, options.CreateIfMissing);
        Session? writer = null;
        try
        {
            RequireNoJournal(file, options);
            SessionOpener opener = new(file.Path, options);
            writer = opener.OpenWriter();
            bool usesWal = OpenSteps.Run(writer, opener, options, schema, file.HadLog, cancellationToken);
            if (usesWal)
            {
                LogBuffer.Attach(writer);
            }

            OpenDatabase database = new(
                file, writer, options, usesWal, disposed, logger, work ?? (static work => new LaneThread(work)));
            Tell(logger, file, isWalRefused: options.UseWal && !usesWal && !file.IsMemory);
            DatabaseGauges.Add(database, file.Name);
            return database;
        }
        catch
        {
            writer?.Close();
            file.Dispose();
            throw;
        }
    }

    private static void Tell(ILogger logger, DatabaseFile file, bool isWalRefused)
    {
        if (isWalRefused)
        {
            logger.WalRefused(file.Name);
        }

        // Which drive it is takes longer to find out than most of an opening.
        if (logger.IsEnabled(LogLevel.Warning) && file.IsOnNetwork)
        {
            logger.NetworkDrive(file.Name);
        }

        logger.DatabaseOpened(file.Name);
    }

    /// <summary>Puts a new writer into the place of one that stopped. While the caller has the lane.</summary>
    /// <returns>Whether it had stopped.</returns>
    public bool ReopenWriter(DatabaseSchema schema)
    {
        const string Operation = "ReopenWriterAsync";
        Writer writer = Lane.Writer;
        if (writer.Fault is null)
        {
            return false;
        }

        if (_file.IsMemory)
        {
            throw writer.FaultFor(Operation);
        }

        _file.RequireInPlace(Operation);
        Session fresh = _opener.OpenWriter();
        try
        {
            OpenSteps.Verify(fresh, _opener, schema, Operation);
            if (Readers is not null)
            {
                LogBuffer.Attach(fresh);
            }
        }
        catch
        {
            fresh.Close();
            throw;
        }

        _checkpoints.Detach();
        Session stopped = writer.Session;
        writer.Replace(fresh);
        stopped.Close();
        _checkpoints.Attach();
        OpenSteps.ProveWritable(fresh, Operation);
        writer.Resume();
        return true;
    }

    /// <summary>Whether what was opened is the same file still, or another one that has taken its name.</summary>
    private Session InPlace(Session reader)
    {
        try
        {
            _file.RequireInPlace("Open");
            return reader;
        }
        catch
        {
            reader.Close();
            throw;
        }
    }

    private static void RequireNoJournal(DatabaseFile file, SqliteDatabaseOptions options)
    {
        if (file.HadJournal && !options.TrustFile)
        {
            throw new PersistenceConnectionException(
                "Open (untrusted file): a rollback journal lies beside the file, which would be changed before it could be checked.",
                innerException: null,
                new() { Error = PersistenceError.CantOpen, Operation = "Open (untrusted file)" });
        }
    }

    /// <summary>Closes in order: intake, queue, readers, log, writer, file.</summary>
    /// <param name="drains">Whether queued writes and held leases get the drain timeout; otherwise they are failed at once.</param>
    public Task CloseAsync(bool drains) => _closing.RunAsync(drains);
}
