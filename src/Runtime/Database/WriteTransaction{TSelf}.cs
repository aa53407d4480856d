using System.Diagnostics.CodeAnalysis;
using Synthorg.Gen.Emitted;

namespace Synthorg.Gen;

/// <summary>A write transaction with the repositories of one database, which its emitted half adds.</summary>
/// <typeparam name="TSelf">The emitted half itself.</typeparam>
[SuppressMessage("ApiDesign", "RS0026:Do not add multiple overloads with optional parameters", Justification = "The delegates differ.")]
public abstract class WriteTransaction<TSelf> : WriteTransaction
    where TSelf : WriteTransaction<TSelf>
{
    /// <summary>Made by emitted code.</summary>
    /// <param name="lease">The transaction.</param>
    [SuppressMessage("ApiDesign", "RS0022:Constructor make noninheritable base class inheritable", Justification = "For emitted code.")]
    protected WriteTransaction(TransactionLease lease)
        : base(lease)
    {
    }

    /// <summary>Tries a part of the transaction that may fail without costing the rest. May be nested.</summary>
    /// <param name="work">Uses this transaction; awaited before the method returns.</param>
    /// <param name="cancellationToken">Honoured until the part has begun.</param>
    /// <returns>
    /// <see langword="true"/> when the part is kept; <see langword="false"/> when it failed with a <see cref="PersistenceException"/> and
    /// was undone, while the transaction goes on.
    /// </returns>
    /// <exception cref="PersistenceException">The failure has cost the whole transaction.</exception>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    /// <remarks>Any other exception of <paramref name="work"/> undoes the part and passes on.</remarks>
    public ValueTask<bool> TryAsync(Func<TSelf, ValueTask> work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return TryAsync(
            async transaction =>
            {
                await work(transaction).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    /// <summary>Tries a part of the transaction that decides itself whether it is kept. May be nested.</summary>
    /// <param name="work">Uses this transaction; <see langword="false"/> undoes the part.</param>
    /// <param name="cancellationToken">Honoured until the part has begun.</param>
    /// <returns>Whether the part is kept.</returns>
    /// <exception cref="PersistenceException">The failure has cost the whole transaction.</exception>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    /// <remarks>As for <see cref="TryAsync(Func{TSelf, ValueTask}, CancellationToken)"/>.</remarks>
    public async ValueTask<bool> TryAsync(Func<TSelf, ValueTask<bool>> work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        cancellationToken.ThrowIfCancellationRequested();
        Savepoint savepoint = Source.Mark();
        bool isKept;
        try
        {
            isKept = await work((TSelf)this).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            if (Source.TryUndo(savepoint) && failure is PersistenceException)
            {
                return false;
            }

            throw;
        }

        if (isKept)
        {
            Source.Keep(savepoint);
        }
        else
        {
            Source.TryUndo(savepoint);
        }

        return isKept;
    }
}
