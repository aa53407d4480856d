using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>How many tasks stand so.</summary>
/// <param name="Status">Where they stand.</param>
/// <param name="Tasks">Their number, 1 or more.</param>
[Projection<AgentTask>]
public sealed record StatusCount(TaskStatus Status, [property: CountOf] long Tasks);
