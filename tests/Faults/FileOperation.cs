namespace Synthorg.Gen.Faults;

/// <summary>What changed a file, or made its changes durable.</summary>
/// <param name="File">Which one.</param>
/// <param name="Action">Write, truncate, sync or delete.</param>
/// <param name="Offset">Of a write, in bytes; the new length of a truncation.</param>
/// <param name="Data">What was written.</param>
public sealed record FileOperation(FaultyFile File, FileAction Action, long Offset, byte[] Data);
