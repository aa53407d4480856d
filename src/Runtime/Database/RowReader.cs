namespace Synthorg.Gen;

/// <summary>Reads a stream once. Written by hand, so that a row that was read ahead costs no more than a look.</summary>
internal sealed class RowReader<TState, T> : IAsyncEnumerator<T>
{
    private readonly SessionSource _source;
    private readonly RowQuery<TState, T> _query;
    private readonly CancellationToken _cancellation;

    // Owned: what the token is of, when it is of two.
    private readonly CancellationTokenSource? _linked;

    // Owned: from the first row on.
    private RowCursor<TState, T>? _rows;
    private bool _isOver;

    public RowReader(SessionSource source, RowQuery<TState, T> query, CancellationToken asked, CancellationToken reading)
    {
        _source = source;
        _query = query;
        bool areTwo = asked.CanBeCanceled && reading.CanBeCanceled && asked != reading;
        _linked = areTwo ? CancellationTokenSource.CreateLinkedTokenSource(asked, reading) : null;
        _cancellation = _linked?.Token ?? (asked.CanBeCanceled ? asked : reading);
    }

    public T Current => _rows is null ? default! : _rows.Current;

    public ValueTask<bool> MoveNextAsync() => _rows?.TryMoveNext() == true ? new(true) : MoveOnAsync();

    public ValueTask DisposeAsync()
    {
        End();
        return default;
    }

    private async ValueTask<bool> MoveOnAsync()
    {
        if (_isOver)
        {
            return false;
        }

        bool isRow = false;
        try
        {
            _cancellation.ThrowIfCancellationRequested();
            _rows ??= new(
                await _source.TakeForStreamAsync(_cancellation).ConfigureAwait(false), !_source.SharesLease, _query, _cancellation);
            isRow = _rows.MoveNext();
            return isRow;
        }
        finally
        {
            if (!isRow)
            {
                End();
            }
        }
    }

    private void End()
    {
        if (!_isOver)
        {
            _isOver = true;
            _rows?.Dispose();
            _rows = null;
            _linked?.Dispose();
        }
    }
}
