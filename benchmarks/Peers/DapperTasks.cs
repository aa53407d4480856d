using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Synthorg.Entities;

namespace Synthorg.Gen.Benchmarks.Peers;

/// <summary>Dapper over one connection; its rows are turned to entities as its users do: it knows neither enums nor lists.</summary>
internal sealed class DapperTasks : IDisposable
{
    private static readonly PeerJson s_json = PeerJson.Default;

    private readonly SqliteConnection _connection;
    private readonly Lock _lock = new();

    public DapperTasks(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
        _connection.Execute(TaskSql.Settings);
    }

    public AgentTask? Get(string id) => _connection.QueryFirstOrDefault<Row>(TaskSql.Get, new { id })?.ToTask();

    public List<AgentTask> List(string project) =>
        _connection.Query<Row>(TaskSql.List, new { project }).Select(static row => row.ToTask()).ToList();

    /// <summary>One lock, one commit.</summary>
    public void Save(AgentTask task)
    {
        lock (_lock)
        {
            _connection.Execute(TaskSql.Save, Row.Of(task));
        }
    }

    public void Dispose() => _connection.Dispose();

#pragma warning disable IDE1006, CA1812 // Named as the columns are; made by Dapper.
    private sealed class Row
    {
        public required string id { get; init; }
        public required string title { get; init; }
        public required string description { get; init; }
        public required string type { get; init; }
        public required string priority { get; init; }
        public required string project { get; init; }
        public required string created_by { get; init; }
        public string? assigned_to { get; init; }
        public required string status { get; init; }
        public required string estimated_complexity { get; init; }
        public double budget_limit { get; init; }
        public string? deadline { get; init; }
        public long max_retries { get; init; }
        public string? parent_task_id { get; init; }
        public string? task_structure { get; init; }
        public required string coordination_topology { get; init; }
        public required string reviewers { get; init; }
        public required string dependencies { get; init; }
        public required string artifacts_expected { get; init; }
        public required string acceptance_criteria { get; init; }
        public required string delegation_chain { get; init; }

        public static Row Of(AgentTask task) => new()
        {
            id = task.Id,
            title = task.Title,
            description = task.Description,
            type = Wire.Of(task.Type),
            priority = Wire.Of(task.Priority),
            project = task.Project,
            created_by = task.CreatedBy,
            assigned_to = task.AssignedTo,
            status = Wire.Of(task.Status),
            estimated_complexity = Wire.Of(task.EstimatedComplexity),
            budget_limit = task.BudgetLimit,
            deadline = task.Deadline,
            max_retries = task.MaxRetries,
            parent_task_id = task.ParentTaskId,
            task_structure = Wire.OrNull(task.TaskStructure),
            coordination_topology = Wire.Of(task.CoordinationTopology),
            reviewers = JsonSerializer.Serialize(task.Reviewers, s_json.ImmutableArrayString),
            dependencies = JsonSerializer.Serialize(task.Dependencies, s_json.ImmutableArrayString),
            artifacts_expected = JsonSerializer.Serialize(task.ArtifactsExpected, s_json.ImmutableArrayExpectedArtifact),
            acceptance_criteria = JsonSerializer.Serialize(task.AcceptanceCriteria, s_json.ImmutableArrayAcceptanceCriterion),
            delegation_chain = JsonSerializer.Serialize(task.DelegationChain, s_json.ImmutableArrayString),
        };

        public AgentTask ToTask() => new()
        {
            Id = id,
            Title = title,
            Description = description,
            Type = Wire.To<TaskType>(type),
            Priority = Wire.To<Priority>(priority),
            Project = project,
            CreatedBy = created_by,
            AssignedTo = assigned_to,
            Status = Wire.To<Entities.TaskStatus>(status),
            EstimatedComplexity = Wire.To<Complexity>(estimated_complexity),
            BudgetLimit = budget_limit,
            Deadline = deadline,
            MaxRetries = (int)max_retries,
            ParentTaskId = parent_task_id,
            TaskStructure = Wire.ToOrNull<TaskStructure>(task_structure),
            CoordinationTopology = Wire.To<CoordinationTopology>(coordination_topology),
            Reviewers = JsonSerializer.Deserialize(reviewers, s_json.ImmutableArrayString),
            Dependencies = JsonSerializer.Deserialize(dependencies, s_json.ImmutableArrayString),
            ArtifactsExpected = JsonSerializer.Deserialize(artifacts_expected, s_json.ImmutableArrayExpectedArtifact),
            AcceptanceCriteria = JsonSerializer.Deserialize(acceptance_criteria, s_json.ImmutableArrayAcceptanceCriterion),
            DelegationChain = JsonSerializer.Deserialize(delegation_chain, s_json.ImmutableArrayString),
        };
    }
#pragma warning restore IDE1006, CA1812
}
