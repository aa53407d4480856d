using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Synthorg.Gen;

/// <summary>Everything that an open database holds, opened in one order and closed in the reverse one.</summary>
internal sealed class OpenDatabase
{
    private readonly DatabaseFile _file;
    private readonly Session _session;
    private readonly SessionOpener _opener;
    private readonly Checkpoints _checkpoints;
    private readonly SqliteDatabaseOptions _options;
    private readonly ILogger _logger;

    private OpenDatabase(
        DatabaseFile file, Session session, SqliteDatabaseOptions options, bool usesWal, DisposedDatabase disposed, ILogger logger)
    {
        _file = file;
        _session = session;
        _options = options;
        _logger = logger;
        SessionOpener opener = new(file.Path, options);
        _opener = opener;
        Writer writer = new(session, options.BusyTimeout, options.TimeProvider, logger);
        int pageSize = (int)DirectSql.Integer(session, "PRAGMA page_size", "Open");
        _checkpoints = new(writer, pageSize, logger);
        Lane = new(writer, _checkpoints, options.CommitOnCallersThread, disposed);

        // Without a write-ahead log reads and writes exclude each other: they share the one session, and the lane orders them.
        Readers = !usesWal ? null : new(opener.OpenReader, options.Readers, disposed);
        Lent = Readers is null ? null : new(opener.OpenLentReader, disposed);
    }

    public WriteLane Lane { get; }

    public ReaderPool? Readers { get; }

    /// <summary>The read-only connection for the user's own SQL; <see langword="null"/> when the writer's is lent.</summary>
    public LentReader? Lent { get; }

    /// <summary>A connection for the user's own SQL; the writer's where there is no file that a second one could open.</summary>
    public SqliteConnection OpenConnection() => _file.IsMemory ? _session.Connection! : _opener.OpenConnection();

    /// <summary>Opens the file, hardens it, creates or verifies its schema. On failure nothing stays open.</summary>
    public static OpenDatabase Open(
        string path,
        SqliteDatabaseOptions options,
        DatabaseSchema schema,
        DisposedDatabase disposed,
        CancellationToken cancellationToken)
    {
        ILogger logger = options.LoggerFactory?.CreateLogger("Synthorg.Gen") ?? NullLogger.Instance;
        DatabaseFile file = DatabaseFile.Claim(path, options.CreateIfMissing);
        Session? writer = null;
        try
        {
            SessionOpener opener = new(file.Path, options);
            writer = opener.OpenWriter();
            bool usesWal = OpenSteps.Run(writer, opener, options, schema, file.HadLog, cancellationToken);
            OpenDatabase database = new(file, writer, options, usesWal, disposed, logger);
            if (options.UseWal && !usesWal && !file.IsMemory)
            {
                logger.WalRefused(file.Name);
            }

            logger.DatabaseOpened(file.Name);
            return database;
        }
        catch
        {
            writer?.Close();
            file.Dispose();
            throw;
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
        Lane.StopThread();
        if (Readers is not null)
        {
            _checkpoints.AtClose();
        }

        _checkpoints.Detach();
        _session.Close();
        _file.Dispose();
        _logger.DatabaseClosed(_file.Name);
    }
}
