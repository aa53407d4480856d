namespace Synthorg.Gen;

/// <summary>Copies an open database into a file.</summary>
internal sealed class Backup(DisposedDatabase disposed, SqliteDatabaseOptions options, IProgress<BackupProgress>? progress)
{
    /// <summary>For messages.</summary>
    public const string Operation = "BackupAsync";

    /// <param name="lease">The session that is read from, used by nobody else meanwhile.</param>
    /// <param name="path">The file.</param>
    /// <param name="overwrite">Whether it may be there.</param>
    /// <param name="cancellationToken">Looked at after each step.</param>
    public void Run(SessionLease lease, string path, bool overwrite, CancellationToken cancellationToken) =>
        Put(path, overwrite, file => Copy(lease, file, cancellationToken), cancellationToken);

    /// <summary>As the other, from a session that only the caller knows.</summary>
    /// <param name="session">Outside of a transaction.</param>
    /// <param name="path">The file, which may not be there.</param>
    /// <param name="cancellationToken">Looked at after each step.</param>
    public void Run(Session session, string path, CancellationToken cancellationToken) =>
        Put(path, overwrite: false, file => Copy(session, file, cancellationToken), cancellationToken);

    private void Put(string path, bool overwrite, Action<UnfinishedFile> copy, CancellationToken cancellationToken)
    {
        using DatabasePlace place = DatabasePlace.Claim(path, Operation, Folder.FlushOf);
        if (!overwrite && !place.IsFree)
        {
            throw SqliteErrors.ToException(new() { Error = PersistenceError.FileExists, Operation = Operation });
        }

        using UnfinishedFile file = UnfinishedFile.Beside(place.Path, Operation);
        copy(file);
        place.Put(file, options, cancellationToken);
    }

    private void Copy(SessionLease lease, UnfinishedFile file, CancellationToken cancellationToken)
    {
        using SnapshotTransaction snapshot = SnapshotTransaction.Begin(lease, Operation);
        Session source = lease.Enter();
        try
        {
            Fill(source, file, cancellationToken);
        }
        finally
        {
            lease.Exit();
        }
    }

    private void Copy(Session source, UnfinishedFile file, CancellationToken cancellationToken)
    {
        source.Do(ControlStatement.Begin, Operation);
        try
        {
            _ = OpenSteps.WhenFree(
                source, static session => DirectSql.Integer(session, "PRAGMA user_version", Operation), cancellationToken);
            Fill(source, file, cancellationToken);
        }
        finally
        {
            source.Run(ControlStatement.Rollback);
        }
    }

    private void Fill(Session source, UnfinishedFile file, CancellationToken cancellationToken) =>
        file.Fill(source, options, Operation, (copied, total) =>
        {
            // So a closing database ends the leases that are out.
            disposed.ThrowIf(source.IsInterrupted);
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new(copied, total));
        });
}
