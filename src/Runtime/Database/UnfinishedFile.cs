namespace Synthorg.Gen;

/// <summary>A file that nobody knows of, beside the name that it gets once it is complete; without that it is removed again.</summary>
internal sealed class UnfinishedFile : IDisposable
{
    private UnfinishedFile(string path) => Path = path;

    public string Path { get; }

    /// <summary>Makes it, empty and for its owner alone.</summary>
    /// <exception cref="PersistenceException">It cannot be made.</exception>
    public static UnfinishedFile Beside(string file, string operation)
    {
        UnfinishedFile made = new($"{file}.{System.IO.Path.GetRandomFileName()}.tmp");
        FileFailures.Translate(operation, () => DatabaseFile.MakeEmpty(made.Path));
        return made;
    }

    /// <summary>Copies a database into it. It is whole and synced when this returns.</summary>
    /// <param name="source">Inside a read transaction.</param>
    /// <param name="options">For the connection.</param>
    /// <param name="operation">For messages.</param>
    /// <param name="afterStep">Gets the number of pages that were copied, and of all; what it throws ends the copy.</param>
    public void Fill(Session source, SqliteDatabaseOptions options, string operation, Action<int, int> afterStep)
    {
        Session target = SessionOpener.OpenAlone(Path, SessionOpener.OpenReadWrite, options, operation);
        try
        {
            // A copy that fails is thrown away: there is nothing to undo. In WAL mode there would be a log beside it.
            DirectSql.Execute(target, "PRAGMA journal_mode = OFF; PRAGMA synchronous = FULL", operation);
            PageCopy.Run(source, target, operation, afterStep);
        }
        finally
        {
            target.Close();
        }
    }

    public void Dispose()
    {
        try
        {
            File.Delete(Path); // It is not there when it got its name.
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Whoever is here has a failure of the same disk to tell, the one that matters.
        }
    }
}
