namespace Synthorg.Gen;

/// <summary>A place in a write transaction to go back to.</summary>
/// <param name="Depth">1 for the outermost.</param>
/// <param name="WasHalfDone">Whether the transaction could not be committed any more when the savepoint began.</param>
internal readonly record struct Savepoint(int Depth, bool WasHalfDone);
