using System.Buffers;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Synthorg.Gen.Emitted;

/// <summary>Gathers a list whose length shows only at its end, and gives it in an array of just that length.</summary>
/// <remarks>
/// The first few items lie on the stack, since most lists of a document are no longer; further ones in an array that is lent by the
/// pool until the end. So the array that is given is all that is allocated.
/// </remarks>
/// <typeparam name="T">What the list holds.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct Gathered<T>
{
    private const int Few = 8;

    private FirstItems _first;

    // Lent by the pool, and given back when the array is made; after a failure it is left to the collector.
    private T[]? _all;
    private int _count;

    /// <summary>How many there are so far.</summary>
    public readonly int Count => _count;

    /// <summary>Adds an item.</summary>
    /// <param name="item">The next one.</param>
    public void Add(T item)
    {
        if (_all is null && _count < Few)
        {
            _first[_count++] = item;
            return;
        }

        if (_all is null || _count == _all.Length)
        {
            Grow();
        }

        _all![_count++] = item;
    }

    /// <summary>Ends the gathering.</summary>
    /// <returns>The items, in their order.</returns>
    public ImmutableArray<T> ToImmutable() => ImmutableCollectionsMarshal.AsImmutableArray(ToArray());

    /// <inheritdoc cref="ToImmutable"/>
    public T[] ToArray()
    {
        if (_all is null)
        {
            return _count == 0 ? [] : FewToArray();
        }

        T[] items = _all.AsSpan(0, _count).ToArray();
        GiveBack();
        return items;
    }

    // One by one: the call that copies any number takes longer than so few.
    private readonly T[] FewToArray()
    {
        T[] items = new T[_count];
        Span<T> target = items;
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = _first[i];
        }

        return items;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        T[] larger = ArrayPool<T>.Shared.Rent(_count * 2);
        if (_all is null)
        {
            ReadOnlySpan<T> few = _first;
            few.CopyTo(larger);
        }
        else
        {
            _all.CopyTo(larger, 0);
            GiveBack();
        }

        _all = larger;
    }

    private readonly void GiveBack()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            Array.Clear(_all!, 0, _count);
        }

        ArrayPool<T>.Shared.Return(_all!);
    }

    [InlineArray(Few)]
    private struct FirstItems
    {
        private T _item;
    }
}
