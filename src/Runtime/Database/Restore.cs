namespace Synthorg.Gen;

/// <summary>Puts a backup in the place of a database.</summary>
internal sealed class Restore(SqliteDatabaseOptions options, CancellationToken cancellationToken)
{
    private const string Operation = "RestoreAsync";
    private const string OfBackup = "RestoreAsync (the backup)";
    private const string OfCopy = "RestoreAsync (the backup's copy)";

    /// <summary>Makes the names in a file's folder durable.</summary>
    public Action<string> Flush { get; init; } = Folder.FlushOf;

    public void Run(string backup, string path)
    {
        backup = DatabaseFile.FullPath(backup, OfBackup);
        ThrowIfUnfit(backup, path);
        using DatabasePlace place = DatabasePlace.Claim(path, Operation, Flush);
        using UnfinishedFile file = UnfinishedFile.Beside(place.Path, Operation);
        Read(backup, OfBackup, source =>
        {
            // Once something was read, the pages are of one state.
            DirectSql.Execute(source, "BEGIN", OfBackup);
            long pages = OpenSteps.WhenFree(
                source, static session => DirectSql.Integer(session, "PRAGMA page_count", OfBackup), cancellationToken);
            if (pages == 0)
            {
                throw Refused(PersistenceError.NotADatabase, OfBackup); // An empty file: SQLite would take it for a new database.
            }

            file.Fill(source, options, OfBackup, (_, _) => cancellationToken.ThrowIfCancellationRequested());
        });

        // What was read back from the new file is what was meant to be there, not only what the backup holds.
        Read(file.Path, OfCopy, Check);
        place.Put(file, options, cancellationToken);
    }

    private static void ThrowIfUnfit(string backup, string path)
    {
        if (!File.Exists(backup))
        {
            throw Refused(PersistenceError.CantOpen, OfBackup);
        }

        if (FileIdentity.TryFind(path, out FileIdentity old) && FileIdentity.TryFind(backup, out FileIdentity copy) && old == copy)
        {
            throw new ArgumentException("The backup and the database are the same file.", nameof(path));
        }

        if (DatabaseFile.IsOpen(backup))
        {
            throw Refused(PersistenceError.AlreadyOpen, OfBackup);
        }
    }

    // A finished file needs no locks and no log: it is read where nothing can be written, and nothing is left beside it. With a log
    // beside it, it is not finished: SQLite reads both.
    private void Read(string path, string operation, Action<Session> work)
    {
        bool isFinished = !File.Exists(path + "-journal") && new FileInfo(path + "-wal") is { Exists: false } or { Length: 0 };
        Session session = isFinished
            ? SessionOpener.OpenAlone(ImmutableUri(path), SessionOpener.OpenReadOnly | SessionOpener.OpenUri, options, operation)
            : SessionOpener.OpenAlone(path, SessionOpener.OpenReadOnly, options, operation);
        try
        {
            SessionOpener.Prepare(session, options);
            work(session);
        }
        finally
        {
            session.Close();
        }
    }

    private void Check(Session session)
    {
        using CancellationTokenRegistration interrupt = cancellationToken.UnsafeRegister(
            static state => ((Session)state!).Interrupt(), session);
        try
        {
            DirectSql.Execute(session, "PRAGMA cell_size_check = 1", OfCopy);
            if (DirectSql.Texts(session, "PRAGMA quick_check(1)", OfCopy) is not ["ok"])
            {
                throw Refused(PersistenceError.Corrupt, OfBackup);
            }
        }
        catch (PersistenceException failure) when (failure.Error == PersistenceError.Interrupted)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
    }

    // https://sqlite.org/uri.html
    private static string ImmutableUri(string path)
    {
        string name = Uri.EscapeDataString(path.Replace('\\', '/')).Replace("%2F", "/", StringComparison.Ordinal);
        return $"file://{(name.StartsWith('/') ? "" : "/")}{name}?immutable=1";
    }

    private static PersistenceException Refused(PersistenceError error, string operation) =>
        SqliteErrors.ToException(new() { Error = error, Operation = operation });
}
