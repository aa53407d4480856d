using System.Text.Json;
using Microsoft.Data.Sqlite;
using Synthorg.Entities;

namespace Synthorg.Gen.Benchmarks.Peers;

/// <summary>Hand-written Microsoft.Data.Sqlite: one connection, commands prepared once.</summary>
internal sealed class AdoNetTasks : IDisposable
{
    private static readonly PeerJson s_json = PeerJson.Default;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _get;
    private readonly SqliteCommand _list;
    private readonly SqliteCommand _save;
    private readonly Lock _lock = new();

    public AdoNetTasks(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
        using SqliteCommand settings = _connection.CreateCommand();
        settings.CommandText = TaskSql.Settings;
        settings.ExecuteNonQuery();
        _get = Prepare(TaskSql.Get, ["$id"]);
        _list = Prepare(TaskSql.List, ["$project"]);
        _save = Prepare(TaskSql.Save, SaveParameters);
    }

    private static readonly string[] SaveParameters =
    [
        "$id", "$title", "$description", "$type", "$priority", "$project", "$created_by", "$assigned_to", "$status",
        "$estimated_complexity", "$budget_limit", "$deadline", "$max_retries", "$parent_task_id", "$task_structure",
        "$coordination_topology", "$reviewers", "$dependencies", "$artifacts_expected", "$acceptance_criteria", "$delegation_chain",
    ];

    public AgentTask? Get(string id)
    {
        _get.Parameters[0].Value = id;
        using SqliteDataReader reader = _get.ExecuteReader();
        return reader.Read() ? Read(reader) : null;
    }

    public List<AgentTask> List(string project)
    {
        _list.Parameters[0].Value = project;
        using SqliteDataReader reader = _list.ExecuteReader();
        var tasks = new List<AgentTask>();
        while (reader.Read())
        {
            tasks.Add(Read(reader));
        }

        return tasks;
    }

    /// <summary>One lock, one commit.</summary>
    public void Save(AgentTask task)
    {
        lock (_lock)
        {
            object?[] values = Values(task);
            for (int i = 0; i < values.Length; i++)
            {
                _save.Parameters[i].Value = values[i] ?? DBNull.Value;
            }

            _save.ExecuteNonQuery();
        }
    }

    public void Dispose()
    {
        _get.Dispose();
        _list.Dispose();
        _save.Dispose();
        _connection.Dispose();
    }

    public static object?[] Values(AgentTask task) =>
    [
        task.Id, task.Title, task.Description, Wire.Of(task.Type), Wire.Of(task.Priority), task.Project, task.CreatedBy, task.AssignedTo,
        Wire.Of(task.Status), Wire.Of(task.EstimatedComplexity), task.BudgetLimit, task.Deadline, task.MaxRetries, task.ParentTaskId,
        Wire.OrNull(task.TaskStructure), Wire.Of(task.CoordinationTopology),
        JsonSerializer.Serialize(task.Reviewers, s_json.ImmutableArrayString),
        JsonSerializer.Serialize(task.Dependencies, s_json.ImmutableArrayString),
        JsonSerializer.Serialize(task.ArtifactsExpected, s_json.ImmutableArrayExpectedArtifact),
        JsonSerializer.Serialize(task.AcceptanceCriteria, s_json.ImmutableArrayAcceptanceCriterion),
        JsonSerializer.Serialize(task.DelegationChain, s_json.ImmutableArrayString),
    ];

    private SqliteCommand Prepare(string sql, string[] parameters)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (string parameter in parameters)
        {
            command.Parameters.AddWithValue(parameter, DBNull.Value);
        }

        command.Prepare();
        return command;
    }

    private static AgentTask Read(SqliteDataReader reader) => new()
    {
        Id = reader.GetString(0),
        Title = reader.GetString(1),
        Description = reader.GetString(2),
        Type = Wire.To<TaskType>(reader.GetString(3)),
        Priority = Wire.To<Priority>(reader.GetString(4)),
        Project = reader.GetString(5),
        CreatedBy = reader.GetString(6),
        AssignedTo = reader.IsDBNull(7) ? null : reader.GetString(7),
        Status = Wire.To<Entities.TaskStatus>(reader.GetString(8)),
        EstimatedComplexity = Wire.To<Complexity>(reader.GetString(9)),
        BudgetLimit = reader.GetDouble(10),
        Deadline = reader.IsDBNull(11) ? null : reader.GetString(11),
        MaxRetries = reader.GetInt32(12),
        ParentTaskId = reader.IsDBNull(13) ? null : reader.GetString(13),
        TaskStructure = reader.IsDBNull(14) ? null : Wire.To<TaskStructure>(reader.GetString(14)),
        CoordinationTopology = Wire.To<CoordinationTopology>(reader.GetString(15)),
        Reviewers = JsonSerializer.Deserialize(reader.GetString(16), s_json.ImmutableArrayString),
        Dependencies = JsonSerializer.Deserialize(reader.GetString(17), s_json.ImmutableArrayString),
        ArtifactsExpected = JsonSerializer.Deserialize(reader.GetString(18), s_json.ImmutableArrayExpectedArtifact),
        AcceptanceCriteria = JsonSerializer.Deserialize(reader.GetString(19), s_json.ImmutableArrayAcceptanceCriterion),
        DelegationChain = JsonSerializer.Deserialize(reader.GetString(20), s_json.ImmutableArrayString),
    };
}
