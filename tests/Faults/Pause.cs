namespace Synthorg.Gen.Faults;

/// <summary>Holds the first access of one kind until it is let go; <see cref="Ask"/> is the rule.</summary>
/// <param name="file">Of which file.</param>
/// <param name="action">Which access.</param>
/// <param name="code">What the access fails with once it was let go; 0 lets it through.</param>
public sealed class Pause(FaultyFile file, FileAction action, int code = 0) : IDisposable
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new();
    private int _count;

    /// <summary>Completes when a thread is held here.</summary>
    public Task Reached => _reached.Task;

    public int Ask(FaultyFile asked, FileAction askedAction)
    {
        if (asked != file || askedAction != action || Interlocked.Increment(ref _count) > 1)
        {
            return 0;
        }

        _reached.SetResult();
        _released.Task.Wait();
        return code;
    }

    /// <summary>Lets go of what it holds. Safe to call again.</summary>
    public void Dispose() => _released.TrySetResult();
}
