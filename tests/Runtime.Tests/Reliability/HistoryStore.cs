using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Reliability;

/// <summary>The database of a history, which is made to go on whenever it has stopped.</summary>
internal sealed class HistoryStore : IAsyncDisposable
{
    private const int MostTries = 1_000;

    private readonly SemaphoreSlim _gate = new(1);
    private readonly string _path;
    private volatile NotesDatabase _database;
    private int _reopened;

    private HistoryStore(string path, NotesDatabase database) => (_path, _database) = (path, database);

    public NotesDatabase Database => _database;

    /// <summary>How often a writer that had stopped went on, or the database was opened again.</summary>
    public int Reopened => Volatile.Read(ref _reopened);

    public static async Task<HistoryStore> OpenAsync(string path) => new(path, await OpenDatabaseAsync(path));

    /// <summary>Lets the writer go on, by itself or by closing the database and opening it again.</summary>
    /// <param name="failed">Nothing is done when it has been replaced meanwhile.</param>
    /// <param name="choice">By chance, from 0: one of the ways.</param>
    public async Task RecoverAsync(NotesDatabase failed, int choice)
    {
        await _gate.WaitAsync();
        try
        {
            if (!ReferenceEquals(failed, _database))
            {
                return;
            }

            switch (choice)
            {
                case 0:
                    await failed.DisposeAsync();
                    _database = await OpenDatabaseAsync(_path);
                    break;
                case 1:
                    await Task.Factory.StartNew(
                        failed.Dispose, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
                    _database = await OpenDatabaseAsync(_path);
                    break;
                default:
                    await ReopenWriterAsync(failed);
                    break;
            }

            Interlocked.Increment(ref _reopened);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _gate.Dispose();
    }

    private static async Task ReopenWriterAsync(NotesDatabase database)
    {
        try
        {
            await database.ReopenWriterAsync();
        }
        catch (PersistenceException)
        {
            // The disk failed again: the next write tells, and comes here.
        }
    }

    private static async Task<NotesDatabase> OpenDatabaseAsync(string path)
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                return await NotesDatabase.OpenAsync(path);
            }
            catch (PersistenceException) when (tries < MostTries)
            {
                // The disk fails now and then.
            }
        }
    }
}
