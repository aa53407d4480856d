namespace Synthorg.Gen;

/// <summary>A name that a finished file is to have, whatever has it now. This process opens no database of that name meanwhile.</summary>
/// <remarks>
/// <para>
/// A log of the file that goes, beside the file that comes, would be taken for its own and damage it; and without its log the file that
/// goes may lack its last commits, or be damaged itself. So it is made one that has none before it goes. The steps of <see cref="Put"/>,
/// and what a crash or a loss of power after each of them leaves:
/// </para>
/// <list type="number">
/// <item>SQLite moves the log into the old file and deletes it, in a transaction of its own: the old database, whole.</item>
/// <item>The old file is locked, so that no other process writes a log anew: the old database, whole.</item>
/// <item>The folder is flushed; else a loss of power could bring the log back after the next step: the old database, whole.</item>
/// <item>The new file, synced before, takes the name in one step: the old database or the new one, whole and without a log.</item>
/// <item>The folder is flushed: the new database.</item>
/// </list>
/// <para>
/// An old file that is no database, or is too damaged to be opened, cannot be made one without a log. Its log is deleted then: a crash
/// before the name is taken leaves the damaged file without it. In each case an unfinished file may be left beside it, <c>*.tmp</c>.
/// </para>
/// <para>
/// Another process that has opened the old file and not read it yet finds it without a log, and SQLite lets nobody begin one, or write
/// otherwise, in a file whose name is gone.
/// </para>
/// </remarks>
internal sealed class DatabasePlace : IDisposable
{
    private readonly DatabaseFile? _old;
    private readonly string _operation;
    private readonly Action<string> _flush;

    private DatabasePlace(string path, DatabaseFile? old, string operation, Action<string> flush)
    {
        Path = path;
        _old = old;
        _operation = operation;
        _flush = flush;
    }

    /// <summary>The full path; where a link was given, that of the file which it leads to.</summary>
    public string Path { get; }

    /// <summary>Whether there is neither a file nor the log or journal of one.</summary>
    public bool IsFree => _old is null && !Leftovers.Any(File.Exists);

    private IEnumerable<string> Leftovers => [Path + "-wal", Path + "-shm", Path + "-journal"];

    /// <param name="path">Of a file that may be missing.</param>
    /// <param name="operation">For messages.</param>
    /// <param name="flush"><see cref="Folder.FlushOf"/>, unless a test looks on.</param>
    /// <exception cref="PersistenceConnectionException">It is a folder, or this process has it open.</exception>
    public static DatabasePlace Claim(string path, string operation, Action<string> flush)
    {
        string full = DatabaseFile.FullPath(path, operation);
        return new(full, DatabaseFile.ClaimExisting(full, operation), operation, flush);
    }

    /// <summary>Gives a complete and synced file the name.</summary>
    /// <param name="file">It keeps the permissions of the file that goes.</param>
    /// <param name="options">For the busy timeout.</param>
    /// <param name="cancellationToken">Looked at while another process has the old file locked.</param>
    /// <exception cref="PersistenceException">It failed: the old database is there, with all of its content.</exception>
    /// <exception cref="OutcomeUnknownException">The new one is there, and a loss of power may bring the old one back.</exception>
    public void Put(UnfinishedFile file, SqliteDatabaseOptions options, CancellationToken cancellationToken)
    {
        Session? old = _old is null ? null : WithoutLog(options, cancellationToken);
        try
        {
            FileFailures.Translate(_operation, () =>
            {
                foreach (string leftover in Leftovers)
                {
                    File.Delete(leftover);
                }

                if (_old is not null && !OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(file.Path, File.GetUnixFileMode(Path));
                }

                _flush(Path);
                if (OperatingSystem.IsWindows())
                {
                    old?.Close(); // There no open file can be replaced.
                    old = null;
                }

                DatabaseFile.Replace(file.Path, Path, _old, _operation);
            });
        }
        finally
        {
            old?.Close();
        }

        Flush();
    }

    public void Dispose() => _old?.Dispose();

    /// <returns>The old file's connection, which locks it; <see langword="null"/> when it is no database that could be opened.</returns>
    private Session? WithoutLog(SqliteDatabaseOptions options, CancellationToken cancellationToken)
    {
        Session old = SessionOpener.OpenAlone(Path, SessionOpener.OpenReadWrite, options, _operation);
        try
        {
            Hardening.ApplySwitches(old);
            string mode = OpenSteps.WhenFree(
                old, session => DirectSql.Text(session, "PRAGMA journal_mode = DELETE", _operation), cancellationToken);
            if (mode != "delete")
            {
                throw new PersistenceConnectionException($"{_operation}: the journal mode of the old file stays {mode}.");
            }

            return OpenSteps.WhenFree(
                old,
                session =>
                {
                    DirectSql.Execute(session, "BEGIN EXCLUSIVE", _operation);
                    return session;
                },
                cancellationToken);
        }
        catch (PersistenceException failure) when (failure.Error is PersistenceError.NotADatabase or PersistenceError.Corrupt)
        {
            old.Close();
            return null;
        }
        catch
        {
            old.Close();
            throw;
        }
    }

    private void Flush()
    {
        try
        {
            _flush(Path);
        }
        catch (IOException cause)
        {
            throw new OutcomeUnknownException(
                $"{_operation}: the new file is there, but a loss of power may bring the old one back.",
                cause,
                new() { Error = PersistenceError.OutcomeUnknown, Operation = _operation });
        }
    }
}
