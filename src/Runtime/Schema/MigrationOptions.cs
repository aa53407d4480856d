namespace Synthorg.Gen;

/// <summary>How a file is brought to the schema that the program was compiled for.</summary>
public sealed record MigrationOptions
{
    /// <summary>
    /// Whether values may be changed that the new type of their column cannot hold. What the program says it no longer has is dropped
    /// whatever this says.
    /// </summary>
    public bool AllowDataLoss { get; init; }

    /// <summary>Whether everything is done and then undone, so that the file stays as it is and each refusal shows.</summary>
    public bool DryRun { get; init; }

    /// <summary>
    /// Whether tables may be added to a file, and changed in it, that no program of this schema has made: one without a version.
    /// </summary>
    public bool AdoptFile { get; init; }

    /// <summary>
    /// A file that gets a copy of the database before anything is changed; it must not be there. <see langword="null"/> for none, and none
    /// is made where there is nothing to do.
    /// </summary>
    public string? BackupPath { get; init; }

    /// <summary>Told of rows that are copied while a table is rebuilt, on the thread that does it.</summary>
    public IProgress<MigrationProgress>? Progress { get; init; }
}
