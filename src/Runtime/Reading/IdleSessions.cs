namespace Synthorg.Gen;

/// <summary>The readers that nobody has, in slots that are taken and filled without a lock.</summary>
internal sealed class IdleSessions(int capacity)
{
    // Owned: what lies in a slot belongs to whoever takes it out.
    private readonly Session?[] _slots = new Session?[capacity];

    /// <summary>How many there are, at about this moment.</summary>
    public int Count => _slots.Count(static session => session is not null);

    public Session? TryTake()
    {
        // Begins at a slot of the thread's own: its last reader's pages are warm, and threads do not meet.
        int first = (int)((uint)Environment.CurrentManagedThreadId % (uint)_slots.Length);
        for (int offset = 0; offset < _slots.Length; offset++)
        {
            int slot = first + offset < _slots.Length ? first + offset : first + offset - _slots.Length;
            if (Volatile.Read(ref _slots[slot]) is not null && Interlocked.Exchange(ref _slots[slot], null) is { } session)
            {
                return session;
            }
        }

        return null;
    }

    /// <summary>Never full: the pool has no more sessions than there are slots.</summary>
    public void Put(Session session)
    {
        int slot = (int)((uint)Environment.CurrentManagedThreadId % (uint)_slots.Length);
        while (Interlocked.CompareExchange(ref _slots[slot], session, null) is not null)
        {
            slot = slot + 1 == _slots.Length ? 0 : slot + 1;
        }
    }
}
