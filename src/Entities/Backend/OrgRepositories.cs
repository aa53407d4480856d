using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>The nineteen repositories over one scope.</summary>
internal sealed class OrgRepositories(SqliteScope scope)
{
    public ITaskRepository Tasks { get; } = new SqliteTaskRepository(scope);

    public ICostRecordRepository CostRecords { get; } = new SqliteCostRecordRepository(scope);

    public IMessageRepository Messages { get; } = new SqliteMessageRepository(scope);

    public ILifecycleEventRepository LifecycleEvents { get; } = new SqliteLifecycleEventRepository(scope);

    public ITaskMetricRepository TaskMetrics { get; } = new SqliteTaskMetricRepository(scope);

    public ICollaborationMetricRepository CollaborationMetrics { get; } = new SqliteCollaborationMetricRepository(scope);

    public IParkedContextRepository ParkedContexts { get; } = new SqliteParkedContextRepository(scope);

    public IAuditRepository AuditEntries { get; } = new SqliteAuditRepository(scope);

    public IUserRepository Users { get; } = new SqliteUserRepository(scope);

    public IApiKeyRepository ApiKeys { get; } = new SqliteApiKeyRepository(scope);

    public ICheckpointRepository Checkpoints { get; } = new SqliteCheckpointRepository(scope);

    public IHeartbeatRepository Heartbeats { get; } = new SqliteHeartbeatRepository(scope);

    public IAgentStateRepository AgentStates { get; } = new SqliteAgentStateRepository(scope);

    public ISettingsRepository Settings { get; } = new SqliteSettingsRepository(scope);

    public IArtifactRepository Artifacts { get; } = new SqliteArtifactRepository(scope);

    public IProjectRepository Projects { get; } = new SqliteProjectRepository(scope);

    public IPersonalityPresetRepository CustomPresets { get; } = new SqlitePersonalityPresetRepository(scope);

    public IWorkflowDefinitionRepository WorkflowDefinitions { get; } = new SqliteWorkflowDefinitionRepository(scope);

    public IWorkflowExecutionRepository WorkflowExecutions { get; } = new SqliteWorkflowExecutionRepository(scope);
}
