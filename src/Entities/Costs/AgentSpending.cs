using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>What an agent has spent.</summary>
/// <param name="AgentId">The agent.</param>
/// <param name="CostUsd">In US dollars.</param>
[Projection<CostRecord>]
public sealed record AgentSpending(string AgentId, [property: SumOf(nameof(CostRecord.CostUsd))] double CostUsd);
