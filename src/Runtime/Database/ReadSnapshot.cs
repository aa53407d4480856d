using System.Diagnostics.CodeAnalysis;
using Synthorg.Gen.Emitted;

namespace Synthorg.Gen;

/// <summary>Several reads of one state of the database, whatever is written meanwhile. Valid inside the delegate that got it.</summary>
/// <remarks>
/// It serves one call at a time: await each before the next. While it is held the write-ahead log cannot be emptied: keep it short.
/// </remarks>
public abstract class ReadSnapshot : SqliteScope
{
    /// <summary>Made by emitted code.</summary>
    /// <param name="lease">The snapshot.</param>
    [SuppressMessage("ApiDesign", "RS0022:Constructor make noninheritable base class inheritable", Justification = "For emitted code.")]
    protected ReadSnapshot(SnapshotLease lease)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ReadSource = lease.Source;
        Observer = lease.Observer;
    }

    internal sealed override SessionSource ReadSource { get; }

    internal sealed override Observer Observer { get; }

    internal sealed override WriteLane? Lane => null;

    internal sealed override TransactionSource WriteSource => throw OnlyReads();

    internal sealed override ValueTask<TResult> TransactAsync<TResult>(
        Func<WriteTransaction, ValueTask<TResult>> work, Func<TResult, bool> keeps, CancellationToken cancellationToken) =>
        ValueTask.FromException<TResult>(OnlyReads());

    private static InvalidOperationException OnlyReads() =>
        new("A snapshot only reads: write through the database or in a transaction.");
}
