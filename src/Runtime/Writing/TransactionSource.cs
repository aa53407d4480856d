using Microsoft.Data.Sqlite;

namespace Synthorg.Gen;

/// <summary>One write transaction: its session for one call at a time, its savepoints, its end.</summary>
internal sealed class TransactionSource(LaneLease lease) : BoundSource(lease)
{
    private readonly LaneLease _lease = lease;
    private int _savepoints;

    // A call of several statements failed half way, and its caller caught the exception: what is left of it may not be committed.
    private bool _isHalfDone;

    /// <summary>The writer's connection, for the user's own SQL.</summary>
    public SqliteConnection Connection
    {
        get
        {
            Session session = Enter();
            _lease.Exit();
            return session.Connection;
        }
    }

    /// <summary>Runs a write.</summary>
    public TResult Write<TState, TResult>(TState state, Func<Session, TState, TResult> work)
    {
        Session session = Enter();
        long changes = session.TotalChanges;
        try
        {
            return work(session, state);
        }
        catch (Exception failure)
        {
            // SQLite has undone the statement that failed; a difference was left by the ones before it.
            _isHalfDone |= session.TotalChanges != changes;
            if (failure is PersistenceException told && SqliteErrors.IsFatal(told.Error, told.ExtendedResultCode))
            {
                _lease.Writer.Stop(told.Failure);
            }

            throw;
        }
        finally
        {
            _lease.Exit();
        }
    }

    /// <summary>Begins a savepoint inside the transaction or inside another savepoint.</summary>
    public Savepoint Mark()
    {
        Do(ControlStatement.Savepoint);
        return new Savepoint(++_savepoints, _isHalfDone);
    }

    /// <summary>Keeps what was done since the savepoint.</summary>
    public void Keep(Savepoint savepoint)
    {
        RequireInnermost(savepoint);
        Do(ControlStatement.Release);
        _savepoints--;
    }

    /// <summary>Undoes what was done since the savepoint.</summary>
    /// <returns><see langword="false"/> when SQLite has rolled back the whole transaction.</returns>
    public bool TryUndo(Savepoint savepoint)
    {
        RequireInnermost(savepoint);
        _savepoints--;
        Session session = _lease.Enter();
        try
        {
            if (session.IsAutoCommit)
            {
                return false;
            }

            _isHalfDone = true; // Unless both of these succeed, whatever the delegate makes of their failure.
            session.Do(ControlStatement.RollbackToSavepoint, "Undo");
            session.Do(ControlStatement.Release, "Undo");
            _isHalfDone = savepoint.WasHalfDone;
            return true;
        }
        finally
        {
            _lease.Exit();
        }
    }

    /// <summary>Ends the transaction; everything it did becomes durable.</summary>
    public void Commit()
    {
        Session session = Enter();
        try
        {
            if (_isHalfDone)
            {
                throw RolledBack("Commit");
            }

            session.ResetStrays();
            if (_lease.Writer.Commit(writes: 1) is { } failure)
            {
                throw SqliteErrors.ToException(failure);
            }
        }
        finally
        {
            _lease.Exit();
        }
    }

    protected override Session Enter()
    {
        Session session = base.Enter();
        if (!session.IsAutoCommit)
        {
            return session;
        }

        // What came now would be committed at once, by itself.
        _lease.Exit();
        throw RolledBack("Transaction");
    }

    private void Do(ControlStatement control)
    {
        Session session = Enter();
        try
        {
            session.Do(control, "Savepoint");
        }
        finally
        {
            _lease.Exit();
        }
    }

    private void RequireInnermost(Savepoint savepoint)
    {
        if (savepoint.Depth != _savepoints)
        {
            throw new InvalidOperationException("Savepoints of one transaction lie inside one another: await each before the next begins.");
        }
    }

    private static PersistenceException RolledBack(string operation) =>
        SqliteErrors.ToException(new() { Error = PersistenceError.RolledBack, Operation = operation });
}
