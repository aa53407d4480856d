using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>A company's operational store: one company, one database file.</summary>
/// <remarks>Schema versions count from 1000: the lower ones belong to the system that wrote such files before.</remarks>
[Database(Version = 1000, ApplicationId = 0x53594F47)] // "SYOG"
public sealed partial class OrgDatabase
{
    /// <summary>The company's tasks.</summary>
    public partial ITaskRepository Tasks { get; }

    /// <summary>What the company spends on language models.</summary>
    public partial ICostRecordRepository CostRecords { get; }

    /// <summary>What was said in the company.</summary>
    public partial IMessageRepository Messages { get; }

    /// <summary>Who came, went and rose.</summary>
    public partial ILifecycleEventRepository LifecycleEvents { get; }

    /// <summary>How tasks came out.</summary>
    public partial ITaskMetricRepository TaskMetrics { get; }

    /// <summary>How agents work together.</summary>
    public partial ICollaborationMetricRepository CollaborationMetrics { get; }

    /// <summary>Executions that wait for an approval.</summary>
    public partial IParkedContextRepository ParkedContexts { get; }

    /// <summary>What the security check decided.</summary>
    public partial IAuditRepository AuditEntries { get; }

    /// <summary>Who signs in.</summary>
    public partial IUserRepository Users { get; }

    /// <summary>What programs sign in with.</summary>
    public partial IApiKeyRepository ApiKeys { get; }

    /// <summary>Where executions can go on from.</summary>
    public partial ICheckpointRepository Checkpoints { get; }

    /// <summary>Which executions live.</summary>
    public partial IHeartbeatRepository Heartbeats { get; }

    /// <summary>What agents are doing.</summary>
    public partial IAgentStateRepository AgentStates { get; }

    /// <summary>The company's settings.</summary>
    public partial ISettingsRepository Settings { get; }

    /// <summary>The company's work products, without their content.</summary>
    public partial IArtifactRepository Artifacts { get; }

    /// <summary>The company's projects.</summary>
    public partial IProjectRepository Projects { get; }

    /// <summary>Personalities made by users.</summary>
    public partial IPersonalityPresetRepository CustomPresets { get; }

    /// <summary>The company's workflows.</summary>
    public partial IWorkflowDefinitionRepository WorkflowDefinitions { get; }

    /// <summary>The runs of workflows.</summary>
    public partial IWorkflowExecutionRepository WorkflowExecutions { get; }
}
