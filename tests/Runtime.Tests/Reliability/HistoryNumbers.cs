namespace Synthorg.Gen.Runtime.Tests.Reliability;

/// <summary>Numbers of transactions and of values, each given out once.</summary>
internal sealed class HistoryNumbers(int first)
{
    private int _last = first;

    public int Next() => Interlocked.Increment(ref _last);
}
