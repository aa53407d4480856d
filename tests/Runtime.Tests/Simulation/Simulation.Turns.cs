using System.Diagnostics;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Simulation;

/// <summary>Transactions, readers, snapshots, and the end.</summary>
internal sealed partial class Simulation
{
    private static readonly Statement s_list = new(
        StatementKind.Select, "Simulation.List", NoteRow.Table, """SELECT "id" FROM "notes" ORDER BY "id" """.TrimEnd());

    private readonly List<(Task<LaneLease> Task, CancellationTokenSource Cancellation)> _turns = [];
    private readonly List<string> _written = [];
    private readonly Stack<(Savepoint Savepoint, int Written)> _savepoints = [];
    private readonly List<Session> _taken = [];
    private readonly List<(Task<Session> Task, CancellationTokenSource Cancellation)> _waiting = [];
    private readonly List<(SessionLease Lease, SnapshotTransaction Transaction, string[] Ids)> _snapshots = [];
    private LaneLease? _lease;
    private TransactionSource? _transaction;

    private void TakeTurn()
    {
        Trace("ask for a transaction");
        CancellationTokenSource cancellation = new();
        _turns.Add((_database.Lane.TakeAsync("Simulation", inTransaction: true, cancellation.Token), cancellation));
    }

    private void UseTurn()
    {
        if (_lease is null)
        {
            FindTurn();
            return;
        }

        try
        {
            switch (_random.Next(8))
            {
                case < 3: WriteInTurn(); break;
                case 3: Mark(); break;
                case 4: Undo(); break;
                case < 7: Commit(); break;
                default: Drop(); break;
            }
        }
        catch (PersistenceException failure) when (!_faults.IsEmpty || failure.Error is PersistenceError.RolledBack)
        {
            Trace($"in the transaction: {failure.Error}");
        }
    }

    // A turn that was granted, or one that is given up.
    private void FindTurn()
    {
        foreach ((Task<LaneLease> task, CancellationTokenSource cancellation) in _turns.ToArray())
        {
            if (!task.IsCompleted)
            {
                continue;
            }

            _turns.Remove((task, cancellation));
            cancellation.Dispose();
            if (task.IsCompletedSuccessfully)
            {
                Trace("a transaction begins");
                _lease = task.Result;
                _transaction = new(_lease);
                return;
            }

            Assert.True(
                task.IsCanceled || task.Exception?.InnerException is ObjectDisposedException && IsClosing || !_faults.IsEmpty,
                $"{task.Exception}");
        }

        if (_turns.Count > 0 && _random.Next(3) == 0)
        {
            Trace("give a transaction up");
            _turns[0].Cancellation.Cancel();
        }
    }

    private void WriteInTurn()
    {
        string id = $"{_ids++}";
        DeedKind kind = _random.Next(4) switch { 0 => DeedKind.Duplicate, 1 => DeedKind.HalfDone, _ => DeedKind.Long };
        Trace($"in the transaction: {kind} {id}");
        try
        {
            _transaction!.Write(new Deed(kind, [id]), Deed.Run);
            _written.Add(id);
        }
        catch (DuplicateRecordException) when (kind != DeedKind.Long)
        {
            // As it should be; of the half that was done, nothing may be committed.
        }
    }

    private void Mark()
    {
        Trace("savepoint");
        _savepoints.Push((_transaction!.Mark(), _written.Count));
    }

    private void Undo()
    {
        if (_savepoints.TryPop(out (Savepoint Savepoint, int Written) mark))
        {
            Trace("undo");
            _written.RemoveRange(mark.Written, _written.Count - mark.Written);
            _transaction!.TryUndo(mark.Savepoint);
        }
    }

    private void Commit()
    {
        Trace($"commit {string.Join(' ', _written)}");
        string[] ids = [.. _written];
        Exception? failure = null;
        try
        {
            _transaction!.Commit();
        }
        catch (PersistenceException refused)
        {
            failure = refused;
        }

        _outcomes.Tell(ids, failure);
        Trace($"committed: {failure?.GetType().Name ?? "yes"}");
        _written.Clear();
        Drop();
    }

    private void Drop()
    {
        Trace("the transaction ends");
        _written.Clear();
        _savepoints.Clear();
        _transaction = null;
        LaneLease lease = _lease!;
        _lease = null;
        lease.Dispose();
    }

    private void Read()
    {
        LookAtCalls();
        HashSet<string> before = [.. _outcomes.Acknowledged];
        try
        {
            if (_database.Readers!.TryTake() is not { } session)
            {
                return; // All are taken.
            }

            try
            {
                CheckRead(before, List(session));
            }
            finally
            {
                _database.Readers.Return(session);
            }
        }
        catch (ObjectDisposedException) when (IsClosing)
        {
            // It came too late.
        }
        catch (PersistenceException failure) when (!_faults.IsEmpty)
        {
            Trace($"read: {failure.Error}");
        }
    }

