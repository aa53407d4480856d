namespace Synthorg.Gen;

/// <summary>What a call gets that comes after one database was disposed, in whichever room it ends.</summary>
internal sealed class DisposedDatabase
{
    private volatile bool _isDetached;

    /// <summary>
    /// Whether the database was used through a <see cref="DatabaseScope"/>, whose users have not disposed anything: they have lost their
    /// connection.
    /// </summary>
    public bool IsDetached
    {
        get => _isDetached;
        set => _isDetached = value;
    }

    /// <summary>What to throw.</summary>
    public Exception Exception() =>
        _isDetached ? new PersistenceConnectionException("The database was disconnected.") : new ObjectDisposedException("SqliteDatabase");

    /// <exception cref="ObjectDisposedException">The database is disposed.</exception>
    /// <exception cref="PersistenceConnectionException">It is disconnected.</exception>
    public void ThrowIf(bool isDisposed)
    {
        if (isDisposed)
        {
            throw Exception();
        }
    }
}
