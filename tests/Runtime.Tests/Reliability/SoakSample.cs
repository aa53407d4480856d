namespace Synthorg.Gen.Runtime.Tests.Reliability;

/// <summary>What a process had in use at one moment.</summary>
/// <param name="Managed">Bytes of objects that are reachable.</param>
/// <param name="OfSqlite">Bytes that SQLite has allocated.</param>
/// <param name="WorkingSet">Bytes of memory that the process occupies.</param>
/// <param name="Descriptors">Of the database's files.</param>
internal readonly record struct SoakSample(long Managed, long OfSqlite, long WorkingSet, long Descriptors);