    private void CheckRead(HashSet<string> before, string[] found)
    {
        Trace($"read {found.Length}");
        Assert.Subset(found.ToHashSet(), before);

        // Committed already, and not yet told.
        IEnumerable<Deed> running = _calls.Select(static call => call.Deed).Where(static deed => deed.CanSucceed);
        HashSet<string> possible = [.. running.SelectMany(static deed => deed.Ids), .. _written];
        Assert.All(found, id => Assert.True(_outcomes.MayHold(id) || possible.Contains(id), $"{id} was refused"));
    }

    private static string[] List(SessionLease lease)
    {
        Session session = lease.Enter();
        try
        {
            return List(session);
        }
        finally
        {
            lease.Exit();
        }
    }

    private static string[] List(Session session)
    {
        using PreparedStatement statement = session.Use(s_list);
        List<string> ids = [];
        while (statement.Step())
        {
            ids.Add(statement.GetText(0));
        }

        return [.. ids];
    }

    private void HoldReader()
    {
        try
        {
            if (_taken.Count > 0 && _random.Next(2) == 0)
            {
                Trace("give a reader back");
                _database.Readers!.Return(_taken[^1]);
                _taken.RemoveAt(_taken.Count - 1);
            }
            else if (_waiting.Count > 0 && _random.Next(3) == 0)
            {
                Trace("give up waiting for a reader");
                _waiting[0].Cancellation.Cancel();
            }
            else if (_database.Readers!.TryTake() is { } session)
            {
                Trace("take a reader");
                _taken.Add(session);
            }
            else if (_waiting.Count < 4)
            {
                Trace("wait for a reader");
                CancellationTokenSource cancellation = new();
                _waiting.Add((_database.Readers.TakeAsync(cancellation.Token).AsTask(), cancellation));
            }
        }
        catch (ObjectDisposedException) when (IsClosing)
        {
            // It came too late.
        }
        catch (PersistenceException failure) when (!_faults.IsEmpty)
        {
            Trace($"reader: {failure.Error}");
        }

        foreach ((Task<Session> task, CancellationTokenSource cancellation) in _waiting.FindAll(static wait => wait.Task.IsCompleted))
        {
            _waiting.Remove((task, cancellation));
            Settle(task, cancellation);
        }
    }

    private void Settle(Task<Session> task, CancellationTokenSource cancellation)
    {
        cancellation.Dispose();
        if (task.IsCompletedSuccessfully)
        {
            _database.Readers!.Return(task.Result);
        }
        else
        {
            Assert.True(task.IsCanceled || IsClosing || !_faults.IsEmpty, $"{task.Exception}");
        }
    }

    private void UseSnapshot()
    {
        try
        {
            if (_snapshots.Count < 2 && _random.Next(2) == 0)
            {
                BeginSnapshot();
            }
            else if (_snapshots.Count > 0)
            {
                (SessionLease lease, SnapshotTransaction transaction, string[] ids) = _snapshots[0];
                Assert.Equal(ids, List(lease));
                if (_random.Next(2) == 0)
                {
                    Trace("a snapshot ends");
                    _snapshots.RemoveAt(0);
                    transaction.Dispose();
                    lease.Dispose();
                }
            }
        }
        catch (ObjectDisposedException) when (IsClosing)
        {
            // It was ended, or came too late.
        }
        catch (PersistenceException failure) when (!_faults.IsEmpty)
        {
            Trace($"snapshot: {failure.Error}");
            EndSnapshots();
        }
    }

    private void BeginSnapshot()
    {
        LookAtCalls();
        HashSet<string> before = [.. _outcomes.Acknowledged];
        SessionLease lease = _database.Readers!.TakeForStream(CancellationToken.None);
        try
        {
            SnapshotTransaction transaction = SnapshotTransaction.Begin(lease, "Simulation");
            string[] ids = List(lease);
            CheckRead(before, ids);
            _snapshots.Add((lease, transaction, ids));
        }
        catch (PersistenceException)
        {
            lease.Dispose();
            throw;
        }
    }

    private void EndSnapshots()
    {
        foreach ((SessionLease lease, SnapshotTransaction transaction, _) in _snapshots)
        {
            transaction.Dispose();
            lease.Dispose();
        }

        _snapshots.Clear();
    }

    // Everybody ends what he has begun, and the database is closed: then nobody may be waiting any more.
    private void End()
    {
        Trace("end");
        _closing ??= _database.CloseAsync(drains: true);
        _taken.ForEach(_database.Readers!.Return);
        _taken.Clear();
        long start = Stopwatch.GetTimestamp();
        while (_calls.Count + _turns.Count + _waiting.Count + _snapshots.Count > 0 || _lease is not null || !_closing.IsCompleted)
        {
            LetWork();
            EndSnapshots();
            FindTurn();
            if (_lease is not null)
            {
                Commit();
            }

            LookAtCalls();
            foreach ((Task<Session> task, CancellationTokenSource cancellation) in _waiting.FindAll(static wait => wait.Task.IsCompleted))
            {
                _waiting.Remove((task, cancellation));
                Settle(task, cancellation);
            }

            Assert.True(
                Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(20),
                $"waits for ever: {_calls.Count} writes, {_turns.Count} transactions, {_waiting.Count} reads, the close {_closing.Status}");
            Thread.Yield();
        }

        _closing.GetAwaiter().GetResult();
    }
}
