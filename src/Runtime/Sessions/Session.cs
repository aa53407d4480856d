using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Synthorg.Gen;

/// <summary>One open connection with the statements prepared on it. Lent to emitted code for the time of one delegate.</summary>
/// <remarks>Synchronous, because SQLite has no asynchronous I/O. Not safe for concurrent use: it is lent to one caller at a time.</remarks>
public sealed unsafe class Session
{
    // Referenced from construction to Close, so that the plain pointer of the hot path stays valid. Owned, unless somebody else opened it.
    private readonly sqlite3 _handle;
    private readonly bool _isOwner;

    // Owned: by statement number. Statements are constants of the program, so the set is bounded and nothing is evicted.
    private PreparedStatement?[] _prepared = new PreparedStatement?[Statement.Count];

    // Owned: by text, the user's own SQL.
    private readonly OwnStatements _own = new();

    // Owned: further twins of statements whose first is in use; each is finalised at its own disposal.
    private readonly List<PreparedStatement> _spares = [];

    // SQLite's own of this connection; 0 where it has none.
    private readonly nint _mutex;

    private readonly ControlStatements _control;
    private readonly TimeSpan _busyTimeout;
    private readonly TimeProvider _clock;

    // Owned: made when it is first lent.
    private LentConnection? _lent;
    private int _inUse;
    private bool _isStepping;

    private Session(sqlite3 handle, bool isOwner, bool isReader, TimeSpan busyTimeout, TimeProvider clock)
    {
        _handle = handle;
        _isOwner = isOwner;
        IsReader = isReader;
        _busyTimeout = busyTimeout;
        _clock = clock;
        bool referenced = false;
        handle.DangerousAddRef(ref referenced);
        Pointer = handle.DangerousGetHandle();
        _mutex = NativeMethods.Mutex(Pointer);
        AllowsFastCalls = _mutex == 0 && FastNativeMethods.AreKnown;
        _control = new(Pointer);
        Memories = new();
        _ = NativeMethods.ExtendedResultCodes(Pointer, 1);
    }

    /// <summary>SQLite's connection; valid until <see cref="Close"/>.</summary>
    internal nint Pointer { get; }

    /// <summary>Whether the connection is read-only, without a mutex, and may be interrupted.</summary>
    internal bool IsReader { get; }

    /// <summary>This connection for the user's own SQL, while the session is lent. Not of a reader, which has no mutex.</summary>
    internal SqliteConnection Connection => _lent ??= new(_handle);

    /// <summary>Memory that bound values lie in, lent to statements in use.</summary>
    internal StatementMemories Memories { get; }

    /// <summary>Told which statement the call that has the session uses; <see langword="null"/> where nobody listens for that.</summary>
    internal OperationMeasure? Listener { get; set; }

    /// <summary>The token of the call that has the session, looked at before each step.</summary>
    internal CancellationToken Cancellation { get; private set; }

    /// <summary>Whether that token can be cancelled.</summary>
    internal bool IsWatched => Cancellation.CanBeCanceled;

    /// <summary>
    /// Whether the calls of <see cref="FastNativeMethods"/> may be made: they are known, and none can wait for SQLite's mutex, since there
    /// is none or the thread has it.
    /// </summary>
    internal bool AllowsFastCalls { get; private set; }

    /// <summary>Whether no transaction is open.</summary>
    internal bool IsAutoCommit => StateNativeMethods.AutoCommit(Pointer) != 0;

    /// <summary>How many statements of the user's own are prepared.</summary>
    internal int OwnCount => _own.Count;

    /// <summary>Rows changed since the session was opened, not counting statements that were undone.</summary>
    internal long TotalChanges => StateNativeMethods.TotalChanges(Pointer);

    /// <summary>For the few calls that Microsoft.Data.Sqlite's own layer serves best.</summary>
    internal sqlite3 Handle => _handle;

    /// <summary>Takes over a connection without a mutex.</summary>
    internal static Session OfReader(sqlite3 handle, TimeSpan busyTimeout, TimeProvider clock) =>
        new(handle, isOwner: true, isReader: true, busyTimeout, clock);

