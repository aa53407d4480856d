namespace Synthorg.Gen.Generator.Model;

/// <summary>A checked-in file that says what a database's schema was at a version.</summary>
/// <param name="Database">The class's name, without the types around it.</param>
/// <param name="Version">The version.</param>
/// <param name="Path">The file.</param>
/// <param name="Text">Its content.</param>
internal sealed record SnapshotFile(string Database, int Version, string Path, string Text);
