using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Synthorg.Gen.Faults;
using Synthorg.Gen.Runtime.Tests.Faults;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Simulation;

/// <summary>
/// One life of a database, with callers, cancellations, faults and its end in an order that chance chooses: one thread does it all, the
/// lane's work among it, and does something else in the middle of an access to the log now and then. The seed tells it all.
/// </summary>
/// <remarks>
/// What was acknowledged is there, also for each read that begins later; what was refused is not; what is unknown is there whole or not at
/// all; a snapshot stays as it was; each caller is told once, and nobody waits for ever.
/// </remarks>
internal sealed partial class Simulation
{
    private readonly Random _random;
    private readonly string _path;
    private readonly FakeTimeProvider _clock = new();
    private readonly FaultPlan _faults;
    private readonly Outcomes _outcomes = new();
    private readonly List<string> _trace = [];
    private readonly List<Call> _calls = [];
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private readonly int _bias;
    private SimulatedWorker _worker = null!;
    private OpenDatabase _database = null!;
    private Task? _closing;
    private bool _isInside;
    private int _ids;

    private Simulation(string path, int seed)
    {
        _path = path;
        _random = new(seed);
        _faults = new(_random);
        _bias = _random.Next(4);
    }

    /// <summary>Runs it. The folder of the path is under the rule of the faulty file system.</summary>
    /// <returns>What it did.</returns>
    public static SimulationCounts Run(string path, int seed)
    {
        Simulation simulation = new(path, seed);
        try
        {
            simulation.Live();
            return new(simulation._trace.Count, simulation._faults.Faults, simulation._outcomes.Acknowledged.Count);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException(
                $"seed {seed}: {failure.Message}{Environment.NewLine}{string.Join(Environment.NewLine, simulation._trace)}", failure);
        }
        finally
        {
            FaultVfs.Fail(null);
        }
    }

    private bool IsClosing => _closing is not null;

    private void Live()
    {
        SqliteDatabaseOptions options = new()
        {
            TimeProvider = _clock,
            BusyTimeout = TimeSpan.Zero,
            Readers = _random.Next(1, 3),
            CommitOnCallersThread = _random.Next(2) == 0,
        };
        _database = OpenDatabase.Open(
            _path, options, NotesDatabase.Schema, new(), CancellationToken.None, work => _worker = new(work));
        Submit(new(DeedKind.One, [Deed.Taken]));
        while (_worker.HasWork)
        {
            _worker.Work();
        }

        LookAtCalls();
        FaultVfs.Fail(OnAccess);
        for (int steps = _random.Next(20, 80); steps > 0; steps--)
        {
            Step();
            LookAtCalls();
            NobodyWaitsForNothing();
        }

        End();
        Check();
    }

    // Half of what happens in one life is of one kind, so that also what takes several steps is come upon.
    private void Step()
    {
        if (_bias > 0 && _random.Next(2) == 0)
        {
            switch (_bias)
            {
                case 1 when _lease is null && _turns.Count == 0: TakeTurn(); break;
                case 1: UseTurn(); break;
                case 2: HoldReader(); break;
                default: UseSnapshot(); break;
            }

            return;
        }

        switch (_random.Next(20))
        {
            case < 6: SubmitSomething(); break;
            case < 8: Cancel(); break;
            case < 12: LetWork(); break;
            case 12: TakeTurn(); break;
            case < 15: UseTurn(); break;
            case 15: Read(); break;
            case 16: HoldReader(); break;
            case 17: UseSnapshot(); break;
            case 18: PassTime(); break;
            default: CloseOrReopen(); break;
        }
    }

    // In the middle of an access of SQLite's: the thread is inside the lane's work, or inside a caller's own commit.
    private int OnAccess(FaultyFile file, FileAction action)
    {
        if (Environment.CurrentManagedThreadId != _thread)
        {
            return 0; // The close goes on by itself.
        }

        if (file == FaultyFile.Log && action is FileAction.Write or FileAction.Sync && !_isInside && _random.Next(10) == 0)
        {
            _isInside = true;
            Trace($"[in {action}]");
            switch (_random.Next(5))
            {
                case < 2: SubmitSomething(); break;
                case 2: Cancel(); break;
                case 3: Read(); break;
                default: CloseOrReopen(); break;
            }

            _isInside = false;
        }

        int code = _faults.Next(action);
        if (code != 0)
        {
            Trace($"{action} of {file} fails: {code}");
        }

        return code;
    }

    private void SubmitSomething()
    {
        DeedKind kind = Enum.GetValues<DeedKind>()[_random.Next(8)];
        int count = kind switch { DeedKind.Duplicate or DeedKind.DuplicateThatRollsBack => 0, DeedKind.Two => 2, _ => 1 };
        Submit(new(kind, [.. Enumerable.Range(0, count).Select(_ => $"{_ids++}")]));
    }

