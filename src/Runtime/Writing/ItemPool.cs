using System.Collections.Concurrent;

namespace Synthorg.Gen;

/// <summary>Items that wait for their next caller.</summary>
internal sealed class ItemPool<T>
    where T : class
{
    // As many as callers that may sensibly wait at the same time; what is above is left to the collector.
    private const int Capacity = 1_024;

    private readonly ConcurrentQueue<T> _items = new();
    private T? _first; // A lone caller's, without the queue.
    private int _count;

    public T? TryTake()
    {
        if (Interlocked.Exchange(ref _first, null) is { } first)
        {
            return first;
        }

        if (!_items.TryDequeue(out T? item))
        {
            return null;
        }

        Interlocked.Decrement(ref _count);
        return item;
    }

    public void Return(T item)
    {
        if (Interlocked.CompareExchange(ref _first, item, null) is null)
        {
            return;
        }

        if (Interlocked.Increment(ref _count) <= Capacity)
        {
            _items.Enqueue(item);
        }
        else
        {
            Interlocked.Decrement(ref _count);
        }
    }
}
