namespace Synthorg.Gen;

/// <summary>What a database does at one moment, and has done since it was opened.</summary>
public sealed record DatabaseStatistics
{
    /// <summary>Writes that wait for their turn.</summary>
    public required int QueuedWrites { get; init; }

    /// <summary>Transactions that were committed since the opening.</summary>
    public required long Commits { get; init; }

    /// <summary>
    /// Writes in them, a transaction of one's own counted as one: divided by <see cref="Commits"/> it is the usual batch.
    /// </summary>
    public required long CommittedWrites { get; init; }

    /// <summary>The most writes that were committed together.</summary>
    public required int LargestBatch { get; init; }

    /// <summary>The bytes of the WAL file; 0 where there is none.</summary>
    public required long WalSize { get; init; }

    /// <summary>The bytes of it that are in use; the rest is used again before it grows.</summary>
    public required long WalLength { get; init; }

    /// <summary>When a checkpoint last succeeded; <see langword="null"/> when none did since the opening.</summary>
    public required DateTimeOffset? LastCheckpoint { get; init; }

    /// <summary>The time since then.</summary>
    public required TimeSpan? CheckpointAge { get; init; }

    /// <summary>Why the last checkpoint failed; <see cref="PersistenceError.None"/> when it did not.</summary>
    public required PersistenceError CheckpointError { get; init; }

    /// <summary>Why the writer stopped; <see cref="PersistenceError.None"/> while it works.</summary>
    public required PersistenceError WriterError { get; init; }

    /// <summary>Sessions for reads that are open; 0 where reads use the writer's.</summary>
    public required int Readers { get; init; }

    /// <summary>Those of them that are in use.</summary>
    public required int BusyReaders { get; init; }

    /// <summary>Reads that wait for a session.</summary>
    public required int WaitingReads { get; init; }

    /// <summary>Reads that had to wait for a session since the opening.</summary>
    public required long ReadWaits { get; init; }

    /// <summary>
    /// How long the oldest stream or snapshot lasts, which holds back the log; <see langword="null"/> when there is none.
    /// </summary>
    public required TimeSpan? OldestRead { get; init; }
}
