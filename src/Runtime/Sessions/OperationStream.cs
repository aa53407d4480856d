using System.Runtime.CompilerServices;

namespace Synthorg.Gen;

/// <summary>Streams that tell their end.</summary>
internal static class OperationStream
{
    public static async IAsyncEnumerable<T> WatchAsync<T>(
        OperationLog call, IAsyncEnumerable<T> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        OperationLog log = call.Begin();
        long given = 0;
        bool hasFailed = false;
        IAsyncEnumerator<T> stream = rows.GetAsyncEnumerator(cancellationToken);
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
    public static IEnumerable<T> Watch<T>(OperationLog call, IEnumerable<T> rows)
    {
        OperationLog log = call.Begin();
        long given = 0;
        bool hasFailed = false;
        IEnumerator<T> stream = rows.GetEnumerator();
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
