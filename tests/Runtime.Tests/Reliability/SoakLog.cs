using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Reliability;

/// <summary>
/// Watches the write-ahead log: while a read pins it, it may have what was written since that read began, and 64 MiB.
/// </summary>
internal sealed class SoakLog(NotesDatabase database)
{
    private const long MiB = 1024 * 1024;

    // Each process looks at the log when it has grown by 4 MiB, and between two looks of ours more is written than is seen when it
    // begins anew.
    private const long Unseen = 16 * MiB;

    private long _length;
    private long _written;
    private long _writtenBefore;

    public long Largest { get; private set; }

    /// <summary>What it ever had at the most besides that which both processes wrote while the read lasted.</summary>
    public long LargestBefore { get; private set; }

    /// <summary>Whether that was never more than is promised.</summary>
    public bool IsBounded => LargestBefore <= (64 * MiB) + Unseen;

    public long Written => _written;

    /// <summary>How often it began anew.</summary>
    public int Restarts { get; private set; }

    /// <summary>A read has begun, after all others had ended.</summary>
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
        LargestBefore = Math.Max(LargestBefore, length - (_written - _writtenBefore));
    }
}
