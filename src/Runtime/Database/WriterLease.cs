using Microsoft.Data.Sqlite;

namespace Synthorg.Gen;

/// <summary>The writer's connection, lent for SQL of your own: nobody else writes until it is disposed.</summary>
/// <remarks>Its holder may not call the database's own writes meanwhile: they would wait for the lease.</remarks>
public sealed class WriterLease : IAsyncDisposable, IDisposable
{
    private readonly LaneLease _lease;

    internal WriterLease(LaneLease lease) => _lease = lease;

    /// <summary>The connection. Do not close it.</summary>
    /// <exception cref="InvalidOperationException">The lease was disposed.</exception>
    public SqliteConnection Connection
    {
        get
        {
            Session session = _lease.Enter();
            _lease.Exit();
            return session.Connection;
        }
    }

    /// <summary>Gives the connection back; a transaction that is open on it is undone. Safe to call again.</summary>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }

    /// <summary>Gives the connection back; a transaction that is open on it is undone. Safe to call again.</summary>
    public void Dispose() => _lease.Dispose();
}
