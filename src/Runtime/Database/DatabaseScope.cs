namespace Synthorg.Gen;

/// <summary>Where repositories run that outlive their database: on the database that is attached, as calls of their own.</summary>
/// <remarks>
/// For services that disconnect and connect again while their repositories stay the same objects. While no database is attached every
/// call is refused with a <see cref="PersistenceConnectionException"/>; a call that was accepted before is served. Safe for concurrent use.
/// </remarks>
public sealed class DatabaseScope : SqliteScope
{
    private readonly Lock _attaching = new();
    private SqliteDatabase? _database;
    private Observer? _observer;

    /// <summary>Whether a database is attached.</summary>
    public bool IsAttached => Volatile.Read(ref _database) is not null;

    // The last database's: a refusal in between is told too.
    internal override Observer? Observer => Volatile.Read(ref _observer);

    internal override SessionSource? ReadSource => Current.ReadSource;

    internal override WriteLane? Lane => Current.Lane;

    internal override bool IsBusy => Volatile.Read(ref _database)?.IsBusy == true;

    internal override TransactionSource WriteSource => Current.WriteSource;

    internal override ValueTask<TResult> TransactAsync<TResult>(
        Func<WriteTransaction, ValueTask<TResult>> work, Func<TResult, bool> keeps, CancellationToken cancellationToken) =>
        Current.TransactAsync(work, keeps, cancellationToken);

    private SqliteDatabase Current =>
        Volatile.Read(ref _database) ?? throw new PersistenceConnectionException("The database is not connected.");

    /// <summary>Lets calls through to a database.</summary>
    /// <param name="database">An open one; detach it before it is disposed.</param>
    /// <exception cref="InvalidOperationException">Another database is attached.</exception>
    public void Attach(SqliteDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        lock (_attaching)
        {
            if (Volatile.Read(ref _database) is { } other && other != database)
            {
                throw new InvalidOperationException("Another database is attached.");
            }

            // Before the first call gets through.
            database.Disposed.IsDetached = true;
            Volatile.Write(ref _observer, database.Observer);
            Volatile.Write(ref _database, database);
        }
    }

    /// <summary>Refuses calls from now on. What was accepted is served when the database is disposed.</summary>
    /// <returns>The database that was attached; <see langword="null"/> when there was none.</returns>
    public SqliteDatabase? Detach() => Interlocked.Exchange(ref _database, null);
}
