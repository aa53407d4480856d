using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Synthorg.Gen.Emitted;

/// <summary>Lets writers that know only <see cref="IBufferWriter{T}"/> write into the open segment of a <see cref="Scratch"/>.</summary>
/// <remarks>What it hands out is valid until the next request, as the interface says, and not beyond the scratch's reset.</remarks>
internal sealed unsafe class ScratchBuffer(Scratch scratch) : MemoryManager<byte>, IBufferWriter<byte>
{
    // Writers that ask for nothing in particular get enough to be worth a call.
    private const int Usual = 256;

    // Borrowed from the scratch: the room handed out last.
    private byte* _room;
    private int _length;

    public void Advance(int count) => scratch.Advance(count);

    public Span<byte> GetSpan(int sizeHint = 0) => scratch.Reserve(Math.Max(sizeHint, Usual));

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Span<byte> room = GetSpan(sizeHint);
        _room = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(room)); // Native memory: it does not move.
        _length = room.Length;
        return CreateMemory(_length);
    }

    public override Span<byte> GetSpan() => new(_room, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_room + elementIndex);

    public override void Unpin()
    {
        // Native memory is always pinned.
    }

    protected override void Dispose(bool disposing)
    {
        // The scratch owns the memory.
    }
}
