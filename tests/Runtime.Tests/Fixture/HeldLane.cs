namespace Synthorg.Gen.Runtime.Tests.Fixture;

/// <summary>Keeps the write lane inside one caller's work, so that what is written meanwhile waits and then runs together.</summary>
internal sealed class HeldLane : IDisposable
{
    private readonly ManualResetEventSlim _gate = new();
    private readonly Task _holder;

    private HeldLane(NotesDatabase database)
    {
        using ManualResetEventSlim started = new();
        _holder = Task.Factory.StartNew(
            () => database.Notes.DoAsync(() =>
            {
                started.Set();
                _gate.Wait();
            }).AsTask(),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap();
        started.Wait();
    }

    public static HeldLane Of(NotesDatabase database) => new(database);

    public async Task ReleaseAsync()
    {
        _gate.Set();
        await _holder;
    }

    public void Dispose()
    {
        _gate.Set();
        _holder.Wait();
        _gate.Dispose();
    }
}
