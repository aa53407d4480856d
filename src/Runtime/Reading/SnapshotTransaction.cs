namespace Synthorg.Gen;

/// <summary>The read transaction of a snapshot; ends before its lease does.</summary>
internal sealed class SnapshotTransaction : IDisposable
{
    private readonly SessionLease _lease;

    private SnapshotTransaction(SessionLease lease) => _lease = lease;

    public static SnapshotTransaction Begin(SessionLease lease, string operation)
    {
        Session session = lease.Enter();
        try
        {
            session.Do(ControlStatement.Begin, operation);
            BusyWait wait = session.WaitWhileBusy();
            int result;
            do
            {
                result = session.Run(ControlStatement.FirstRead);
            }
            while (ResultCodes.Primary(result) == ResultCodes.Busy && wait.Sleep());

            if (result == ResultCodes.Ok)
            {
                return new SnapshotTransaction(lease);
            }

            Failure failure = session.Describe(result, operation, table: null);
            session.Run(ControlStatement.Rollback); // SQLite leaves it begun, and the session serves others.
            throw SqliteErrors.ToException(failure);
        }
        finally
        {
            lease.Exit();
        }
    }

    public void Dispose()
    {
        // A lease that was ended from outside has closed the session; a call that still runs will see its transaction end with the lease.
        if (!_lease.TryEnter(out Session? session))
        {
            return;
        }

        try
        {
            session.ResetStrays();
            session.Run(ControlStatement.Commit);
        }
        finally
        {
            _lease.Exit();
        }
    }
}