    /// <summary>Takes over a connection that may be lent: it has a mutex.</summary>
    internal static Session OfWriter(sqlite3 handle, TimeSpan busyTimeout, TimeProvider clock) =>
        new(handle, isOwner: true, isReader: false, busyTimeout, clock);

    /// <summary>Works on a connection that stays another's: <see cref="Close"/> leaves it open.</summary>
    internal static Session Of(SqliteConnection connection, TimeSpan busyTimeout, TimeProvider clock) =>
        new(connection.Handle!, isOwner: false, isReader: false, busyTimeout, clock);

    /// <summary>Lends the statement's prepared twin; dispose it to give it back.</summary>
    /// <param name="statement">Prepared here on first use; when its twin is in use already, another one is prepared.</param>
    /// <exception cref="PersistenceException">The statement does not fit the file's schema.</exception>
    public PreparedStatement Use(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        int number = statement.Number;
        PreparedStatement? prepared = statement.IsOwn ? _own.Find(statement)
            : number < _prepared.Length ? _prepared[number]
            : null;
        if (prepared is null || prepared.IsInUse)
        {
            prepared = Prepare(statement, isSpare: prepared is not null);
        }

        Listener?.Choose(statement);
        _inUse++;
        prepared.Take();
        return prepared;
    }

    /// <summary>Runs one of the session's own statements to its end.</summary>
    /// <returns>The extended result code; <see cref="ResultCodes.Ok"/> when it succeeded.</returns>
    internal int Run(ControlStatement control) => _control.Run(control);

    /// <summary>As <see cref="Run"/>, but a failure is thrown.</summary>
    internal void Do(ControlStatement control, string operation)
    {
        int result = Run(control);
        if (result != ResultCodes.Ok)
        {
            throw SqliteErrors.ToException(Describe(result, operation, table: null));
        }
    }

    /// <summary>Commits; without a write-ahead log the reads of others are waited for.</summary>
    /// <returns>The extended result code; <see cref="ResultCodes.Ok"/> when it is durable.</returns>
    internal int Commit(BusyWait wait)
    {
        int result;
        do
        {
            result = Run(ControlStatement.Commit);
        }
        while (ResultCodes.Primary(result) == ResultCodes.Busy && !IsAutoCommit && wait.Sleep());

        return result;
    }

    /// <summary>
    /// Takes SQLite's mutex for the thread, until <see cref="LeaveMutex"/>: each call takes it faster then, and whoever else might want it,
    /// such as the finaliser of a command that was never disposed, waits for all of them.
    /// </summary>
    internal void EnterMutex()
    {
        NativeMethods.EnterMutex(_mutex);
        AllowsFastCalls = FastNativeMethods.AreKnown;
    }

    /// <summary>Gives it back, on the same thread.</summary>
    internal void LeaveMutex()
    {
        AllowsFastCalls = _mutex == 0 && FastNativeMethods.AreKnown;
        NativeMethods.LeaveMutex(_mutex);
    }

    /// <summary>A wait for another connection's lock, which begins now.</summary>
    internal BusyWait WaitWhileBusy() => new(_busyTimeout, _clock);

    /// <summary>Lets <paramref name="cancellationToken"/> interrupt what runs here.</summary>
    /// <returns>To be disposed before the session is given on; that waits for an interrupt under way.</returns>
    internal CancellationTokenRegistration Watch(CancellationToken cancellationToken)
    {
        if (!IsReader || !cancellationToken.CanBeCanceled)
        {
            return default;
        }

        Cancellation = cancellationToken;
        return cancellationToken.UnsafeRegister(static state => ((Session)state!).InterruptStep(), this);
    }

    /// <summary>Steps a statement of a watched call.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before the step.</exception>
    internal int StepWatched(nint statement)
    {
        // Either the token is seen here, or the one who cancels it sees the flag.
        Volatile.Write(ref _isStepping, true);
        Interlocked.MemoryBarrier();
        try
        {
            Cancellation.ThrowIfCancellationRequested();
            return NativeMethods.Step(statement);
        }
        finally
        {
            Volatile.Write(ref _isStepping, false);
        }
    }

