namespace Synthorg.Gen;

/// <summary>One stream under way: its lease, its statement, its current row.</summary>
internal sealed class RowCursor<TState, T>(
    SessionLease lease, bool ownsLease, RowQuery<TState, T> query, CancellationToken cancellationToken) : IDisposable
{
    // Owned: given back before the lease.
    private PreparedStatement? _statement;

    public T Current { get; private set; } = default!;

    public bool MoveNext()
    {
        cancellationToken.ThrowIfCancellationRequested();
        Session session = lease.Enter();
        try
        {
            // For each step anew: between two rows the session of a snapshot may serve other calls, with tokens of their own.
            using CancellationTokenRegistration interrupt = session.Watch(cancellationToken);
            _statement ??= query.Start(session, query.State);
            if (!_statement.Step())
            {
                return false;
            }

            Current = query.Read(_statement);
            return true;
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
}
