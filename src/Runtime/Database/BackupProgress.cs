namespace Synthorg.Gen;

/// <summary>How far a backup is.</summary>
/// <param name="CopiedPages">The pages of the database that are in the copy.</param>
/// <param name="TotalPages">All that there are.</param>
public readonly record struct BackupProgress(int CopiedPages, int TotalPages);
