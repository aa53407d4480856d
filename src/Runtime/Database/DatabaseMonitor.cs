namespace Synthorg.Gen;

/// <summary>What an open database tells of itself: what it does at this moment, and whether it is well.</summary>
internal sealed class DatabaseMonitor(
    DatabaseFile file, WriteLane lane, ReaderPool? readers, Checkpoints checkpoints, LogLimits limits)
{
    /// <summary>What it does at this moment, and has done.</summary>
    public DatabaseStatistics Measure()
    {
        Writer writer = lane.Writer;
        CheckpointRecord? last = checkpoints.Last;
        ReaderCounts counts = readers?.Count() ?? default;
        return new()
        {
            QueuedWrites = lane.Waiting,
            Commits = writer.Counts.Transactions,
            CommittedWrites = writer.Counts.Writes,
            LargestBatch = writer.Counts.Largest,
            WalSize = file.LogSize,
            WalLength = checkpoints.Pages * limits.PageSize,
            LastCheckpoint = last?.At,
            CheckpointAge = last is null ? null : writer.Clock.GetElapsedTime(last.Timestamp),
            CheckpointError = checkpoints.Failure?.Error ?? PersistenceError.None,
            WriterError = writer.Fault?.Error ?? PersistenceError.None,
            Readers = counts.Open,
            BusyReaders = counts.Busy,
            WaitingReads = counts.Waiting,
            ReadWaits = counts.Waits,
            OldestRead = counts.OldestLease,
        };
    }

    /// <summary>Asks the file, and judges by what is known besides.</summary>
    public async ValueTask<DatabaseHealth> CheckHealthAsync(CancellationToken cancellationToken)
    {
        const string Operation = "Health";
        if (lane.Writer.Fault is not null)
        {
            return DatabaseHealth.Of(lane.Writer.FaultFor(Operation));
        }

        file.RequireInPlace(Operation);
        await ReadAsync(Operation, cancellationToken).ConfigureAwait(false);
        if (checkpoints.Failure is { } failure)
        {
            return new(DatabaseHealthStatus.Degraded, failure.Error, "Checkpoints fail, the write-ahead log grows.");
        }

        return checkpoints.Pages < limits.EmptiedAt
            ? DatabaseHealth.Good
            : new(DatabaseHealthStatus.Degraded, PersistenceError.None, "The write-ahead log is long, a read that lasts holds it back.");
    }

    private async ValueTask ReadAsync(string operation, CancellationToken cancellationToken)
    {
        const string Sql = "SELECT count(*) FROM sqlite_schema";
        if (readers is null)
        {
            using LaneLease lease = await lane.TakeAsync(operation, inTransaction: false, cancellationToken).ConfigureAwait(false);
            Session own = lease.Enter();
            try
            {
                DirectSql.Integer(own, Sql, operation);
            }
            finally
            {
                lease.Exit();
            }

            return;
        }

        Session session = readers.TryTake() ?? await readers.TakeAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            DirectSql.Integer(session, Sql, operation);
        }
        finally
        {
            readers.Return(session);
        }
    }
}
