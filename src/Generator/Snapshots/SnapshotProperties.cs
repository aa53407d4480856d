namespace Synthorg.Gen.Generator.Snapshots;

/// <summary>What a diagnostic about a snapshot hands to the fix that writes it.</summary>
internal static class SnapshotProperties
{
    /// <summary>The file's path.</summary>
    public const string Path = "SnapshotPath";

    /// <summary>What the file is to say.</summary>
    public const string Text = "SnapshotText";
}
