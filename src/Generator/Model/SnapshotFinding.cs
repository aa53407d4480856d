namespace Synthorg.Gen.Generator.Model;

/// <summary>What is to be said of a database and its snapshots.</summary>
internal sealed record SnapshotFinding
{
    public required SnapshotFault Fault { get; init; }

    /// <summary>Those of the message.</summary>
    public required EquatableArray<string> Arguments { get; init; }

    /// <summary>The file that a fix writes; <see langword="null"/> where there is none.</summary>
    public string? Path { get; init; }

    /// <summary>What it is to say.</summary>
    public string? Text { get; init; }
}

/// <summary>What is the matter with a database and its snapshots.</summary>
internal enum SnapshotFault
{
    /// <summary>The schema is not the one of its version's snapshot.</summary>
    Differs,

    /// <summary>Other versions have a snapshot, this one has none.</summary>
    IsMissing,

    /// <summary>Nothing: a step that opening a file of an earlier version takes.</summary>
    Step,

    /// <summary>A file of an earlier version would be refused.</summary>
    IsRefused,

    /// <summary>They could not be compared, by a defect of ours.</summary>
    Defect,
}

/// <summary>The findings of one database.</summary>
/// <param name="Database">The class (<c>global::</c> name).</param>
/// <param name="Findings">In the order in which they are told.</param>
internal sealed record SnapshotFindings(string Database, EquatableArray<SnapshotFinding> Findings);
