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
    public void Run(SessionLease lease, string path, bool overwrite, CancellationToken cancellationToken)
    {
        using DatabasePlace place = DatabasePlace.Claim(path, Operation, Folder.FlushOf);
        if (!overwrite && !place.IsFree)
        {
            throw SqliteErrors.ToException(new() { Error = PersistenceError.FileExists, Operation = Operation });
        }

        using UnfinishedFile file = UnfinishedFile.Beside(place.Path, Operation);
        Copy(lease, file, cancellationToken);
        place.Put(file, options, cancellationToken);
    }

    private void Copy(SessionLease lease, UnfinishedFile file, CancellationToken cancellationToken)
    {
        using SnapshotTransaction snapshot = SnapshotTransaction.Begin(lease, Operation);
        Session source = lease.Enter();
        try
        {
            file.Fill(source, options, Operation, (copied, total) =>
            {
                // So a closing database ends the leases that are out.
                disposed.ThrowIf(source.IsInterrupted);
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new(copied, total));
            });
        }
        finally
        {
            lease.Exit();
        }
    }
}
