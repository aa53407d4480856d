namespace Synthorg.Gen;

/// <summary>What was committed since the opening: counted by the holder of the write lane, before the callers are told.</summary>
internal sealed class CommitCounts
{
    private long _transactions;
    private long _writes;
    private int _largest;

    /// <summary>Transactions, those of several callers together among them.</summary>
    public long Transactions => Volatile.Read(ref _transactions);

    /// <summary>Callers' writes, and transactions of their own.</summary>
    public long Writes => Volatile.Read(ref _writes);

    /// <summary>The most writes that were committed together.</summary>
    public int Largest => Volatile.Read(ref _largest);

    /// <summary>A commit has succeeded.</summary>
    public void Add(int writes)
    {
        if (writes == 0)
        {
            return; // All of them were cancelled before.
        }

        Volatile.Write(ref _transactions, _transactions + 1);
        Volatile.Write(ref _writes, _writes + writes);
        Volatile.Write(ref _largest, Math.Max(_largest, writes));
    }
}
