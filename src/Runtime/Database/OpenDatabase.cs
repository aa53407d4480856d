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
    private readonly LogLimits _limits;
    private readonly SqliteDatabaseOptions _options;
    private readonly ILogger _logger;

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
        _options = options;
        _logger = logger;
        SessionOpener opener = new(file.Path, options);
        _opener = opener;
        _limits = LogLimits.Of(options.WalSizeLimit, (int)DirectSql.Integer(session, "PRAGMA page_size", "Open"));
        ReaderGate gate = new();
        Writer writer = new(session, options.BusyTimeout, options.TimeProvider, logger, file.Name);
        _checkpoints = new(writer, _limits, gate);
        Lane = new(writer, _checkpoints, options.CommitOnCallersThread, disposed, work);

        // Without a write-ahead log reads and writes exclude each other: they share the one session, and the lane orders them.
        ReadLimits limits = new(options.Readers, options.MaxReadDuration, options.TimeProvider);
        Readers = !usesWal ? null : new(() => InPlace(opener.OpenReader()), limits, gate, disposed);
        Lent = Readers is null ? null : new(() => InPlace(opener.OpenLentReader()), disposed);
    }

    public WriteLane Lane { get; }

    public ReaderPool? Readers { get; }

    /// <summary>The read-only connection for the user's own SQL; <see langword="null"/> when the writer's is lent.</summary>
    public LentReader? Lent { get; }

    /// <summary>A connection for the user's own SQL; the writer's where there is no file that a second one could open.</summary>
    public SqliteConnection OpenConnection()
    {
        _file.RequireInPlace("Open");
        return _file.IsMemory ? Lane.Writer.Session.Connection! : _opener.OpenConnection();
    }

    /// <summary>Opens the file, hardens it, creates or verifies its schema. On failure nothing stays open.</summary>
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
            OpenDatabase database = new(
                file, writer, options, usesWal, disposed, logger, work ?? (static work => new LaneThread(work)));
            if (options.UseWal && !usesWal && !file.IsMemory)
            {
                logger.WalRefused(file.Name);
            }

            if (file.IsOnNetwork)
            {
                logger.NetworkDrive(file.Name);
            }

            logger.DatabaseOpened(file.Name);
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

    /// <summary>What it does at this moment, and has done.</summary>
    public DatabaseStatistics Measure()
    {
        Writer writer = Lane.Writer;
        CheckpointRecord? last = _checkpoints.Last;
        ReaderCounts readers = Readers?.Count() ?? default;
        return new()
        {
            QueuedWrites = Lane.Waiting,
            Commits = writer.Counts.Transactions,
            CommittedWrites = writer.Counts.Writes,
            LargestBatch = writer.Counts.Largest,
            WalSize = _file.LogSize,
            WalLength = _checkpoints.Pages * _limits.PageSize,
            LastCheckpoint = last?.At,
            CheckpointAge = last is null ? null : writer.Clock.GetElapsedTime(last.Timestamp),
            CheckpointError = _checkpoints.Failure?.Error ?? PersistenceError.None,
            WriterError = writer.Fault?.Error ?? PersistenceError.None,
            Readers = readers.Open,
            BusyReaders = readers.Busy,
            WaitingReads = readers.Waiting,
            ReadWaits = readers.Waits,
            OldestRead = readers.OldestLease,
        };
    }

    /// <summary>Asks the file, and judges by what is known besides.</summary>
    public async ValueTask<DatabaseHealth> CheckHealthAsync(CancellationToken cancellationToken)
    {
        const string Operation = "Health";
        if (Lane.Writer.Fault is not null)
        {
            return DatabaseHealth.Of(Lane.Writer.FaultFor(Operation));
        }

        _file.RequireInPlace(Operation);
        await ReadAsync(Operation, cancellationToken).ConfigureAwait(false);
        if (_checkpoints.Failure is { } failure)
        {
            return new(DatabaseHealthStatus.Degraded, failure.Error, "Checkpoints fail, the write-ahead log grows.");
        }

        return _checkpoints.Pages < _limits.EmptiedAt
            ? DatabaseHealth.Good
            : new(DatabaseHealthStatus.Degraded, PersistenceError.None, "The write-ahead log is long, a read that lasts holds it back.");
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

    private async ValueTask ReadAsync(string operation, CancellationToken cancellationToken)
    {
        const string Sql = "SELECT count(*) FROM sqlite_schema";
        if (Readers is not { } readers)
        {
            using LaneLease lease = await Lane.TakeAsync(operation, inTransaction: false, cancellationToken).ConfigureAwait(false);
            Session own = lease.Enter();
            try
            {
                DirectSql.Integer(own, Sql, operation);
            }
            finally
            {
                lease.Exit();
            }

            return;
        }

        Session session = readers.TryTake() ?? await readers.TakeAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            DirectSql.Integer(session, Sql, operation);
        }
        finally
        {
            readers.Return(session);
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
    public async Task CloseAsync(bool drains)
    {
        Task<LaneLease> last = Lane.TakeLastAsync();
        if (!drains)
        {
            Lane.FailQueued();
        }

        Task readers = Readers?.CloseAsync() ?? Task.CompletedTask;
        if (!drains)
        {
            Readers?.Revoke();
        }

        if (!await IsDoneInTimeAsync(Task.WhenAll(last, readers)).ConfigureAwait(false))
        {
            Lane.FailQueued();
            Readers?.Revoke();
        }

        // Held for good: nobody gets the lane again.
        await last.ConfigureAwait(false);
        await readers.ConfigureAwait(false);
        if (Lent is not null)
        {
            await Lent.CloseAsync().ConfigureAwait(false);
        }

        Finish();
    }

    private async Task<bool> IsDoneInTimeAsync(Task task)
    {
        try
        {
            await task.WaitAsync(_options.DrainTimeout, _options.TimeProvider).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private void Finish()
    {
        DatabaseGauges.Remove(this);
        Lane.Stop();
        if (Readers is not null)
        {
            _checkpoints.AtClose();
        }

        _checkpoints.Detach();
        Lane.Writer.Session.Close();
        _file.Dispose();
        _logger.DatabaseClosed(_file.Name);
    }
}
