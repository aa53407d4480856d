namespace Synthorg.Entities;

/// <summary>Where and how the operational store lies in SQLite. Every value is checked where it is set.</summary>
public sealed record SqliteConfig
{
    private const string InMemory = ":memory:";

    /// <summary>The file, absolute or relative to the working folder, or <c>:memory:</c>; not blank, and no segment is <c>..</c>.</summary>
    public string Path { get; init => field = CheckedPath(value); } = "synthorg.db";

    /// <summary>Whether the file is used in WAL mode, so that reads run beside writes.</summary>
    public bool WalMode { get; init; } = true;

    /// <summary>The bytes that the write-ahead log is cut back to once it could be emptied, from 0; without WAL mode not set.</summary>
    public long JournalSizeLimit { get; init => field = Ensure.NonNegative(value); } = 64L * 1024 * 1024;

    /// <summary>Whether the store lives in memory, and as long as it is connected.</summary>
    public bool IsInMemory => Path == InMemory;

    private static string CheckedPath(string? path)
    {
        path = Ensure.NotBlank(path, nameof(Path));
        Ensure.That(!path.Split('/', '\\').Contains(".."), "must have no segment '..'", nameof(Path));
        return path;
    }
}
