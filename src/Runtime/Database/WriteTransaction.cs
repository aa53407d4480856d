using Microsoft.Data.Sqlite;
using Synthorg.Gen.Emitted;

namespace Synthorg.Gen;

/// <summary>Several reads and writes that become durable together or not at all. Valid inside the delegate that got it.</summary>
/// <remarks>Reads see the transaction's own writes. It serves one call at a time: await each before the next.</remarks>
public abstract class WriteTransaction : SqliteScope
{
    private protected WriteTransaction(TransactionLease lease)
    {
        ArgumentNullException.ThrowIfNull(lease);
        Source = lease.Source;
        Observer = lease.Observer;
    }

    /// <summary>The writer's own connection, for SQL of your own in this transaction. Do not end the transaction.</summary>
    /// <remarks>It stays open when it is closed or disposed. After a COMMIT or ROLLBACK of yours every further call here fails.</remarks>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    public SqliteConnection Connection => Source.Connection;

    private protected TransactionSource Source { get; }

    internal sealed override SessionSource ReadSource => Source;

    internal sealed override Observer Observer { get; }

    internal sealed override WriteLane? Lane => null;

    internal sealed override TransactionSource WriteSource => Source;

    internal sealed override async ValueTask<TResult> TransactAsync<TResult>(
        Func<WriteTransaction, ValueTask<TResult>> work, Func<TResult, bool> keeps, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Savepoint savepoint = Source.Mark();
        TResult result;
        try
        {
            result = await work(this).ConfigureAwait(false);
        }
        catch
        {
            Source.TryUndo(savepoint);
            throw;
        }

        if (keeps(result))
        {
            Source.Keep(savepoint);
        }
        else
        {
            Source.TryUndo(savepoint);
        }

        return result;
    }
}
