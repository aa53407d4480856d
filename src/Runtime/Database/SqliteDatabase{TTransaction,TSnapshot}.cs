using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Synthorg.Gen.Emitted;

namespace Synthorg.Gen;

/// <summary>An open database with the transactions and snapshots of its emitted half.</summary>
/// <typeparam name="TTransaction">The emitted write transaction.</typeparam>
/// <typeparam name="TSnapshot">The emitted snapshot.</typeparam>
[SuppressMessage("ApiDesign", "RS0026:Do not add multiple overloads with optional parameters", Justification = "The delegates differ.")]
public abstract class SqliteDatabase<TTransaction, TSnapshot> : SqliteDatabase
    where TTransaction : WriteTransaction<TTransaction>
    where TSnapshot : ReadSnapshot
{
    /// <summary>Made by emitted code; opened by <see cref="SqliteDatabase.OpenAsync"/>.</summary>
    /// <param name="path">A file's path, or <c>:memory:</c>.</param>
    /// <param name="options"><see langword="null"/> for the defaults.</param>
    /// <param name="schema">The tables that the program was compiled for.</param>
    [SuppressMessage("ApiDesign", "RS0022:Constructor make noninheritable base class inheritable", Justification = "For emitted code.")]
    protected SqliteDatabase(string path, SqliteDatabaseOptions? options, DatabaseSchema schema)
        : base(path, options, schema)
    {
    }

    /// <summary>Runs several reads on one state of the database, whatever is written meanwhile.</summary>
    /// <param name="work">Gets the snapshot, which ends with it.</param>
    /// <param name="cancellationToken">Ends the wait for a session; the delegate's own calls take tokens of their own.</param>
    /// <exception cref="PersistenceException">The snapshot cannot be taken.</exception>
    public async ValueTask ReadAsync(Func<TSnapshot, ValueTask> work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        await ReadAsync(
            async snapshot =>
            {
                await work(snapshot).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>As <see cref="ReadAsync(Func{TSnapshot, ValueTask}, CancellationToken)"/>, with a result.</summary>
    /// <param name="work">Gets the snapshot, which ends with it.</param>
    /// <param name="cancellationToken">Ends the wait for a session; the delegate's own calls take tokens of their own.</param>
    /// <returns>The delegate's result.</returns>
    /// <exception cref="PersistenceException">The snapshot cannot be taken.</exception>
    public async ValueTask<TResult> ReadAsync<TResult>(
        Func<TSnapshot, ValueTask<TResult>> work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        cancellationToken.ThrowIfCancellationRequested();
        if (ReadSource is not { } readers)
        {
            return await ReadInLaneAsync(work, cancellationToken).ConfigureAwait(false);
        }

        using SessionLease lease = await readers.TakeForStreamAsync(cancellationToken).ConfigureAwait(false);
        using SnapshotTransaction transaction = SnapshotTransaction.Begin(lease, "ReadAsync");
        return await work(CreateSnapshot(new(new BoundSource(lease), Observer))).ConfigureAwait(false);
    }

    /// <summary>Runs several reads and writes that become durable together, or not at all when the delegate throws.</summary>
    /// <param name="work">Gets the transaction, which ends with it. Nobody else writes meanwhile: keep it short.</param>
    /// <param name="cancellationToken">Honoured until the transaction has begun.</param>
    /// <exception cref="PersistenceException">The transaction cannot begin or cannot be committed; nothing of it is kept.</exception>
    /// <exception cref="OutcomeUnknownException">The commit failed in a way that leaves open whether it is kept.</exception>
    /// <exception cref="InvalidOperationException">Called inside another write transaction of this database.</exception>
    public async ValueTask WriteAsync(Func<TTransaction, ValueTask> work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        await WriteAsync(
            async transaction =>
            {
                await work(transaction).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>As <see cref="WriteAsync(Func{TTransaction, ValueTask}, CancellationToken)"/>, with a result.</summary>
    /// <param name="work">Gets the transaction, which ends with it. Nobody else writes meanwhile: keep it short.</param>
    /// <param name="cancellationToken">Honoured until the transaction has begun.</param>
    /// <returns>The delegate's result, once the transaction is durable.</returns>
    /// <exception cref="PersistenceException">The transaction cannot begin or cannot be committed; nothing of it is kept.</exception>
    /// <exception cref="OutcomeUnknownException">The commit failed in a way that leaves open whether it is kept.</exception>
    /// <exception cref="InvalidOperationException">Called inside another write transaction of this database.</exception>
    public async ValueTask<TResult> WriteAsync<TResult>(
        Func<TTransaction, ValueTask<TResult>> work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return await RunAsync(work, static _ => true, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lends a read-only connection for SQL of your own, opened on first use; one borrower at a time.</summary>
    /// <param name="work">Gets the connection; it may not keep it.</param>
    /// <param name="cancellationToken">Ends the wait for the connection.</param>
    /// <exception cref="PersistenceConnectionException">The connection cannot be opened.</exception>
    public async ValueTask ReadConnectionAsync(Func<SqliteConnection, ValueTask> work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        await ReadConnectionAsync(
            async connection =>
            {
                await work(connection).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>As <see cref="ReadConnectionAsync(Func{SqliteConnection, ValueTask}, CancellationToken)"/>, with a result.</summary>
    /// <param name="work">Gets the connection; it may not keep it.</param>
    /// <param name="cancellationToken">Ends the wait for the connection.</param>
    /// <returns>The delegate's result.</returns>
    /// <exception cref="PersistenceConnectionException">The connection cannot be opened.</exception>
    public async ValueTask<TResult> ReadConnectionAsync<TResult>(
        Func<SqliteConnection, ValueTask<TResult>> work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        cancellationToken.ThrowIfCancellationRequested();
        if (Opened.Lent is { } lent)
        {
            return await lent.LendAsync(work, cancellationToken).ConfigureAwait(false);
        }

        // In a transaction that is never committed: what the delegate writes, it may not.
        using LaneLease lease = await Lane.TakeAsync("ReadConnectionAsync", inTransaction: true, cancellationToken).ConfigureAwait(false);
        using OwnTransaction mark = OwnTransaction.Enter(Lane);
        return await work(new TransactionSource(lease).Connection).ConfigureAwait(false);
    }

    /// <summary>Made by emitted code.</summary>
    /// <param name="lease">Passed on to the transaction's constructor.</param>
    protected abstract TTransaction CreateTransaction(TransactionLease lease);

    /// <summary>Made by emitted code.</summary>
    /// <param name="lease">Passed on to the snapshot's constructor.</param>
    protected abstract TSnapshot CreateSnapshot(SnapshotLease lease);

    internal sealed override ValueTask<TResult> TransactAsync<TResult>(
        Func<WriteTransaction, ValueTask<TResult>> work, Func<TResult, bool> keeps, CancellationToken cancellationToken) =>
        RunAsync<TResult>(work, keeps, cancellationToken);

    private async ValueTask<TResult> RunAsync<TResult>(
        Func<TTransaction, ValueTask<TResult>> work, Func<TResult, bool> keeps, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        WriteLane lane = Lane;
        using TransactionMeasure? measure = TransactionMeasure.Begin(Observer.File);
        try
        {
            using LaneLease lease = await lane.TakeAsync("WriteAsync", inTransaction: true, cancellationToken).ConfigureAwait(false);
            using OwnTransaction mark = OwnTransaction.Enter(lane);
            TransactionSource source = new(lease);
            TResult result = await work(CreateTransaction(new(source, Observer))).ConfigureAwait(false);
            if (keeps(result))
            {
                source.Commit();
            }

            return result;
        }
        catch (Exception failure)
        {
            measure?.Fail(failure);
            throw;
        }
    }

    // The one session that there is: nobody else has it meanwhile, so whatever it reads is one state.
    private async ValueTask<TResult> ReadInLaneAsync<TResult>(Func<TSnapshot, ValueTask<TResult>> work, CancellationToken cancellationToken)
    {
        WriteLane lane = Lane;
        using LaneLease lease = await lane.TakeAsync("ReadAsync", inTransaction: true, cancellationToken).ConfigureAwait(false);
        using OwnTransaction mark = OwnTransaction.Enter(lane);
        return await work(CreateSnapshot(new(new BoundSource(lease), Observer))).ConfigureAwait(false);
    }
}
