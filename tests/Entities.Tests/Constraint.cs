namespace Synthorg.Entities.Tests;

/// <summary>What a statement broke, by SQLite's extended result code.</summary>
/// <remarks>https://sqlite.org/rescode.html</remarks>
internal enum Constraint
{
    Check = 275,
    ForeignKey = 787,
    PrimaryKey = 1555,
    Trigger = 1811,
    Unique = 2067,
}
