using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Synthorg.Gen.Emitted;

/// <summary>
/// Native memory that the texts of one statement are written into, one after the other, and bound from without a copy.
/// </summary>
/// <remarks>
/// A text is written into an open segment: <see cref="Reserve"/>, <see cref="Advance"/>, and so on, then <see cref="Close(out int)"/>.
/// Closed texts never move before <see cref="Reset"/>. Not safe for concurrent use.
/// </remarks>
internal sealed unsafe class Scratch : IDisposable
{
    private const int FirstChunk = 4096;
    private const int LargestKept = 1 << 20;

    // Owned: the chunk that is written to, null before the first use, and earlier ones that hold closed texts, small before large.
    private byte* _chunk;
    private readonly Stack<(nint Chunk, int Capacity)> _full = new();

    private int _capacity;
    private int _open;
    private int _end;
    private bool _disposed;

    /// <summary>How many bytes the chunk has that is written to.</summary>
    public int Capacity => _capacity;

    /// <summary>Frees the memory of a scratch that nobody disposed.</summary>
    ~Scratch() => Free();

    /// <summary>Room at the end of the open segment.</summary>
    /// <param name="count">The bytes that are needed.</param>
    /// <returns>At least <paramref name="count"/> bytes, valid until the next call.</returns>
    /// <exception cref="ArgumentException">The segment would pass 2 GiB.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> Reserve(int count)
    {
        if ((uint)count >= (uint)(_capacity - _end))
        {
            Grow(count);
        }

        return new Span<byte>(_chunk + _end, _capacity - _end);
    }

    /// <summary>The first <paramref name="count"/> bytes of the room reserved last belong to the open segment.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(int count) => _end += count;

    /// <summary>Ends the open segment; the next one begins behind it.</summary>
    /// <param name="length">The segment's bytes.</param>
    /// <returns>Never null, valid and unmoved until <see cref="Reset"/>.</returns>
    public byte* Close(out int length)
    {
        if (_chunk is null)
        {
            Grow(0); // An empty text needs an address too: null would bind NULL.
        }

        length = _end - _open;
        byte* segment = _chunk + _open;
        _open = _end;
        return segment;
    }

    /// <summary>Takes back what was written into the open segment.</summary>
    public void Abandon() => _end = _open;

    /// <summary>Appends a text to the open segment.</summary>
    /// <returns><see langword="false"/>, with nothing appended, when <paramref name="text"/> holds half of a surrogate pair.</returns>
    public bool TryAppend(ReadOnlySpan<char> text)
    {
        bool isWellFormed = Utf8Text.TryWrite(text, Reserve(Utf8Text.RoomFor(text)), out int written);
        Advance(isWellFormed ? written : 0);
        return isWellFormed;
    }

    /// <summary>Forgets all segments: nothing may be bound to them any more. The largest chunk up to 1 MiB is kept.</summary>
    public void Reset()
    {
        _open = 0;
        _end = 0;
        while (_capacity > LargestKept)
        {
            NativeMemory.Free(_chunk);
            (nint chunk, _capacity) = _full.TryPop(out (nint, int) smaller) ? smaller : default;
            _chunk = (byte*)chunk;
        }

        while (_full.TryPop(out (nint Chunk, int) earlier))
        {
            NativeMemory.Free((void*)earlier.Chunk);
        }
    }

    /// <summary>Frees the memory: nothing may be bound to it any more.</summary>
    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        _disposed = true;
        Reset();
        NativeMemory.Free(_chunk);
        _chunk = null;
        _capacity = 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        int written = _end - _open;
        long needed = (long)written + count + 1;
        if (needed > Array.MaxLength)
        {
            throw new ArgumentException("The text is longer than SQLite can store.");
        }

        int capacity = (int)Math.Min(Math.Max(Math.Max(FirstChunk, 2L * _capacity), needed), Array.MaxLength);
        byte* chunk = (byte*)NativeMemory.Alloc((nuint)capacity);
        new ReadOnlySpan<byte>(_chunk + _open, written).CopyTo(new Span<byte>(chunk, capacity));
        if (_open > 0)
        {
            _full.Push(((nint)_chunk, _capacity)); // Closed texts lie there.
        }
        else
        {
            NativeMemory.Free(_chunk);
        }

        _chunk = chunk;
        _capacity = capacity;
        _open = 0;
        _end = written;
    }
}
