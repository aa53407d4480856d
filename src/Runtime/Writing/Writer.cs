using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace Synthorg.Gen;

/// <summary>The one session that writes: begins, commits and rolls back, and knows when it can no longer be trusted.</summary>
/// <remarks>Used by whoever holds the write lane, one thread at a time.</remarks>
internal sealed class Writer(Session session, TimeSpan busyTimeout, TimeProvider clock, ILogger logger, string file)
{
    private const int NoCheckpointOnClose = 1006;

    // https://sqlite.org/c3ref/c_fcntl_begin_atomic_write.html
    private const int HasMoved = 20;

    private volatile bool _mayNotWait;
    private volatile Failure? _fault;
    private Session _session = session;

    /// <summary>Borrowed from the database, which closes it.</summary>
    public Session Session => _session;

    public TimeProvider Clock => clock;

    public ILogger Logger => logger;

    /// <summary>The file's name without its folder.</summary>
    public string File => file;

    /// <summary>What was committed since the opening.</summary>
    public CommitCounts Counts { get; } = new();

    /// <summary>Why the writer stopped; <see langword="null"/> while it works.</summary>
    public Failure? Fault => _fault;

    /// <summary>Whether the file is no longer where it was opened: what is written into it now is found by nobody.</summary>
    public unsafe bool IsFileGone()
    {
        // Where there is no file, or the system cannot tell, the answer stays 0.
        int* answer = stackalloc int[1];
        fixed (byte* main = "main"u8)
        {
            return NativeMethods.FileControl(_session.Pointer, main, HasMoved, answer) == ResultCodes.Ok && *answer != 0;
        }
    }

    /// <summary>Takes another session instead of one that can no longer be trusted; this one is not, before it has written.</summary>
    public void Replace(Session session)
    {
        _session = session;
        KeepLogAtClose(true);
    }

    /// <summary>The session has proved that it can write: the next write is accepted.</summary>
    public void Resume()
    {
        _fault = null;
        KeepLogAtClose(false);
        logger.WriterReopened(file);
    }

    /// <summary>From now on nobody waits for another connection's lock: the database closes.</summary>
    public void StopWaiting() => _mayNotWait = true;

    /// <summary>Whether the database closes, so that a lock that is held now will not be waited for.</summary>
    public bool HasStoppedWaiting => _mayNotWait;

    /// <summary>Begins a write transaction.</summary>
    /// <param name="waiting">On whose behalf: the wait ends early when all of them are cancelled.</param>
    /// <param name="mayWait">Whether the thread may wait for another connection's lock.</param>
    /// <returns>The result code.</returns>
    public int Begin(List<WriteItem> waiting, bool mayWait)
    {
        if (!mayWait)
        {
            return BeginAtOnce();
        }

        BusyWait wait = new(busyTimeout, clock);
        int result;
        do
        {
            result = _session.Run(ControlStatement.BeginImmediate);
        }
        while (IsBusy(result) && !_mayNotWait && !waiting.TrueForAll(static item => item.IsCancelled) && wait.Sleep());

        return result;
    }

    /// <summary>Commits. After a failure the transaction is gone, and the writer may have stopped.</summary>
    /// <param name="writes">How many callers' writes it is, for statistics.</param>
    /// <returns><see langword="null"/> when it is durable; otherwise why not, or that it is not known.</returns>
    public Failure? Commit(int writes)
    {
        int result = _session.Commit(new(busyTimeout, clock));
        if (result == ResultCodes.Ok)
        {
            Counts.Add(writes);
            return null;
        }

        Failure failure = _session.Describe(result, "Commit", table: null);
        Rollback();
        if (SqliteErrors.IsFatal(failure.Error, failure.Code))
        {
            Stop(failure);
        }

        return SqliteErrors.OfCommit(failure);
    }

    /// <summary>Ends the transaction, if there still is one, without a trace.</summary>
    public void Rollback()
    {
        if (_session.IsAutoCommit)
        {
            return;
        }

        // One that fails may have ended the transaction, and yet have left pages of it in SQLite's memory.
        int result = _session.Run(ControlStatement.Rollback);
        if (result != ResultCodes.Ok || !_session.IsAutoCommit)
        {
            Stop(_session.Describe(result, "Rollback", table: null));
        }
    }

    /// <summary>Nothing that this connection says can be trusted any more: every later write fails at once.</summary>
    public void Stop(Failure cause)
    {
        _fault ??= cause;
        KeepLogAtClose(true);
        logger.WriterFaulted(cause.Error.ToString(), cause.Code);
    }

    /// <summary>What to tell a write that comes after <see cref="Stop"/>.</summary>
    public PersistenceException FaultFor(string operation) =>
        SqliteErrors.ToException(_fault! with { Error = PersistenceError.Faulted, Operation = operation });

    public static bool IsBusy(int result) => ResultCodes.Primary(result) == ResultCodes.Busy;

    // The last to close would move the log into the database, and the log is what may be wrong.
    private void KeepLogAtClose(bool keeps) =>
        _ = raw.sqlite3_db_config(_session.Handle, NoCheckpointOnClose, keeps ? 1 : 0, out _);

    private int BeginAtOnce()
    {
        _ = NativeMethods.BusyTimeout(_session.Pointer, 0);
        int result = _session.Run(ControlStatement.BeginImmediate);
        _ = NativeMethods.BusyTimeout(_session.Pointer, BusyWait.SliceMilliseconds);
        return result;
    }
}
