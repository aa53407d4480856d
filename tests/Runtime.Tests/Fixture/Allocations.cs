namespace Synthorg.Gen.Runtime.Tests.Fixture;

/// <summary>Counts, to the byte, what the thread allocates.</summary>
internal static class Allocations
{
    private const int Rounds = 50;
    private const int Spans = 5;

    /// <summary>What fifty runs allocate: the least of several spans, since now and then the runtime allocates for itself.</summary>
    public static long Of<T>(Func<T> work)
    {
        _ = Span(work); // To be compiled.
        return Enumerable.Range(0, Spans).Select(_ => Span(work)).Min();
    }

    private static long Span<T>(Func<T> work)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < Rounds; round++)
        {
            work();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
