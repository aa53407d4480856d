namespace Synthorg.Gen;

/// <summary>The readers of one database at one moment.</summary>
/// <param name="Open">Sessions that are open.</param>
/// <param name="Busy">Those of them that are in use.</param>
/// <param name="Waiting">Reads that wait for one.</param>
/// <param name="Waits">Reads that had to wait since the opening.</param>
/// <param name="OldestLease">How long the oldest stream or snapshot lasts; <see langword="null"/> when there is none.</param>
internal readonly record struct ReaderCounts(int Open, int Busy, int Waiting, long Waits, TimeSpan? OldestLease);
