using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Synthorg.Gen;

/// <summary>An open database: the scope in which each call is a read or a write of its own. Safe for concurrent use.</summary>
/// <remarks>
/// Reads run beside each other and beside writes; a read that begins after a write has finished sees it. Writes take turns, and those
/// that wait are committed together. A finished write survives a loss of power unless the options say otherwise.
/// </remarks>
[SuppressMessage("Design", "CA1063:Implement IDisposable Correctly", Justification = "No finaliser, nothing for an heir to release.")]
public abstract class SqliteDatabase : SqliteScope, IAsyncDisposable, IDisposable
{
    private readonly SqliteDatabaseOptions _options;
    private readonly DatabaseSchema _schema;

    // Guards the two below.
    private readonly Lock _gate = new();
    private OpenDatabase? _open;
    private Task? _closing;

    private protected SqliteDatabase(string path, SqliteDatabaseOptions? options, DatabaseSchema schema)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(schema);
        Path = path;
        _options = options ?? new();
        _schema = schema;
        Observer = new(_options.LoggerFactory?.CreateLogger("Synthorg.Gen"), System.IO.Path.GetFileName(path));
    }

    /// <summary>The path as it was given.</summary>
    public string Path { get; }

    /// <summary>Whether the file is in WAL mode, so that reads run beside writes.</summary>
    /// <exception cref="PersistenceConnectionException">The database is not open.</exception>
    public bool UsesWal => Opened.Readers is not null;

    /// <summary>What its users get once it is disposed.</summary>
    internal DisposedDatabase Disposed { get; } = new();

    private protected OpenDatabase Opened
    {
        get
        {
            Disposed.ThrowIf(Volatile.Read(ref _closing) is not null);
            return Volatile.Read(ref _open) ?? throw new PersistenceConnectionException("The database is not open.");
        }
    }

    internal sealed override SessionSource? ReadSource => Opened.Readers;

    internal sealed override Observer Observer { get; }

    internal sealed override WriteLane Lane => Opened.Lane;

    internal sealed override bool IsBusy => Volatile.Read(ref _open)?.Lane.IsBusy == true;

    internal sealed override TransactionSource WriteSource =>
        throw new InvalidOperationException("A database writes in its lane.");

    /// <summary>Lets queued writes finish, waits for transactions, snapshots and streams, then closes. Safe to call again.</summary>
    /// <remarks>
    /// After the drain timeout of the options queued writes fail with <see cref="ObjectDisposedException"/>, and streams and snapshots
    /// that nobody disposed are ended. A running write transaction is always waited for.
    /// </remarks>
    /// <exception cref="InvalidOperationException">Called inside this database's own write transaction.</exception>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync(drains: true).ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    /// <summary>Fails queued writes, ends streams and snapshots, then closes. Safe to call again.</summary>
    /// <remarks>
    /// What is failed or ended answers with <see cref="ObjectDisposedException"/>. The write that runs, or a running write transaction,
    /// is waited for.
    /// </remarks>
    /// <exception cref="InvalidOperationException">Called inside this database's own write transaction.</exception>
    public void Dispose()
    {
        CloseAsync(drains: false).GetAwaiter().GetResult();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens a connection on the same database for SQL of your own, with the settings of the database's own ones.</summary>
    /// <returns>
    /// To be disposed before the database. It competes for the write lock as another process would. Of a database in memory it is the one
    /// connection that there is, which only the database closes: use it while nobody else writes.
    /// </returns>
    /// <exception cref="PersistenceConnectionException">It cannot be opened.</exception>
    public SqliteConnection OpenConnection() => Opened.OpenConnection();

    /// <summary>Takes the writer's own connection for SQL of your own: nobody else writes until the lease is disposed.</summary>
    /// <param name="cancellationToken">Honoured until the lease is there.</param>
    /// <returns>To be disposed soon; a transaction that is left open is undone then.</returns>
    /// <exception cref="PersistenceConnectionException">The database is not open.</exception>
    /// <exception cref="InvalidOperationException">Called inside this database's own write transaction.</exception>
    public async ValueTask<WriterLease> BorrowWriterAsync(CancellationToken cancellationToken = default)
    {
        LaneLease lease = await Lane.TakeAsync("BorrowWriterAsync", inTransaction: false, cancellationToken).ConfigureAwait(false);
        return new(lease);
    }

    /// <summary>Brings the file to the schema that the program was compiled for, in one transaction: wholly, or not at all.</summary>
    /// <remarks>
    /// Opening does the same, unless the options leave it to this method. Nobody else writes meanwhile; reads see the file as it was.
    /// Tables and columns that the program does not know stay.
    /// </remarks>
    /// <param name="options">What is allowed and wanted; <see langword="null"/> for the options that the database was opened with.</param>
    /// <param name="cancellationToken">Ends it; the file is as it was then.</param>
    /// <returns>What was done; empty where there was nothing to do.</returns>
    /// <exception cref="MigrationException">
    /// The file is newer or another application's, or it cannot be done without a loss. The file is as it was.
    /// </exception>
    /// <exception cref="OutcomeUnknownException">The commit failed in a way that leaves open whether it is done.</exception>
    /// <exception cref="PersistenceException">It failed otherwise. The file is as it was.</exception>
    public ValueTask<MigrationPlan> MigrateAsync(MigrationOptions? options = null, CancellationToken cancellationToken = default) =>
        RunInLaneAsync(
            "MigrateAsync",
            session => OpenSteps.Migrate(session, _options, _schema, options ?? _options.Migration, cancellationToken),
            cancellationToken);

    /// <summary>What <see cref="MigrateAsync(MigrationOptions?, CancellationToken)"/> would do. Nothing is changed.</summary>
    /// <remarks>Nobody else writes meanwhile. Rows are looked at only where a column may no longer be NULL.</remarks>
    /// <param name="options">What is allowed and wanted; <see langword="null"/> for the options that the database was opened with.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The steps, with those that would be refused.</returns>
    /// <exception cref="MigrationException">The file is newer or another application's.</exception>
    public ValueTask<MigrationPlan> PlanMigrationAsync(
        MigrationOptions? options = null, CancellationToken cancellationToken = default) => RunInLaneAsync(
            "PlanMigrationAsync",
            session => new MigrationRun(session, _schema, options ?? _options.Migration, cancellationToken).Run(isOnlyPlanned: true),
            cancellationToken);

    /// <summary>What the database does at this moment, and has done since it was opened. It asks nobody, and costs little.</summary>
    /// <exception cref="PersistenceConnectionException">The database is not open.</exception>
    /// <exception cref="ObjectDisposedException">The database is disposed.</exception>
    public DatabaseStatistics GetStatistics() => Opened.Monitor.Measure();

    /// <summary>Reads from the file, and tells whether reads and writes work and whether something has to be looked after.</summary>
    /// <param name="cancellationToken">Ends the wait for a session.</param>
    /// <returns>Also where nothing works; only a cancellation is thrown.</returns>
    public async ValueTask<DatabaseHealth> CheckHealthAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await Opened.Monitor.CheckHealthAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (PersistenceException failure)
        {
            return DatabaseHealth.Of(failure);
        }
        catch (ObjectDisposedException)
        {
            return new(DatabaseHealthStatus.Unhealthy, PersistenceError.None, "The database is disposed.");
        }
    }

    /// <summary>
    /// Lets writes through again after the writer has stopped: by a new connection, once it has read and written the file.
    /// </summary>
    /// <remarks>
    /// The file is checked first, which takes the longer the larger it is. A commit of unknown outcome is there afterwards, or is not, for
    /// good. After a failed sync the system may hold pages that are not on the disk: then a restart of the process is the safer way.
    /// </remarks>
    /// <param name="cancellationToken">Honoured until the work begins.</param>
    /// <returns><see langword="false"/> when the writer works, and nothing was done.</returns>
    /// <exception cref="PersistenceException">The file is damaged, gone, or cannot be written; the writer remains stopped.</exception>
    public async ValueTask<bool> ReopenWriterAsync(CancellationToken cancellationToken = default)
    {
        OpenDatabase open = Opened;
        using LaneLease lease = await open.Lane.TakeAsync(
            "ReopenWriterAsync", inTransaction: false, cancellationToken).ConfigureAwait(false);
        return await Task.Run(() => open.ReopenWriter(_schema), CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Copies the database as it is now into a file, while others read and write.</summary>
    /// <param name="path">The file, for its owner alone. It is there when all of it is, and a loss of power cannot undo it.</param>
    /// <param name="overwrite">Whether the file may replace another one, as <see cref="RestoreAsync"/> does.</param>
    /// <param name="progress">Told after each mebibyte or so, on the thread that copies. It may not wait for the database.</param>
    /// <param name="cancellationToken">Looked at after each mebibyte or so.</param>
    /// <remarks>
    /// When it fails nothing is left, and a file that was to be replaced is as it was. A copy that takes long keeps the write-ahead log
    /// from being emptied meanwhile. Without WAL mode, and in memory, reads and writes wait until the copy is complete.
    /// </remarks>
    /// <exception cref="PersistenceException">
    /// It failed; <see cref="PersistenceError.FileExists"/> says that the file is there already, or the log of one, and
    /// <see cref="PersistenceError.AlreadyOpen"/> that this process has it open.
    /// </exception>
    /// <exception cref="OutcomeUnknownException">The copy is there, and a loss of power may undo that.</exception>
    /// <exception cref="InvalidOperationException">
    /// Called inside this database's own write transaction, where it has no WAL mode.
    /// </exception>
    public async ValueTask BackupAsync(
        string path, bool overwrite = false, IProgress<BackupProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        RequireFile(path, nameof(path));
        cancellationToken.ThrowIfCancellationRequested();
        using SessionLease lease = Opened.Readers is { } readers
            ? await readers.TakeForStreamAsync(cancellationToken).ConfigureAwait(false)
            : await Lane.TakeAsync(Backup.Operation, inTransaction: false, cancellationToken).ConfigureAwait(false);
        Backup backup = new(Disposed, _options, progress);
        await Task.Run(() => backup.Run(lease, path, overwrite, cancellationToken), CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Puts a copy of a backup in the place of a database, which nobody has open.</summary>
    /// <param name="backupPath">A database file that nobody writes meanwhile. It stays as it is.</param>
    /// <param name="path">The database, which may be missing. Its content is lost.</param>
    /// <param name="options">
    /// For the busy timeout, and for collations that its indexes use; <see langword="null"/> for the defaults.
    /// </param>
    /// <param name="cancellationToken">Honoured until the copy is complete and verified, and the old file locked.</param>
    /// <remarks>
    /// The backup is copied, and the copy is verified, before anything is done to the old file. A crash or a loss of power leaves either
    /// database, whole; a file <c>*.tmp</c> beside it can be deleted then. An old file that is too damaged to be opened is replaced too.
    /// A process that has the old file open and idle without WAL mode goes unnoticed: it can no longer write.
    /// </remarks>
    /// <exception cref="PersistenceException">
    /// It failed, and the old database has all of its content; <see cref="PersistenceError.AlreadyOpen"/> says that this process has it
    /// open, <see cref="PersistenceError.Busy"/> that another one has, and <see cref="PersistenceError.Corrupt"/> and
    /// <see cref="PersistenceError.NotADatabase"/> speak of the backup.
    /// </exception>
    /// <exception cref="OutcomeUnknownException">The backup is in its place, and a loss of power may undo that.</exception>
    /// <exception cref="ArgumentException">Both are the same file.</exception>
    public static async ValueTask RestoreAsync(
        string backupPath, string path, SqliteDatabaseOptions? options = null, CancellationToken cancellationToken = default)
    {
        RequireFile(backupPath, nameof(backupPath));
        RequireFile(path, nameof(path));
        Restore restore = new(options ?? new(), cancellationToken);
        await Task.Run(() => restore.Run(backupPath, path), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Opens the file, creates its tables, or brings those of an older one to the schema.</summary>
    /// <remarks>
    /// On failure nothing stays open, and an existing file is as it was, or wholly migrated where that had come to its end.
    /// </remarks>
    /// <param name="cancellationToken">Looked at while the file is locked by another process.</param>
    /// <exception cref="PersistenceConnectionException">It cannot be opened, is no database, or is open in this process.</exception>
    /// <exception cref="MigrationException">
    /// The file's schema is newer or another application's, or the file cannot be brought to the program's without a loss.
    /// </exception>
    /// <exception cref="OutcomeUnknownException">The disk failed in a commit: the file is as it was, or wholly migrated.</exception>
    protected async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        OpenDatabase open = await Task.Run(
            () => OpenDatabase.Open(Path, _options, _schema, Disposed, cancellationToken), cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref _open, open);
    }

    /// <summary>As <see cref="OpenAsync"/>, but the thread waits.</summary>
    /// <param name="cancellationToken">Looked at while the file is locked by another process.</param>
    protected void Open(CancellationToken cancellationToken) =>
        Volatile.Write(ref _open, OpenDatabase.Open(Path, _options, _schema, Disposed, cancellationToken));

    private async ValueTask<T> RunInLaneAsync<T>(string operation, Func<Session, T> work, CancellationToken cancellationToken)
    {
        using LaneLease lease = await Lane.TakeAsync(operation, inTransaction: false, cancellationToken).ConfigureAwait(false);
        return await Task.Run(() => lease.Run(operation, work), CancellationToken.None).ConfigureAwait(false);
    }

    private static void RequireFile(string path, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path, name);
        if (path == DatabaseFile.MemoryPath)
        {
            throw new ArgumentException("It must be a file.", name);
        }
    }

    private Task CloseAsync(bool drains)
    {
        lock (_gate)
        {
            if (_closing is null && _open is not null)
            {
                OwnTransaction.ThrowIfInside(_open.Lane);
            }

            return _closing ??= _open?.CloseAsync(drains) ?? Task.CompletedTask;
        }
    }
}
