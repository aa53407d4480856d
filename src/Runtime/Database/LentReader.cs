using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Synthorg.Gen;

/// <summary>The one read-only connection that is lent for the user's own SQL: opened on first use, one borrower at a time.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "It owns no wait handle.")]
internal sealed class LentReader(Func<Session> open, DisposedDatabase disposed)
{
    private readonly SemaphoreSlim _turn = new(1);

    // Owned.
    private Session? _session;
    private bool _isClosed;

    public async ValueTask<TResult> LendAsync<TResult>(Func<SqliteConnection, ValueTask<TResult>> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            disposed.ThrowIf(_isClosed);
            _session ??= open();
            return await work(_session.Connection).ConfigureAwait(false);
        }
        finally
        {
            // What the borrower left open would hold back the log.
            if (_session is { } session && !session.Tidy())
            {
                _session = null;
                session.Close();
            }

            _turn.Release();
        }
    }

    /// <summary>Waits for the borrower, then closes.</summary>
    public async Task CloseAsync()
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        _isClosed = true;
        _session?.Close();
        _session = null;
        _turn.Release();
    }
}
