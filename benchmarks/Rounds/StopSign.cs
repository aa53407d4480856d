using System.Runtime.InteropServices;

namespace Synthorg.Gen.Benchmarks.Rounds;

/// <summary>Tells all who work at once that their time is over; the C program sees it too.</summary>
internal sealed unsafe class StopSign : IDisposable
{
    public int* Pointer { get; } = (int*)NativeMemory.AllocZeroed(sizeof(int));

    public bool IsGiven => Volatile.Read(ref *Pointer) != 0;

    public void Give() => Volatile.Write(ref *Pointer, 1);

    public void Dispose() => NativeMemory.Free(Pointer);
}
