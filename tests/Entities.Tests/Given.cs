namespace Synthorg.Entities.Tests;

/// <summary>Entities with what they must have and nothing else; a test says with <c>with</c> what it is about.</summary>
public static partial class Given
{
    public static DateTimeOffset Noon { get; } = new(2026, 3, 15, 12, 0, 0, TimeSpan.Zero);

    public static AgentTask Task(string id = "ship") => new()
    {
        Id = id,
        Title = "Ship it",
        Description = "Build, test, publish.",
        Type = TaskType.Development,
        Project = "apollo",
        CreatedBy = "grace",
    };

    public static CostRecord Cost(string agentId = "ada", string taskId = "ship", double costUsd = 0.5) => new()
    {
        AgentId = agentId,
        TaskId = taskId,
        Provider = "example",
        Model = "large",
        InputTokens = 1200,
        OutputTokens = 300,
        CostUsd = costUsd,
        Timestamp = Noon,
    };

    public static Message Message(int number = 1) => new()
    {
        Id = Id(number),
        Timestamp = Noon,
        Sender = "ada",
        To = "grace",
        Type = MessageType.Question,
        Channel = "launch",
        Content = "Shall we?",
    };

    public static AgentLifecycleEvent Event(string id = "e1") => new()
    {
        Id = id,
        AgentId = "ada",
        AgentName = "Ada",
        EventType = LifecycleEventType.Hired,
        Timestamp = Noon,
        InitiatedBy = "grace",
    };

    public static AgentRuntimeState Working(string agentId = "ada") => new()
    {
        AgentId = agentId,
        ExecutionId = "run",
        Status = ExecutionStatus.Executing,
        LastActivityAt = Noon,
        StartedAt = Noon.AddHours(-1),
    };

    public static TaskMetricRecord TaskMetric(string id = "m1") => new()
    {
        Id = id,
        AgentId = "ada",
        TaskId = "ship",
        TaskType = TaskType.Development,
        CompletedAt = Noon,
        IsSuccess = true,
        DurationSeconds = 1.5,
        CostUsd = 0.25,
        TurnsUsed = 3,
        TokensUsed = 1500,
        Complexity = Complexity.Simple,
    };

    public static CollaborationMetricRecord CollaborationMetric(string id = "m1") =>
        new() { Id = id, AgentId = "ada", RecordedAt = Noon };

    public static ParkedContext Parked(string id = "p1") => new()
    {
        Id = id,
        ExecutionId = "run",
        AgentId = "ada",
        ApprovalId = "ask",
        ParkedAt = Noon,
        ContextJson = """{"turn": 1}""",
    };

    public static AuditEntry Audit(string id = "a1") => new()
    {
        Id = id,
        Timestamp = Noon,
        ToolName = "shell",
        ToolCategory = ToolCategory.Terminal,
        ActionType = "run",
        ArgumentsHash = new string('0', 60) + "9abf",
        Verdict = AuditVerdict.Allow,
        RiskLevel = ApprovalRiskLevel.Low,
        Reason = "Harmless.",
        EvaluationDurationMs = 0.5,
    };

    public static User User(string id = "u1") => new()
    {
        Id = id,
        Username = $"{id}@example.org",
        PasswordHash = "sesame",
        Role = HumanRole.Manager,
        CreatedAt = Noon,
        UpdatedAt = Noon,
    };

    public static ApiKey ApiKey(string id = "k1", string userId = "u1") => new()
    {
        Id = id,
        KeyHash = $"sesame-{id}",
        Name = "build",
        Role = HumanRole.Observer,
        UserId = userId,
        CreatedAt = Noon,
    };

    public static Checkpoint Checkpoint(string id = "c1") => new()
    {
        Id = id,
        ExecutionId = "run",
        AgentId = "ada",
        TaskId = "ship",
        TurnNumber = 1,
        ContextJson = """{"turn": 1}""",
        CreatedAt = Noon,
    };

    public static Heartbeat Heartbeat(string executionId = "run") =>
        new() { ExecutionId = executionId, AgentId = "ada", TaskId = "ship", LastHeartbeatAt = Noon };

    public static Setting Setting(string key = "theme", string ns = "ui") =>
        new() { Namespace = ns, Key = key, Value = "dark", UpdatedAt = "2026-03-15T12:00:00Z" };

    public static Artifact Artifact(string id = "a1") => new()
    {
        Id = id,
        Type = ArtifactType.Code,
        Path = "src/main.cs",
        TaskId = "ship",
        CreatedBy = "ada",
        CreatedAt = Noon,
    };

    public static Project Project(string id = "apollo") => new() { Id = id, Name = "Apollo" };

    public static PersonalityPreset Preset(string name = "calm") =>
        new() { Name = name, ConfigJson = """{"calm": 1}""", CreatedAt = Noon, UpdatedAt = Noon };

    /// <summary>Ids whose text sorts by their number.</summary>
    public static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);
}
