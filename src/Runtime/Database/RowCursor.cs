using System.Runtime.ExceptionServices;

namespace Synthorg.Gen;

/// <summary>One stream under way: its lease, its statement, its current row and a few that were read ahead of it.</summary>
/// <remarks>
/// Rows are read in blocks, since entering and leaving the session costs as much as many a row. A block is ended by its number of rows,
/// by what they take, and after a moment of work: nobody waits long for a row that is there already. Both looks, at the clock and at the
/// memory, cost as much as a column, so behind a full block only each eighth row has them: should rows be slow or large all of a sudden,
/// seven of them are read for one.
/// </remarks>
internal sealed class RowCursor<TState, T>(
    SessionLease lease, bool ownsLease, RowQuery<TState, T> query, CancellationToken cancellationToken) : IDisposable
{
    private const int MostRows = 64;
    private const int MostBytes = 64 * 1024;
    private const int RowsBetweenLooks = 8; // A power of two.

    // Owned: given back before the lease.
    private PreparedStatement? _statement;

    private Slot[] _block = new Slot[1];
    private int _next;
    private int _count;
    private bool _isAtEnd;

    // A row goes without a look when its number has one of these bits.
    private int _spared;

    // Met behind rows that are given first.
    private ExceptionDispatchInfo? _failure;

    public T Current { get; private set; } = default!;

    /// <summary>Goes to the next row if it was read ahead, and nothing speaks against giving it.</summary>
    public bool TryMoveNext()
    {
        if (_next == _count || cancellationToken.IsCancellationRequested || lease.IsEnded)
        {
            return false;
        }

        ref Slot slot = ref _block[_next++];
        Current = slot.Row;
        slot.Row = default!; // Its reader alone holds it from here on.
        return true;
    }

    public bool MoveNext()
    {
        if (TryMoveNext())
        {
            return true;
        }

        cancellationToken.ThrowIfCancellationRequested();
        Fill();
        return TryMoveNext();
    }

    public void Dispose()
    {
        // A lease that was ended from outside has reset the statement already, and somebody else may have it by now.
        if (_statement is not null && lease.TryEnter(out _))
        {
            _statement.Dispose();
            lease.Exit();
        }

        if (ownsLease)
        {
            lease.Dispose();
        }
    }

    private void Fill()
    {
        Session session = lease.Enter();
        try
        {
            _failure?.Throw();
            if (_isAtEnd)
            {
                return;
            }

            // For each block anew: between two of them the session of a snapshot may serve other calls, with tokens of their own.
            using CancellationTokenRegistration interrupt = session.Watch(cancellationToken);
            _statement ??= query.Start(session, query.State);
            MakeRoom(session);
            ReadBlock(_statement);
        }
        catch (PersistenceException failure)
            when (failure.Error == PersistenceError.Interrupted && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(failure.Message, failure, cancellationToken);
        }
        finally
        {
            session.Unwatch();
            lease.Exit();
        }
    }

    /// <summary>
    /// The first row comes alone, since many a reader wants no other. In a transaction all do: what is written between two rows may
    /// change those that follow.
    /// </summary>
    private void MakeRoom(Session session)
    {
        _spared = _count == MostRows ? RowsBetweenLooks - 1 : 0;
        if (_count > 0 && _block.Length < MostRows && session.IsReader)
        {
            _block = new Slot[_block.Length * 8];
        }

        _next = 0;
        _count = 0;
    }

    private void ReadBlock(PreparedStatement statement)
    {
        long start = Environment.TickCount64;
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            do
            {
                if (!statement.Step())
                {
                    _isAtEnd = true;
                    return;
                }

                _block[_count].Row = query.Read(statement);
                _count++;
            }
            while (_count < _block.Length
                && ((_count & _spared) != 0
                    || (Environment.TickCount64 == start && GC.GetAllocatedBytesForCurrentThread() - allocated < MostBytes)));
        }
#pragma warning disable CA1031 // Whatever it is, it is thrown once the rows before it were given.
        catch (Exception failure) when (_count > 0)
#pragma warning restore CA1031
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
        }
    }

    // Spares each row the check that an array of a class makes of what is put into it.
    private struct Slot
    {
        public T Row;
    }
}
