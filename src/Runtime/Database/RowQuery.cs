using System.Runtime.CompilerServices;

namespace Synthorg.Gen;

/// <summary>What a stream asks for.</summary>
/// <param name="State">Handed to <paramref name="Start"/>.</param>
/// <param name="Start">Binds the statement.</param>
/// <param name="Read">Reads the current row.</param>
internal sealed record RowQuery<TState, T>(TState State, Func<Session, TState, PreparedStatement> Start, Func<PreparedStatement, T> Read)
{
    /// <summary>Reads from <paramref name="source"/>, or through <paramref name="lane"/> where there is none.</summary>
    public IAsyncEnumerable<T> RunAsync(
        OperationLog log, SessionSource? source, WriteLane? lane, Operation operation, CancellationToken cancellationToken) =>
        log.IsSilent ? RowsAsync(source, lane, operation, cancellationToken)
        : OperationStream.WatchAsync(log, begun => Follow(begun).RowsAsync(source, lane, operation, cancellationToken), default);

    /// <inheritdoc cref="RunAsync"/>
    public IEnumerable<T> Run(
        OperationLog log, SessionSource? source, WriteLane? lane, Operation operation, CancellationToken cancellationToken) =>
        log.IsSilent ? Rows(source, lane, operation, cancellationToken)
        : OperationStream.Watch(log, begun => Follow(begun).Rows(source, lane, operation, cancellationToken));

    private RowQuery<TState, T> Follow(OperationLog begun) => this with { Start = begun.Follow(Start) };

    private IAsyncEnumerable<T> RowsAsync(
        SessionSource? source, WriteLane? lane, Operation operation, CancellationToken cancellationToken) =>
        source is not null ? StreamAsync(source, cancellationToken) : StreamAllAsync(lane!, operation, cancellationToken);

    private IEnumerable<T> Rows(SessionSource? source, WriteLane? lane, Operation operation, CancellationToken cancellationToken) =>
        source is not null ? Stream(source, cancellationToken) : StreamAll(lane!, operation, cancellationToken);

    private RowStream<TState, T> StreamAsync(SessionSource source, CancellationToken cancellationToken) =>
        new(source, this, cancellationToken);

    private IEnumerable<T> Stream(SessionSource source, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using RowCursor<TState, T> rows = new(source.TakeForStream(cancellationToken), !source.SharesLease, this, cancellationToken);
        while (rows.MoveNext())
        {
            yield return rows.Current;
        }
    }

    /// <summary>Reads all rows before the first is given: a session that is shared with the writes must not be held meanwhile.</summary>
    private async IAsyncEnumerable<T> StreamAllAsync(
        WriteLane lane, Operation operation, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (T row in await lane.RunAsync(operation, this, ReadAll, cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    /// <inheritdoc cref="StreamAllAsync"/>
    private IEnumerable<T> StreamAll(WriteLane lane, Operation operation, CancellationToken cancellationToken)
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
