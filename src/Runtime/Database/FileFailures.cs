namespace Synthorg.Gen;

/// <summary>The failures of the file system outside of SQLite as ours.</summary>
internal static class FileFailures
{
    private const int DiskFull = unchecked((int)0x80070070);
    private const int FileExists = unchecked((int)0x80070050);
    private const int AlreadyExists = unchecked((int)0x800700b7);
    private const int NoSpaceLeft = 28; // On Unix the code is the plain errno.
    private const int Exists = 17;

    /// <summary>Runs what touches the file system.</summary>
    /// <exception cref="PersistenceException">It failed.</exception>
    public static void Translate(string operation, Action work)
    {
        try
        {
            work();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            PersistenceException failure = SqliteErrors.ToException(new() { Error = ErrorOf(cause), Operation = operation });
            throw failure is PersistenceConnectionException
                ? new PersistenceConnectionException(failure.Message, cause, failure.Failure)
                : new QueryException(failure.Message, cause, failure.Failure);
        }
    }

    private static PersistenceError ErrorOf(Exception cause) => cause switch
    {
        UnauthorizedAccessException or DirectoryNotFoundException or FileNotFoundException or PathTooLongException
            => PersistenceError.CantOpen,
        { HResult: DiskFull or NoSpaceLeft } => PersistenceError.DiskFull,
        { HResult: FileExists or AlreadyExists or Exists } => PersistenceError.FileExists,
        _ => PersistenceError.Io,
    };
}
