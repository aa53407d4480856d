namespace Synthorg.Gen.Faults;

/// <summary>What a file is to SQLite.</summary>
public enum FaultyFile
{
    Database,
    Log,
    Journal,
    Other,
}
