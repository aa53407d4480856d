using SQLite;
using Synthorg.Entities;

namespace Synthorg.Gen.Benchmarks.Peers;

#pragma warning disable IDE1006 // Named as the columns are.
/// <summary>A narrow row for libraries that know no such enums.</summary>
[Table("cost_records")]
internal sealed class CostRow
{
    public string agent_id { get; init; } = "";
    public string task_id { get; init; } = "";
    public string provider { get; init; } = "";
    public string model { get; init; } = "";
    public long input_tokens { get; init; }
    public long output_tokens { get; init; }
    public double cost_usd { get; init; }
    public string timestamp { get; init; } = "";
    public string? call_category { get; init; }

    public static CostRow Of(CostRecord cost) => new()
    {
        agent_id = cost.AgentId,
        task_id = cost.TaskId,
        provider = cost.Provider,
        model = cost.Model,
        input_tokens = cost.InputTokens,
        output_tokens = cost.OutputTokens,
        cost_usd = cost.CostUsd,
        timestamp = CostSql.TextOf(cost.Timestamp),
        call_category = Wire.OrNull(cost.CallCategory),
    };

    public CostRecord ToCost() => new()
    {
        AgentId = agent_id,
        TaskId = task_id,
        Provider = provider,
        Model = model,
        InputTokens = input_tokens,
        OutputTokens = output_tokens,
        CostUsd = cost_usd,
        Timestamp = CostSql.MomentOf(timestamp),
        CallCategory = Wire.ToOrNull<LlmCallCategory>(call_category),
    };
}
