namespace Synthorg.Gen;

/// <summary>The write lane as a whole, held by one caller.</summary>
internal sealed class LaneLease(WriteLane lane, Session session) : SessionLease(session)
{
    /// <summary>For the holder's own use, outside pieces of work: it knows that nobody else uses it.</summary>
    public Writer Writer => lane.Writer;

    /// <summary>Runs work that begins and ends transactions of its own. What ends a write's trust in the writer ends it here too.</summary>
    /// <exception cref="PersistenceException">The writer has stopped before, the file is gone, or the work failed.</exception>
    public T Run<T>(string operation, Func<Session, T> work)
    {
        if (Writer.Fault is not null)
        {
            throw Writer.FaultFor(operation);
        }

        Session session = Enter();
        try
        {
            return Writer.IsFileGone()
                ? throw SqliteErrors.ToException(
                    new() { Error = PersistenceError.ReadOnly, Code = ResultCodes.ReadOnlyMoved, Operation = operation })
                : work(session);
        }
        catch (PersistenceException failure)
            when (failure is OutcomeUnknownException || SqliteErrors.IsFatal(failure.Error, failure.ExtendedResultCode))
        {
            Writer.Stop(failure.Failure);
            throw;
        }
        finally
        {
            Exit();
        }
    }

    protected override void Release() => lane.TakeBack();

    protected override Exception HasEnded() =>
        new InvalidOperationException("The transaction has ended: its scope can no longer be used.");
}
