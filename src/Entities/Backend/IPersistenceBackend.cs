using Microsoft.Data.Sqlite;
using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>The operational store of one company: nineteen repositories over one database. Safe for concurrent use.</summary>
/// <remarks>
/// Its repositories may be kept over disconnecting and connecting again: they work whenever the backend is connected and migrated, and
/// refuse with a <see cref="PersistenceConnectionException"/> in between, as its repository properties do.
/// </remarks>
public interface IPersistenceBackend : IAsyncDisposable
{
    /// <summary>Whether it is connected.</summary>
    bool IsConnected { get; }

    /// <summary>What kind of backend it is, such as <c>sqlite</c>.</summary>
    string BackendName { get; }

    /// <summary>The company's tasks.</summary>
    ITaskRepository Tasks { get; }

    /// <summary>What the company spends on language models.</summary>
    ICostRecordRepository CostRecords { get; }

    /// <summary>What was said in the company.</summary>
    IMessageRepository Messages { get; }

    /// <summary>Who came, went and rose.</summary>
    ILifecycleEventRepository LifecycleEvents { get; }

    /// <summary>How tasks came out.</summary>
    ITaskMetricRepository TaskMetrics { get; }

    /// <summary>How agents work together.</summary>
    ICollaborationMetricRepository CollaborationMetrics { get; }

    /// <summary>Executions that wait for an approval.</summary>
    IParkedContextRepository ParkedContexts { get; }

    /// <summary>What the security check decided.</summary>
    IAuditRepository AuditEntries { get; }

    /// <summary>Who signs in.</summary>
    IUserRepository Users { get; }

    /// <summary>What programs sign in with.</summary>
    IApiKeyRepository ApiKeys { get; }

    /// <summary>Where executions can go on from.</summary>
    ICheckpointRepository Checkpoints { get; }

    /// <summary>Which executions live.</summary>
    IHeartbeatRepository Heartbeats { get; }

    /// <summary>What agents are doing.</summary>
    IAgentStateRepository AgentStates { get; }

    /// <summary>The company's settings.</summary>
    ISettingsRepository Settings { get; }

    /// <summary>The company's work products, without their content.</summary>
    IArtifactRepository Artifacts { get; }

    /// <summary>The company's projects.</summary>
    IProjectRepository Projects { get; }

    /// <summary>Personalities made by users.</summary>
    IPersonalityPresetRepository CustomPresets { get; }

    /// <summary>The company's workflows.</summary>
    IWorkflowDefinitionRepository WorkflowDefinitions { get; }

    /// <summary>The runs of workflows.</summary>
    IWorkflowExecutionRepository WorkflowExecutions { get; }

    /// <summary>Opens the database. Connected already, it does nothing.</summary>
    /// <param name="cancellationToken">Honoured while it waits.</param>
    /// <exception cref="PersistenceConnectionException">It cannot be opened, or is no database; nothing stays open.</exception>
    ValueTask ConnectAsync(CancellationToken cancellationToken = default);

    /// <summary>Waits for accepted writes and for a borrowed writer, then closes. Safe at any time and any number of times.</summary>
    /// <param name="cancellationToken">Ignored: half a disconnection is none.</param>
    ValueTask DisconnectAsync(CancellationToken cancellationToken = default);

    /// <summary>Whether the database answers, its file is still there and its writer works. Never throws.</summary>
    /// <param name="cancellationToken">Cancelled, the answer is <see langword="false"/>.</param>
    ValueTask<bool> HealthCheckAsync(CancellationToken cancellationToken = default);

    /// <summary>As <see cref="HealthCheckAsync"/>, with a reason, and told apart from what works but has to be looked after.</summary>
    /// <param name="cancellationToken">Ends the wait for the answer.</param>
    ValueTask<DatabaseHealth> GetHealthAsync(CancellationToken cancellationToken = default);

    /// <summary>Creates the tables of a fresh database, or checks that they are there; running it again changes nothing.</summary>
    /// <param name="cancellationToken">Honoured until the work begins.</param>
    /// <exception cref="PersistenceConnectionException">It is not connected.</exception>
    /// <exception cref="MigrationException">The database is newer, or another program's; it is as it was.</exception>
    ValueTask MigrateAsync(CancellationToken cancellationToken = default);

    /// <summary>A connection on the same database for SQL of one's own. It is the backend's, which closes it when it disconnects.</summary>
    /// <returns>The same one until then; not safe for concurrent use.</returns>
    /// <exception cref="PersistenceConnectionException">It is not connected.</exception>
    SqliteConnection GetDb();

    /// <summary>Takes the writer's connection: nobody else writes until the lease is disposed.</summary>
    /// <param name="cancellationToken">Honoured until the lease is there.</param>
    /// <returns>To be disposed soon; a transaction that is left open is undone then.</returns>
    /// <exception cref="PersistenceConnectionException">It is not connected.</exception>
    ValueTask<WriterLease> BorrowWriterAsync(CancellationToken cancellationToken = default);

    /// <summary>A setting of the system's own, or <see langword="null"/>.</summary>
    /// <param name="key">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <exception cref="PersistenceConnectionException">It is not connected.</exception>
    ValueTask<string?> GetSettingAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Sets a setting of the system's own. Durable when it returns.</summary>
    /// <param name="key">Its name; not blank.</param>
    /// <param name="value">Its value; may be empty.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <exception cref="PersistenceConnectionException">It is not connected.</exception>
    ValueTask SetSettingAsync(string key, string value, CancellationToken cancellationToken = default);
}
