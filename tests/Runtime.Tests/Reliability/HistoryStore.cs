using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Reliability;

/// <summary>The database of a history, which is made to go on whenever it has stopped.</summary>
internal sealed class HistoryStore : IAsyncDisposable
{
    private const int TriesBeforeRest = 100;

    private readonly SemaphoreSlim _gate = new(1);
    private readonly string _path;
    private readonly RandomFaults _disk;
    private volatile NotesDatabase _database;
    private int _reopened;

    private HistoryStore(string path, RandomFaults disk, NotesDatabase database) => (_path, _disk, _database) = (path, disk, database);

    public NotesDatabase Database => _database;

    /// <summary>How often a writer that had stopped went on, or the database was opened again.</summary>
    public int Reopened => Volatile.Read(ref _reopened);

    /// <param name="path">Its file.</param>
    /// <param name="disk">It fails now and then.</param>
    public static async Task<HistoryStore> OpenAsync(string path, RandomFaults disk) =>
        new(path, disk, await OpenDatabaseAsync(path, disk));

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
                    _database = await OpenDatabaseAsync(_path, _disk);
                    break;
                case 1:
                    await Task.Factory.StartNew(
                        failed.Dispose, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
                    _database = await OpenDatabaseAsync(_path, _disk);
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

    // A log is recovered frame by frame: where each access may fail, a long one is hardly ever read to its end.
    private static async Task<NotesDatabase> OpenDatabaseAsync(string path, RandomFaults disk)
    {
        for (int tries = 1; tries <= TriesBeforeRest; tries++)
        {
            try
            {
                return await NotesDatabase.OpenAsync(path);
            }
            catch (PersistenceException)
            {
                // The disk fails now and then.
            }
        }

        disk.Rests = true;
        try
        {
            return await NotesDatabase.OpenAsync(path);
        }
        finally
        {
            disk.Rests = false;
        }
    }
}
