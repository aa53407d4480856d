namespace Synthorg.Gen;

/// <summary>How far the rebuild of a table is.</summary>
/// <param name="Table">The table, unquoted.</param>
/// <param name="CopiedRows">The rows that are in the new one.</param>
/// <param name="TotalRows">All that there are.</param>
public readonly record struct MigrationProgress(string Table, long CopiedRows, long TotalRows);
