namespace Synthorg.Gen.Faults;

/// <summary>The files that a power cut may leave.</summary>
/// <param name="Operations">How many had been done.</param>
/// <param name="Loss">What became of those that were not synced.</param>
/// <param name="Acknowledged">What the program had noted by then.</param>
/// <param name="Files">The content of those that are there.</param>
public sealed record CrashImage(
    int Operations, Loss Loss, IReadOnlyList<string> Acknowledged, IReadOnlyDictionary<FaultyFile, byte[]> Files)
{
    /// <summary>Puts the database there, and its log and journal beside it.</summary>
    public void WriteTo(string path)
    {
        foreach ((FaultyFile file, byte[] content) in Files)
        {
            string suffix = file switch { FaultyFile.Log => "-wal", FaultyFile.Journal => "-journal", _ => "" };
            File.WriteAllBytes(path + suffix, content);
        }
    }
}
