namespace Synthorg.Gen;

/// <summary>How a turn in the write lane went.</summary>
internal enum Turn
{
    /// <summary>Its callers were told; the next turn may begin.</summary>
    Done,

    /// <summary>Another connection holds the lock, and the thread may not wait for it.</summary>
    MustWait,

    /// <summary>The transaction is open, or the lane has a new holder.</summary>
    HandedOver,
}
