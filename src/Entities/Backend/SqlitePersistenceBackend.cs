using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>The operational store in an SQLite file, or in memory.</summary>
[SuppressMessage("Usage", "CA2213:Disposable fields should be disposed", Justification = "The semaphore owns no wait handle.")]
internal sealed class SqlitePersistenceBackend : IPersistenceBackend
{
    private const string SystemNamespace = "_system";

    private readonly SqliteConfig _configuration;
    private readonly ILoggerFactory? _loggerFactory;
    private readonly ILogger _logger;
    private readonly DatabaseScope _scope = new();
    private readonly OrgRepositories _repositories;

    // Connecting, migrating and disconnecting take turns.
    private readonly SemaphoreSlim _turn = new(1);

    // Guards the two below, which are opened and closed together.
    private readonly Lock _gate = new();
    private OrgDatabase? _database;
    private SqliteConnection? _connection;

    public SqlitePersistenceBackend(SqliteConfig configuration, ILoggerFactory? loggerFactory, ILogger logger)
    {
        _configuration = configuration;
        _loggerFactory = loggerFactory;
        _logger = logger;
        _repositories = new(_scope);
    }

    public bool IsConnected => _scope.IsAttached;

    public string BackendName => PersistenceBackendFactory.Sqlite;

    public ITaskRepository Tasks => Connected.Tasks;

    public ICostRecordRepository CostRecords => Connected.CostRecords;

    public IMessageRepository Messages => Connected.Messages;

    public ILifecycleEventRepository LifecycleEvents => Connected.LifecycleEvents;

    public ITaskMetricRepository TaskMetrics => Connected.TaskMetrics;

    public ICollaborationMetricRepository CollaborationMetrics => Connected.CollaborationMetrics;

    public IParkedContextRepository ParkedContexts => Connected.ParkedContexts;

    public IAuditRepository AuditEntries => Connected.AuditEntries;

    public IUserRepository Users => Connected.Users;

    public IApiKeyRepository ApiKeys => Connected.ApiKeys;

    public ICheckpointRepository Checkpoints => Connected.Checkpoints;

    public IHeartbeatRepository Heartbeats => Connected.Heartbeats;

    public IAgentStateRepository AgentStates => Connected.AgentStates;

    public ISettingsRepository Settings => Connected.Settings;

    public IArtifactRepository Artifacts => Connected.Artifacts;

    public IProjectRepository Projects => Connected.Projects;

    public IPersonalityPresetRepository CustomPresets => Connected.CustomPresets;

    public IWorkflowDefinitionRepository WorkflowDefinitions => Connected.WorkflowDefinitions;

    public IWorkflowExecutionRepository WorkflowExecutions => Connected.WorkflowExecutions;

    private OrgRepositories Connected => _scope.IsAttached ? _repositories : throw NotConnected();

