using System.Globalization;
using SQLitePCL;

namespace Synthorg.Gen;

/// <summary>What is done with a writer's fresh connection: look first, change only what is ours.</summary>
internal static class OpenSteps
{
    private const string Operation = "Open";
    private const int NoCheckpointOnClose = 1006;

    /// <returns>Whether the file is in WAL mode.</returns>
    public static bool Run(
        Session writer,
        SessionOpener opener,
        SqliteDatabaseOptions options,
        DatabaseSchema schema,
        bool hadLog,
        CancellationToken cancellationToken)
    {
        if (hadLog)
        {
            // If the file is refused, it is left as it was, and its log beside it.
            _ = raw.sqlite3_db_config(writer.Handle, NoCheckpointOnClose, 1, out _);
        }

        FileSchema found = Look(writer, opener, options, schema, cancellationToken);
        if (!opener.IsMemory)
        {
            RequireWritable(writer);
        }

        // An older file before anything else of it is changed: it may be refused still.
        MigrationOptions migration = options.Migration with { DryRun = false };
        if (options.MigrateOnOpen && !found.IsFresh
            && !WhenFree(writer, session => MigrationRun.IsUpToDate(session, schema, migration, found), cancellationToken))
        {
            opener.ApplyPragmas(writer);
            _ = Migrate(writer, options, schema, migration, cancellationToken);
        }

        bool usesWal = !opener.IsMemory && SetJournalMode(writer, options, cancellationToken);
        opener.ApplyPragmas(writer);
        if (options.MigrateOnOpen && found.IsFresh)
        {
            _ = Migrate(writer, options, schema, migration, cancellationToken);
        }

        _ = raw.sqlite3_db_config(writer.Handle, NoCheckpointOnClose, 0, out _);
        return usesWal;
    }

    /// <summary>Brings a file to the program's schema, and copies it before if that is wanted.</summary>
    /// <param name="writer">Outside of a transaction.</param>
    /// <param name="options">For the copy's connection.</param>
    /// <param name="schema">The program's.</param>
    /// <param name="migration">What is allowed and wanted.</param>
    /// <param name="cancellationToken">Ends it; the file is as it was then.</param>
    public static MigrationPlan Migrate(
        Session writer,
        SqliteDatabaseOptions options,
        DatabaseSchema schema,
        MigrationOptions migration,
        CancellationToken cancellationToken)
    {
        MigrationRun run = new(writer, schema, migration, cancellationToken);
        if (migration is { BackupPath: { } backup, DryRun: false })
        {
            MigrationPlan plan = run.Run(isOnlyPlanned: true);
            if (plan is { IsEmpty: false, IsRefused: false, IsOfFreshFile: false })
            {
                new Backup(new(), options, progress: null).Run(writer, backup, cancellationToken);
            }
        }

        return run.Run(isOnlyPlanned: false);
    }

    /// <summary>Prepares another writer for a file that is in use: it must be whole, and of the same schema.</summary>
    public static void Verify(Session writer, SessionOpener opener, DatabaseSchema schema, string operation)
    {
        RequireWritable(writer);
        opener.ApplyPragmas(writer);
        SchemaCheck.Verify(writer, schema, FileSchema.Read(writer));
        if (DirectSql.Text(writer, "PRAGMA quick_check(1)", operation) != "ok")
        {
            throw SqliteErrors.ToOpenException(new() { Error = PersistenceError.Corrupt, Operation = operation });
        }
    }

    /// <summary>
    /// Commits something: the file's version once more. It also settles what became of a commit whose outcome was not known.
    /// </summary>
    public static void ProveWritable(Session writer, string operation)
    {
        long version = DirectSql.Integer(writer, "PRAGMA user_version", operation);
        DirectSql.Execute(writer, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}"), operation);
    }

    // Nothing is changed until the file is known to be ours.
    private static FileSchema Look(
        Session writer, SessionOpener opener, SqliteDatabaseOptions options, DatabaseSchema schema, CancellationToken cancellationToken)
    {
        if (!options.TrustFile)
        {
            UntrustedFile.Guard(writer);
        }

        FileSchema found = WhenFree(writer, FileSchema.Read, cancellationToken);
        SchemaCheck.VerifyEncoding(writer);
        if (!options.TrustFile)
        {
            SchemaCheck.VerifyMarks(schema, found);
            LookThrough(writer, opener, schema, found, cancellationToken);
        }
        else if (options.MigrateOnOpen)
        {
            SchemaCheck.VerifyMarks(schema, found, options.Migration.AdoptFile);
        }

        return found;
    }

    private static void LookThrough(
        Session writer, SessionOpener opener, DatabaseSchema schema, FileSchema found, CancellationToken cancellationToken)
    {
        if (found.IsFresh)
        {
            return;
        }

        Session scratch = opener.OpenScratch();
        try
        {
            UntrustedFile.Verify(writer, scratch, schema, cancellationToken);
        }
        finally
        {
            scratch.Close();
        }
    }

    /// <summary>Repeats a step for as long as another connection's lock is in its way, and the busy timeout allows.</summary>
    public static T WhenFree<T>(Session session, Func<Session, T> step, CancellationToken cancellationToken)
    {
        BusyWait wait = session.WaitWhileBusy();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return step(session);
            }
            catch (PersistenceException failure) when (failure.Error == PersistenceError.Busy && wait.Sleep())
            {
                // The next try comes after a slice of the time.
            }
        }
    }

    private static void RequireWritable(Session writer)
    {
        if (raw.sqlite3_db_readonly(writer.Handle, "main") != 0)
        {
            throw SqliteErrors.ToOpenException(new() { Error = PersistenceError.ReadOnly, Operation = Operation });
        }
    }

    // SQLite does not wait for the lock that a change of mode needs (several processes may open a fresh file together).
    private static bool SetJournalMode(Session writer, SqliteDatabaseOptions options, CancellationToken cancellationToken)
    {
        string mode = options.UseWal ? "wal" : "delete";
        string found = WhenFree(
            writer, session => DirectSql.Text(session, $"PRAGMA journal_mode = {mode}", Operation), cancellationToken);
        if (!found.Equals(mode, StringComparison.OrdinalIgnoreCase) && (!options.UseWal || options.RequireWal))
        {
            throw new PersistenceConnectionException(
                $"{Operation}: the journal mode is {found} where {mode} was set; is the file on a network drive?");
        }

        return found.Equals("wal", StringComparison.OrdinalIgnoreCase);
    }
}