    /// <summary>Steps a statement that found the file locked, until it is not or the time is over.</summary>
    /// <remarks>
    /// A reader waits only while another process recovers the log or closes the file; SQLite itself waits for a slice of the time.
    /// </remarks>
    internal int StepWhenFree(nint statement)
    {
        BusyWait wait = WaitWhileBusy();
        int result = ResultCodes.Busy;
        while (ResultCodes.Primary(result) == ResultCodes.Busy && wait.Sleep())
        {
            _ = NativeMethods.Reset(statement);
            Cancellation.ThrowIfCancellationRequested();
            result = NativeMethods.Step(statement);
        }

        return result;
    }

    /// <summary>Ends what <see cref="Watch"/> began, after its registration was disposed.</summary>
    internal void Unwatch() => Cancellation = default;

    /// <summary>Whether <see cref="Interrupt"/> was called since the last statement began.</summary>
    internal bool IsInterrupted => NativeMethods.IsInterrupted(Pointer) != 0;

    /// <summary>Stops a running read; the only call that may come from another thread.</summary>
    internal void Interrupt()
    {
        try
        {
            raw.sqlite3_interrupt(_handle);
        }
        catch (ObjectDisposedException)
        {
            // Closed meanwhile: nothing runs any more.
        }
    }

    // SQLite forgets an interrupt that comes just before a statement starts, so it is repeated until the step has ended.
    private void InterruptStep()
    {
        SpinWait spin = default;
        while (Volatile.Read(ref _isStepping))
        {
            Interrupt();
            spin.SpinOnce();
        }
    }

    /// <summary>The facts of a failure that the connection has just reported, before anything else touches it.</summary>
    internal Failure Describe(int result, string operation, TableDefinition? table)
    {
        int extended = NativeMethods.ExtendedErrorCode(Pointer);
        int code = ResultCodes.Primary(extended) == ResultCodes.Primary(result) ? extended : result;
        string detail = Marshal.PtrToStringUTF8((nint)NativeMethods.ErrorMessage(Pointer)) ?? "";
        Failure failure = new()
        {
            Error = SqliteErrors.Classify(code),
            Code = code,
            Operation = operation,
            Table = table?.Name,
            Detail = detail,
        };
        return ConstraintText.Name(failure, detail);
    }

    /// <summary>Resets what a lease left in use.</summary>
    /// <returns>Whether the session is as a fresh one: no statement in use and no transaction open.</returns>
    internal bool Tidy()
    {
        ResetStrays();
        return IsReader ? StateNativeMethods.TransactionState(Pointer, null) == 0 : IsAutoCommit;
    }

    /// <summary>Resets statements that their user did not dispose.</summary>
    internal void ResetStrays()
    {
        if (_inUse == 0)
        {
            return;
        }

        while (_spares.Count > 0)
        {
            _spares[^1].Dispose();
        }

        foreach (PreparedStatement? prepared in _prepared)
        {
            prepared?.Dispose();
        }

        _own.Reset();
    }

    /// <summary>Finalises the statements on their own connection, then closes it. Call it once, while nobody has the session.</summary>
    internal void Close()
    {
        ResetStrays();
        foreach (PreparedStatement? prepared in _prepared)
        {
            prepared?.Close();
        }

        _own.Close();
        _control.Close();
        Memories.Dispose();
        _lent?.End();
        _handle.DangerousRelease();
        if (_isOwner)
        {
            _handle.Dispose();
        }
    }

    /// <summary>A statement comes back.</summary>
    internal void Return(PreparedStatement prepared)
    {
        _inUse--;
        if (prepared.IsSpare)
        {
            _spares.Remove(prepared);
            prepared.Close();
        }
    }

    private PreparedStatement Prepare(Statement statement, bool isSpare)
    {
        PreparedStatement prepared = PreparedStatement.Prepare(this, statement, isSpare);
        if (isSpare)
        {
            _spares.Add(prepared);
            return prepared;
        }

        if (statement.IsOwn)
        {
            _own.Add(prepared);
            return prepared;
        }

        if (statement.Number >= _prepared.Length)
        {
            Array.Resize(ref _prepared, Math.Max(Statement.Count, statement.Number + 1));
        }

        _prepared[statement.Number] = prepared;
        return prepared;
    }
}
