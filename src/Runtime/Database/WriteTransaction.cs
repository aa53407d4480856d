using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
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
        Logger = lease.Logger;
    }

    /// <summary>The writer's own connection, for SQL of your own in this transaction. Neither close it nor end the transaction.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    public SqliteConnection Connection => Source.Connection;

    private protected TransactionSource Source { get; }

    private protected sealed override SessionSource ReadSource => Source;

    private protected sealed override ILogger? Logger { get; }

    private protected sealed override WriteLane? Lane => null;

    private protected sealed override TransactionSource WriteSource => Source;
}
