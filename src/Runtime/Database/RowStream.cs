namespace Synthorg.Gen;

/// <summary>A stream that may be read any number of times.</summary>
/// <param name="source">Lends each reader a session.</param>
/// <param name="query">What is asked.</param>
/// <param name="cancellationToken">Of whoever asked; a reader may have one too.</param>
internal sealed class RowStream<TState, T>(SessionSource source, RowQuery<TState, T> query, CancellationToken cancellationToken)
    : IAsyncEnumerable<T>
{
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken readersToken = default) =>
        new RowReader<TState, T>(source, query, cancellationToken, readersToken);
}