    public async ValueTask ConnectAsync(CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (IsConnected)
            {
                _logger.BackendAlreadyConnected(BackendName);
                return;
            }

            _logger.BackendConnecting(BackendName);
            OrgDatabase database = await OpenAsync(cancellationToken).ConfigureAwait(false);
            if (_configuration is { WalMode: true, IsInMemory: false } && !database.UsesWal)
            {
                _logger.BackendWalModeFailed(BackendName);
            }

            lock (_gate)
            {
                _database = database;
                _scope.Attach(database);
            }

            _logger.BackendConnected(BackendName);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisconnectAsync(CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            (OrgDatabase? database, SqliteConnection? connection) = Take();
            if (database is null)
            {
                return;
            }

            _logger.BackendDisconnecting(BackendName);
            await CloseAsync(database, connection).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask<bool> HealthCheckAsync(CancellationToken cancellationToken = default)
    {
        bool isHealthy = false;
        try
        {
            DatabaseHealth health = await GetHealthAsync(cancellationToken).ConfigureAwait(false);
            isHealthy = health.Status != DatabaseHealthStatus.Unhealthy;
        }
#pragma warning disable CA1031 // A health check answers, whatever happens.
        catch (Exception)
#pragma warning restore CA1031
        {
            isHealthy = false;
        }

        _logger.BackendHealthChecked(BackendName, isHealthy);
        return isHealthy;
    }

    public async ValueTask<DatabaseHealth> GetHealthAsync(CancellationToken cancellationToken = default) =>
        Volatile.Read(ref _database) is { } database
            ? await database.CheckHealthAsync(cancellationToken).ConfigureAwait(false)
            : new(DatabaseHealthStatus.Unhealthy, PersistenceError.None, "The store is not connected.");

    public async ValueTask MigrateAsync(CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await MigrateAsync(Volatile.Read(ref _database) ?? throw NotConnected(), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public SqliteConnection GetDb()
    {
        lock (_gate)
        {
            OrgDatabase database = _database ?? throw NotConnected();
            return _connection ??= database.OpenConnection();
        }
    }

    public ValueTask<WriterLease> BorrowWriterAsync(CancellationToken cancellationToken = default) =>
        (Volatile.Read(ref _database) ?? throw NotConnected()).BorrowWriterAsync(cancellationToken);

    public async ValueTask<string?> GetSettingAsync(string key, CancellationToken cancellationToken = default) =>
        (await Settings.GetAsync(SystemNamespace, key, cancellationToken).ConfigureAwait(false))?.Value;

    public async ValueTask SetSettingAsync(string key, string value, CancellationToken cancellationToken = default)
    {
        string now = DateTimeOffset.UtcNow.ToMicrosecond().ToString("O", CultureInfo.InvariantCulture);
        Setting setting = new() { Namespace = SystemNamespace, Key = key, Value = value, UpdatedAt = now };
        await Settings.SaveAsync(setting, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await DisconnectAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private async ValueTask MigrateAsync(OrgDatabase database, CancellationToken cancellationToken)
    {
        _logger.MigrationStarted(BackendName);
        try
        {
            MigrationPlan done = await database.MigrateAsync(FormerFile.Options, cancellationToken).ConfigureAwait(false);
            if (done.IsEmpty)
            {
                _logger.MigrationSkipped(BackendName);
            }
            else
            {
                _logger.MigrationCompleted(BackendName);
            }
        }
        catch (PersistenceException failure)
        {
            _logger.MigrationFailed(BackendName, Reasons.Of(failure));
            throw failure as MigrationException ?? new MigrationException("The database could not be migrated.", failure);
        }
    }

    private async ValueTask<OrgDatabase> OpenAsync(CancellationToken cancellationToken)
    {
        SqliteDatabaseOptions options = new()
        {
            UseWal = _configuration.WalMode,
            RequireWal = false,
            MigrateOnOpen = false,
            JournalSizeLimit = _configuration.JournalSizeLimit,
            DrainTimeout = TimeSpan.FromDays(1), // Disconnecting waits for every accepted write.
            LoggerFactory = _loggerFactory,
        };
        try
        {
            string path = _configuration.IsInMemory ? _configuration.Path : Path.GetFullPath(_configuration.Path);
            return await OrgDatabase.OpenAsync(path, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            _logger.BackendConnectionFailed(BackendName, Reasons.Of(failure));
            throw failure as PersistenceConnectionException
                ?? new PersistenceConnectionException("The database could not be opened.", failure);
        }
    }

    /// <summary>From here on nothing new is accepted.</summary>
    private (OrgDatabase? Database, SqliteConnection? Connection) Take()
    {
        lock (_gate)
        {
            (OrgDatabase? Database, SqliteConnection? Connection) taken = (_database, _connection);
            _scope.Detach();
            _database = null;
            _connection = null;
            return taken;
        }
    }

    private async ValueTask CloseAsync(OrgDatabase database, SqliteConnection? connection)
    {
        try
        {
            // The caller's first: what it holds locked would hold up the writes that are waited for.
            await using (database.ConfigureAwait(false))
            {
                connection?.Dispose();
            }

            _logger.BackendDisconnected(BackendName);
        }
#pragma warning disable CA1031 // What was accepted is in the file, or its caller has been told: nobody is left to mend anything.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _logger.BackendDisconnectFailed(BackendName, Reasons.Of(failure));
        }
    }

    private PersistenceConnectionException NotConnected()
    {
        _logger.BackendNotConnected(BackendName);
        return new("The backend is not connected.");
    }
}
