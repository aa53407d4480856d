namespace Synthorg.Gen;

/// <summary>A checkpoint that succeeded.</summary>
/// <param name="At">When, by the wall clock.</param>
/// <param name="Timestamp">When, by the clock that durations are measured by.</param>
internal sealed record CheckpointRecord(DateTimeOffset At, long Timestamp);
