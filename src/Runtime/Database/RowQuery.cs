using System.Runtime.CompilerServices;

namespace Synthorg.Gen;

/// <summary>What a stream asks for.</summary>
/// <param name="State">Handed to <paramref name="Start"/>.</param>
/// <param name="Start">Binds the statement.</param>
/// <param name="Read">Reads the current row.</param>
internal sealed record RowQuery<TState, T>(TState State, Func<Session, TState, PreparedStatement> Start, Func<PreparedStatement, T> Read)
{
    public async IAsyncEnumerable<T> StreamAsync(SessionSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        SessionLease lease = await source.TakeForStreamAsync(cancellationToken).ConfigureAwait(false);
        using RowCursor<TState, T> rows = new(lease, !source.SharesLease, this, cancellationToken);
        while (rows.MoveNext())
        {
            yield return rows.Current;
        }
    }

    public IEnumerable<T> Stream(SessionSource source, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using RowCursor<TState, T> rows = new(source.TakeForStream(cancellationToken), !source.SharesLease, this, cancellationToken);
        while (rows.MoveNext())
        {
            yield return rows.Current;
        }
    }

    /// <summary>Reads all rows before the first is given: a session that is shared with the writes must not be held meanwhile.</summary>
    public async IAsyncEnumerable<T> StreamAllAsync(
        WriteLane lane, Operation operation, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (T row in await lane.RunAsync(operation, this, ReadAll, cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    /// <inheritdoc cref="StreamAllAsync"/>
    public IEnumerable<T> StreamAll(WriteLane lane, Operation operation, CancellationToken cancellationToken)
    {
        foreach (T row in lane.Run(operation, this, ReadAll, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    private static List<T> ReadAll(Session session, RowQuery<TState, T> query)
    {
        using PreparedStatement statement = query.Start(session, query.State);
        List<T> rows = [];
        while (statement.Step())
        {
            rows.Add(query.Read(statement));
        }

        return rows;
    }
}
