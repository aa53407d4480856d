using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Synthorg.Gen;

/// <summary>Moves the write-ahead log into the database, so that it stays short. SQLite's own automatism would hide its errors.</summary>
/// <remarks>Used by whoever holds the write lane, outside transactions; what it says of itself may be read by anybody.</remarks>
internal sealed unsafe class Checkpoints
{
    private const int Passive = 0;
    private const int Restart = 2;
    private const int Truncate = 3;

    // Each lasts a millisecond: another process that writes all the time frees its lock for moments, and SQLite's own waits get longer.
    private const int MostWaits = 40;

    // The log's length as told where another process's checkpoint was under way.
    private const int Unknown = -1;
    private static readonly TimeSpan s_betweenEmptyings = TimeSpan.FromSeconds(1);

    private readonly Writer _writer;
    private readonly ReaderGate _readers;
    private readonly LogLimits _limits;

    // The log's length in pages, where SQLite's hook can write it at each commit: pinned.
    private readonly int[] _length = GC.AllocateArray<int>(1, pinned: true);
    private readonly int* _pages;
    private int _next;
    private int _nextEmptying;
    private long _emptied;
    private long? _asked;
    private volatile bool _isBehind;
    private volatile CheckpointRecord? _last;
    private volatile Failure? _failure;

    public Checkpoints(Writer writer, LogLimits limits, ReaderGate readers)
    {
        _writer = writer;
        _limits = limits;
        _readers = readers;
        _next = limits.MovedEach;
        _nextEmptying = limits.EmptiedAt;
        _pages = (int*)Unsafe.AsPointer(ref _length[0]);
        Attach();
    }

    /// <summary>Whether the log holds what the database does not.</summary>
    public bool IsBehind => _isBehind;

    /// <summary>The log's length in pages, after the last commit of this process.</summary>
    public int Pages => Volatile.Read(ref _length[0]);

    /// <summary>The last one that succeeded; <see langword="null"/> when there was none.</summary>
    public CheckpointRecord? Last => _last;

    /// <summary>Why the last one failed; <see langword="null"/> when it did not.</summary>
    public Failure? Failure => _failure;

    /// <summary>Runs a checkpoint when the log has grown enough since the last one.</summary>
    public void AfterCommit()
    {
        int pages = *_pages;
        _isBehind |= pages > 0;
        if (pages < _limits.MovedEach)
        {
            _next = _limits.MovedEach; // The log began anew.
            _nextEmptying = _limits.EmptiedAt;
            _readers.IsAwaited = false;
        }
        else if (pages >= _limits.EmptiedAt)
        {
            _readers.IsAwaited = true; // Not only once it was tried in vain, which happens now and then only.
        }

        if (pages < _next || _writer.Fault is not null || _readers.IsAsked)
        {
            return;
        }

        // Not again at once when readers hold the log back: it has to grow first.
        _next = pages + _limits.MovedEach;

        // All moved, and yet the log grows: readers overlap, so nobody finds it unused. This waits for them, for a moment.
        bool isUnused = IsAllMoved() && (pages < _limits.RestartedAt || IsUnused(Restart));
        if (!isUnused && pages >= _nextEmptying)
        {
            _nextEmptying = pages + _limits.RestartedAt;
            Empty();
        }
    }

    /// <summary>Whether a read has ended that held back a log which is too long.</summary>
    public bool IsAsked => _readers.IsAsked;

    /// <summary>Calls <paramref name="asked"/>, on any thread, when there is something for <see cref="WhenAsked"/>.</summary>
    public void Listen(Action asked) => _readers.Asked = asked;

    /// <summary>
    /// Tries to empty the log between the end of a read that held it back and the next one that lasts, which waits meanwhile. Called
    /// again, since others write in between, until it is empty or that one waits no more.
    /// </summary>
    public void WhenAsked()
    {
        if (!_readers.IsAsked)
        {
            return;
        }

        bool isOver = true;
        try
        {
            _asked ??= _writer.Clock.GetTimestamp();
            _readers.Try();
            isOver = IsEmptied() || _failure is not null || _writer.Clock.GetElapsedTime(_asked.Value) >= ReaderGate.Longest;
        }
        finally
        {
            if (isOver)
            {
                _asked = null;
                _readers.Answer();
            }
        }
    }

    /// <summary>Moves what is left once nobody has written for a while.</summary>
    public void WhenIdle()
    {
        if (_isBehind && _writer.Fault is null)
        {
            _ = IsAllMoved();
        }
    }

    /// <summary>Empties the log before the close, which would hide an error.</summary>
    public void AtClose()
    {
        if (_writer.Fault is null)
        {
            IsUnused(Truncate);
        }
    }

    /// <summary>Listens to the commits of the writer's session; again when that was replaced.</summary>
    public void Attach() => NativeMethods.WalHook(_writer.Session.Pointer, &OnCommit, _pages);

