namespace Shop;

public static class Hold
{
    /// <summary>Holds the write lane until the result is set: what is written meanwhile waits, and is then one batch.</summary>
    public static async Task<TaskCompletionSource> LaneAsync(Func<Func<Task>, Task> write)
    {
        TaskCompletionSource entered = new();
        TaskCompletionSource release = new();
        _ = write(() =>
        {
            entered.SetResult();
            return release.Task;
        });
        await entered.Task;
        return release;
    }
}
