using System.Text.Json;
using Microsoft.Data.Sqlite;
using Synthorg.Entities;

namespace Synthorg.Gen.Benchmarks.Peers;

/// <summary>Rows of Microsoft.Data.Sqlite, read by hand.</summary>
internal static class AdoNetRows
{
    public static AgentTask ReadTask(SqliteDataReader reader) => new()
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
        Reviewers = JsonSerializer.Deserialize(reader.GetString(16), PeerJson.Default.ImmutableArrayString),
        Dependencies = JsonSerializer.Deserialize(reader.GetString(17), PeerJson.Default.ImmutableArrayString),
        ArtifactsExpected = JsonSerializer.Deserialize(reader.GetString(18), PeerJson.Default.ImmutableArrayExpectedArtifact),
        AcceptanceCriteria = JsonSerializer.Deserialize(reader.GetString(19), PeerJson.Default.ImmutableArrayAcceptanceCriterion),
        DelegationChain = JsonSerializer.Deserialize(reader.GetString(20), PeerJson.Default.ImmutableArrayString),
    };

    public static CostRecord ReadCost(SqliteDataReader reader) => new()
    {
        AgentId = reader.GetString(0),
        TaskId = reader.GetString(1),
        Provider = reader.GetString(2),
        Model = reader.GetString(3),
        InputTokens = reader.GetInt64(4),
        OutputTokens = reader.GetInt64(5),
        CostUsd = reader.GetDouble(6),
        Timestamp = CostSql.MomentOf(reader.GetString(7)),
        CallCategory = reader.IsDBNull(8) ? null : Wire.To<LlmCallCategory>(reader.GetString(8)),
    };
}
