using System.Runtime.CompilerServices;

namespace Synthorg.Gen;

/// <summary>Streams that begin when they are read, and tell their end: the last row, a failure, or that their reader had enough.</summary>
internal static class OperationStream
{
    public static async IAsyncEnumerable<T> WatchAsync<T>(
        OperationLog call, Func<OperationLog, IAsyncEnumerable<T>> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        OperationLog log = call.Begin();
        long given = 0;
        bool hasFailed = false;
        IAsyncEnumerator<T> stream = rows(log).GetAsyncEnumerator(cancellationToken);
        try
        {
            while (true)
            {
                try
                {
                    if (!await stream.MoveNextAsync().ConfigureAwait(false))
                    {
                        break;
                    }
                }
                catch (Exception failure)
                {
                    hasFailed = true;
                    log.Failed(failure);
                    throw;
                }

                given++;
                yield return stream.Current;
            }
        }
        finally
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            if (!hasFailed)
            {
                log.DoneWith(given);
            }
        }
    }

    /// <inheritdoc cref="WatchAsync"/>
    public static IEnumerable<T> Watch<T>(OperationLog call, Func<OperationLog, IEnumerable<T>> rows)
    {
        OperationLog log = call.Begin();
        long given = 0;
        bool hasFailed = false;
        IEnumerator<T> stream = rows(log).GetEnumerator();
        try
        {
            while (true)
            {
                try
                {
                    if (!stream.MoveNext())
                    {
                        break;
                    }
                }
                catch (Exception failure)
                {
                    hasFailed = true;
                    log.Failed(failure);
                    throw;
                }

                given++;
                yield return stream.Current;
            }
        }
        finally
        {
            stream.Dispose();
            if (!hasFailed)
            {
                log.DoneWith(given);
            }
        }
    }
}