    /// <summary>Before the session is closed.</summary>
    public void Detach() => NativeMethods.WalHook(_writer.Session.Pointer, null, null);

    /// <summary>Whether something may be written: the log is shorter than it may get, or can be emptied.</summary>
    public bool HasRoom()
    {
        if (*_pages < _limits.FullAt)
        {
            return true;
        }

        // Reads wait for it now and then only: each refused write would stop them else.
        if (_writer.Clock.GetElapsedTime(_emptied) >= s_betweenEmptyings)
        {
            return Empty();
        }

        _ = NativeMethods.BusyTimeout(_writer.Session.Pointer, 0);
        bool isEmpty = IsDone(Run(Truncate, out _, out _));
        _ = NativeMethods.BusyTimeout(_writer.Session.Pointer, BusyWait.SliceMilliseconds);
        return isEmpty;
    }

    /// <summary>Whether there is nothing to do any more: the log is empty, or a read that lasts will ask again at its end.</summary>
    private bool IsEmptied()
    {
        if (*_pages < _limits.EmptiedAt || _writer.Fault is not null || _readers.OldestRead?.Invoke() >= ReaderGate.Long)
        {
            return true;
        }

        _ = IsAllMoved(); // Most of it while other reads go on.
        return Empty();
    }

    private bool IsAllMoved()
    {
        bool isAllMoved = Run(Passive, out int logged, out int moved) == ResultCodes.Ok && moved == logged;
        _isBehind &= !isAllMoved;
        return isAllMoved;
    }

    // No read begins meanwhile, and those that run get a moment to end: about a tenth of a second at the most.
    private bool Empty()
    {
        _emptied = _writer.Clock.GetTimestamp();
        _readers.Close();
        try
        {
            if (IsUnused(Truncate) || IsUnused(Truncate))
            {
                return true;
            }
        }
        finally
        {
            _readers.Open();
        }

        _readers.IsAwaited = true;
        if (_readers.OldestRead?.Invoke() is { } oldest)
        {
            _writer.Logger.LogHeldBack(_writer.File, *_pages * _limits.PageSize, oldest.TotalSeconds);
        }

        return false;
    }

    /// <summary>Has the log begin anew, for which it waits a moment until nobody else uses it.</summary>
    private bool IsUnused(int mode)
    {
        int waits = 0;
        _ = NativeMethods.BusyHandler(_writer.Session.Pointer, &OnBusy, &waits);
        try
        {
            int result;
            int logged;
            do
            {
                result = Run(mode, out logged, out _);
            }
            while (Writer.IsBusy(result) && logged == Unknown && IsWaited(ref waits)); // SQLite does not wait for another checkpoint.

            return IsDone(result);
        }
        finally
        {
            _ = NativeMethods.BusyTimeout(_writer.Session.Pointer, BusyWait.SliceMilliseconds);
        }
    }

    private bool IsDone(int result)
    {
        if (result != ResultCodes.Ok)
        {
            return false;
        }

        *_pages = 0;
        _isBehind = false;
        _readers.IsAwaited = false;
        return true;
    }

    private int Run(int mode, out int logged, out int moved)
    {
        int result = NativeMethods.Checkpoint(_writer.Session.Pointer, null, mode, out logged, out moved);
        if (Writer.IsBusy(result))
        {
            return result; // Readers hold it back, which is their right.
        }

        if (result == ResultCodes.Ok)
        {
            _failure = null;
            _last = new(_writer.Clock.GetUtcNow(), _writer.Clock.GetTimestamp());
            Telemetry.Tell(
                _writer.File,
                static file => Telemetry.Checkpoints.Add(1, new KeyValuePair<string, object?>(Telemetry.Namespace, file)));
            return result;
        }

        _failure = _writer.Session.Describe(result, "Checkpoint", table: null);
        _writer.Logger.CheckpointFailed(_failure.Error.ToString(), _failure.Code);
        Telemetry.Tell(
            (_writer.File, Error: _failure.Error.ToString()),
            static told => Telemetry.Checkpoints.Add(1, new(Telemetry.Namespace, told.File), new(Telemetry.ErrorType, told.Error)));
        return result;
    }

    private static bool IsWaited(ref int waits)
    {
        if (waits == MostWaits)
        {
            return false;
        }

        waits++;
        _ = NativeMethods.Sleep(1);
        return true;
    }

    // SQLite goes on while the answer is not 0. Nothing here may throw, as a managed sleep would on a thread that is interrupted.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnBusy(void* waits, int count) => IsWaited(ref *(int*)waits) ? 1 : 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnCommit(void* pages, nint connection, byte* schema, int count)
    {
        *(int*)pages = count;
        return ResultCodes.Ok;
    }
}
