using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Reliability;

/// <summary>
/// Watches the write-ahead log: while a read pins it, it may have what was written since that read began, and 64 MiB.
/// </summary>
internal sealed class SoakLog(NotesDatabase database)
{
    private const long MiB = 1024 * 1024;

    // The log is looked at when it has grown by 4 MiB, and between two looks of ours more is written than is seen when it begins anew.
    private const long Unseen = 16 * MiB;

    private long _length;
    private long _written;
    private long _writtenBefore;

    public long Largest { get; private set; }

    /// <summary>By how much it was ever longer than it may be; negative when it never was.</summary>
    public long Excess { get; private set; } = long.MinValue;

    public long Written => _written;

    /// <summary>How often it began anew.</summary>
    public int Restarts { get; private set; }

    /// <summary>The next read begins.</summary>
    public void Pin()
    {
        Look();
        _writtenBefore = _written;
    }

    public void Look()
    {
        DatabaseStatistics statistics = database.GetStatistics();
        long length = statistics.WalLength;
        Restarts += length < _length ? 1 : 0;
        _written += length < _length ? length : length - _length;
        _length = length;
        Largest = Math.Max(Largest, statistics.WalSize);
        Excess = Math.Max(Excess, length - (_written - _writtenBefore) - (64 * MiB) - Unseen);
    }
}