    private void Submit(Deed deed)
    {
        CancellationTokenSource cancellation = new();
        Trace($"{deed.Kind} {string.Join(' ', deed.Ids)}");
        _calls.Add(new(deed, cancellation, _database.Lane.RunAsync(Deed.Operation, deed, Deed.Run, cancellation.Token)));
    }

    private void Cancel()
    {
        if (_calls.Count > 0)
        {
            Call call = _calls[_random.Next(_calls.Count)];
            Trace($"cancel {call.Deed.Kind} {string.Join(' ', call.Deed.Ids)}");
            call.Cancellation.Cancel();
        }
    }

    private void LetWork()
    {
        if (_worker.HasWork)
        {
            Trace("the lane works");
            _worker.Work();
        }
    }

    // Not while the database is closed: that goes on on another thread, which the clock does not bear.
    private void PassTime()
    {
        if (IsClosing)
        {
            return;
        }

        TimeSpan time = TimeSpan.FromSeconds(_random.Next(1, 12));
        Trace($"{time.TotalSeconds} s pass");
        _clock.Advance(time);
    }

    private void CloseOrReopen()
    {
        if (_random.Next(4) == 0 && !IsClosing)
        {
            bool drains = _random.Next(2) == 0;
            Trace($"close, {(drains ? "draining" : "at once")}");
            _closing = _database.CloseAsync(drains);
        }
        else if (!_isInside && !IsClosing && _database.Lane.Writer.Fault is not null)
        {
            Reopen();
        }
    }

    private void Reopen()
    {
        Task<LaneLease> turn = _database.Lane.TakeAsync("Reopen", inTransaction: false, CancellationToken.None);
        LetWork();
        if (!turn.IsCompletedSuccessfully)
        {
            _turns.Add((turn, new())); // Somebody else has the lane.
            return;
        }

        using LaneLease lease = turn.Result;
        try
        {
            Trace($"reopen: {_database.ReopenWriter(NotesDatabase.Schema)}");
        }
        catch (PersistenceException failure) when (!_faults.IsEmpty)
        {
            Trace($"reopen: {failure.Error}");
        }
    }

    private void LookAtCalls()
    {
        foreach (Call call in _calls.FindAll(static call => call.Task.IsCompleted))
        {
            _calls.Remove(call);
            Exception? failure = call.Failure();
            Trace($"told {call.Deed.Kind} {string.Join(' ', call.Deed.Ids)}: {failure?.GetType().Name ?? "done"}");
            Judge(call.Deed, failure);
            _outcomes.Tell(call.Deed.Ids, failure);
            call.Cancellation.Dispose();
        }
    }

    private void NobodyWaitsForNothing()
    {
        bool isHeld = _lease is not null || _worker.HasWork || _turns.Exists(static turn => turn.Task.IsCompletedSuccessfully);
        Assert.True(isHeld || IsClosing || _database.Lane.Waiting == 0, "The lane is free, and somebody waits for it.");
    }

    private void Judge(Deed deed, Exception? failure)
    {
        bool isPossible = failure switch
        {
            null => deed.CanSucceed,
            OperationCanceledException => true,
            ObjectDisposedException => IsClosing,
            InvalidDataException => deed.Kind == DeedKind.Thrown,
            DuplicateRecordException => deed.Kind is DeedKind.Duplicate or DeedKind.DuplicateThatRollsBack or DeedKind.HalfDone,
            PersistenceException { Error: PersistenceError.ConstraintForeignKey } => deed.Kind == DeedKind.Dangling,
            PersistenceException => !_faults.IsEmpty,
            _ => false,
        };
        Assert.True(isPossible, $"{deed.Kind}: {failure}");
    }

    private void Trace(string what) => _trace.Add(what);

    private void Check()
    {
        FaultVfs.Fail(null);
        using SqliteConnection other = new($"Data Source={_path};Pooling=False");
        other.Open();
        Assert.Equal("ok", Ask(other, "PRAGMA integrity_check"));
        _outcomes.Hold([.. ((string)Ask(other, "SELECT ifnull(group_concat(id), '') FROM notes")!)
            .Split(',', StringSplitOptions.RemoveEmptyEntries)]);
    }

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private sealed record Call(Deed Deed, CancellationTokenSource Cancellation, ValueTask<bool> Task)
    {
        /// <summary>What the caller gets instead of a result; asked once.</summary>
        public Exception? Failure()
        {
            try
            {
                return Task.GetAwaiter().GetResult() ? null : new InvalidOperationException("No result.");
            }
            catch (Exception failure)
            {
                return failure;
            }
        }
    }
}
