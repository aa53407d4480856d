namespace Synthorg.Gen;

/// <summary>Runs what waits in the write lane in as few transactions as its failures allow, and tells each caller the truth.</summary>
/// <remarks>
/// A failing statement costs its own caller only. Whether the transaction survived it is asked of SQLite, never read from the code
/// (https://sqlite.org/lang_transaction.html): the same code comes with either outcome.
/// </remarks>
/// <param name="writer">Runs them.</param>
/// <param name="checkpoints">Knows whether the log has room.</param>
/// <param name="disposed">What callers get that come too late.</param>
/// <param name="gather">Adds to the items those who come while their transaction is open; whether there are any.</param>
/// <param name="committed">Gets how many a transaction committed, before the first of them is told.</param>
internal sealed class BatchRunner(
    Writer writer, Checkpoints checkpoints, DisposedDatabase disposed, Func<bool> gather, Action<int> committed)
{
    // Callers wait for their own work as long as for everybody's: a batch that grew long is committed as it is.
    private static readonly TimeSpan s_longest = TimeSpan.FromMilliseconds(50);

    // Those of the open transaction that succeeded so far, told only after the commit.
    private readonly List<WriteItem> _executed = [];

    /// <summary>Runs <paramref name="items"/> in order and removes those whose callers were told.</summary>
    /// <param name="items">What waits.</param>
    /// <param name="mayWait">Whether the thread may wait for another connection's lock.</param>
    /// <returns><see langword="false"/> when it must wait and may not: the remaining items were not executed.</returns>
    public bool Run(List<WriteItem> items, bool mayWait)
    {
        while (items.Count > 0)
        {
            switch (Begin(items, mayWait))
            {
                case Turn.MustWait:
                    return false;
                case Turn.HandedOver:
                    RunTransaction(items, mayWait);
                    break;
            }
        }

        return true;
    }

    /// <summary>Begins a write transaction for <paramref name="items"/>.</summary>
    /// <returns>
    /// <see cref="Turn.HandedOver"/> when it is open; <see cref="Turn.Done"/> when it cannot be: the callers were told, no item is left.
    /// </returns>
    public Turn Begin(List<WriteItem> items, bool mayWait)
    {
        if (writer.Fault is not null)
        {
            FailAll(items, static (writer, item) => writer.FaultFor(item.Operation));
            return Turn.Done;
        }

        if (Refusal() is { } refusal)
        {
            FailAll(items, refusal);
            return Turn.Done;
        }

        int begun = writer.Begin(items, mayWait);
        if (Writer.IsBusy(begun) && !mayWait)
        {
            return Turn.MustWait;
        }

        if (Writer.IsBusy(begun) && writer.HasStoppedWaiting)
        {
            // Not for the lock's sake: it would have been waited for longer.
            FailAll(items, (_, _) => disposed.Exception());
            return Turn.Done;
        }

        if (begun != ResultCodes.Ok)
        {
            FailAll(items, writer.Session.Describe(begun, "Begin", table: null));
            return Turn.Done;
        }

        return Turn.HandedOver;
    }

    private void RunTransaction(List<WriteItem> items, bool gathers)
    {
        int next = ExecuteAll(items, gathers, out bool isAlive);
        if (!isAlive)
        {
            GiveBack(items, next);
            return;
        }

        items.RemoveRange(0, next);
        Commit(items);
    }

    /// <returns>How many were taken; the last of them may have ended the transaction.</returns>
    private int ExecuteAll(List<WriteItem> items, bool gathers, out bool isAlive)
    {
        bool isAlone = items[0].Losses > 1;
        long start = writer.Clock.GetTimestamp();
        int next = 0;
        isAlive = true;
        Session session = writer.Session;
        session.EnterMutex();
        try
        {
            while (isAlive
                && (isAlone ? next == 0 : next < items.Count || (gathers && gather()))
                && (next % 16 != 0 || writer.Clock.GetElapsedTime(start) <= s_longest))
            {
                WriteItem item = items[next++];
                isAlive = !item.TryStart() || Execute(item);
            }
        }
        finally
        {
            session.LeaveMutex();
        }

        return next;
    }

    /// <returns><see langword="false"/> when the transaction is gone.</returns>
    private bool Execute(WriteItem item)
    {
        Session session = writer.Session;
        long changes = session.TotalChanges;
        item.Execute(session);
        session.ResetStrays();
        if (item.Failure is null)
        {
            _executed.Add(item);
            return true;
        }

        if (item.Failure is PersistenceException failure && SqliteErrors.IsFatal(failure.Error, failure.ExtendedResultCode))
        {
            writer.Stop(failure.Failure);
        }

        // SQLite undoes a statement that fails, so a difference means that an earlier statement of the same work, or a part of one
        // that ended with OR FAIL, is still there: it may not be committed with the others.
        bool isAlive = !session.IsAutoCommit && session.TotalChanges == changes && writer.Fault is null;
        if (!isAlive)
        {
            writer.Rollback();
        }

        item.Complete();
        return isAlive;
    }

    /// <summary>The transaction is gone because of one item: the innocent ones wait again, in their order.</summary>
    private void GiveBack(List<WriteItem> items, int failed)
    {
        items.RemoveRange(0, failed);
        items.InsertRange(0, _executed);
        foreach (WriteItem item in _executed)
        {
            item.Losses++;
        }

        _executed.Clear();
    }

    private void Commit(List<WriteItem> items)
    {
        if (writer.Commit(_executed.Count) is not { } failure)
        {
            committed(_executed.Count);
            Telemetry.Tell(
                (_executed.Count, writer.File),
                static told => Telemetry.BatchSize.Record(told.Count, new KeyValuePair<string, object?>(Telemetry.Namespace, told.File)));
            foreach (WriteItem item in _executed)
            {
                item.Complete();
            }

            _executed.Clear();
            return;
        }

        if (failure.Error == PersistenceError.ConstraintForeignKey && _executed.Count > 1)
        {
            // A deferred key is checked for all together: alone, each shows whether it is to blame.
            items.InsertRange(0, _executed);
            _executed.ForEach(static item => item.Losses = 2);
            _executed.Clear();
            return;
        }

        foreach (WriteItem item in _executed)
        {
            item.FailStarted(SqliteErrors.ToException(failure with { Operation = item.Operation }));
        }

        _executed.Clear();
    }

    /// <summary>Why nothing may be written at the moment.</summary>
    private Failure? Refusal() =>
        writer.IsFileGone() ? new() { Error = PersistenceError.ReadOnly, Code = ResultCodes.ReadOnlyMoved }
        : !checkpoints.HasRoom() ? new() { Error = PersistenceError.WalFull }
        : null;

    private void FailAll(List<WriteItem> items, Failure failure)
    {
        if (SqliteErrors.IsFatal(failure.Error, failure.Code))
        {
            writer.Stop(failure);
        }

        FailAll(items, (_, item) => SqliteErrors.ToException(failure with { Operation = item.Operation }));
    }

    private void FailAll(List<WriteItem> items, Func<Writer, WriteItem, Exception> failure)
    {
        foreach (WriteItem item in items)
        {
            item.Fail(failure(writer, item));
        }

        items.Clear();
    }
}
