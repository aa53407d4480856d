namespace Synthorg.Gen.Faults;

/// <summary>What SQLite does with a file.</summary>
public enum FileAction
{
    Open,
    Read,
    Write,
    Truncate,
    Sync,
    Delete,
}
