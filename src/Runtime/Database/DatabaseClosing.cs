using Microsoft.Extensions.Logging;

namespace Synthorg.Gen;

/// <summary>The end of an open database, in the reverse order of its opening.</summary>
internal sealed class DatabaseClosing(
    OpenDatabase database, DatabaseFile file, Checkpoints checkpoints, SqliteDatabaseOptions options, ILogger logger)
{
    /// <summary>Closes in order: intake, queue, readers, log, writer, file.</summary>
    /// <param name="drains">Whether queued writes and held leases get the drain timeout; otherwise they are failed at once.</param>
    public async Task RunAsync(bool drains)
    {
        Task<LaneLease> last = database.Lane.TakeLastAsync();
        if (!drains)
        {
            database.Lane.FailQueued();
        }

        Task readers = database.Readers?.CloseAsync() ?? Task.CompletedTask;
        if (!drains)
        {
            database.Readers?.Revoke();
        }

        if (!await IsDoneInTimeAsync(Task.WhenAll(last, readers)).ConfigureAwait(false))
        {
            database.Lane.FailQueued();
            database.Readers?.Revoke();
        }

        // Held for good: nobody gets the lane again.
        await last.ConfigureAwait(false);
        await readers.ConfigureAwait(false);
        if (database.Lent is { } lent)
        {
            await lent.CloseAsync().ConfigureAwait(false);
        }

        Finish();
    }

    private async Task<bool> IsDoneInTimeAsync(Task task)
    {
        try
        {
            await task.WaitAsync(options.DrainTimeout, options.TimeProvider).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private void Finish()
    {
        DatabaseGauges.Remove(database);
        database.Lane.Stop();
        if (database.Readers is not null)
        {
            checkpoints.AtClose();
        }

        checkpoints.Detach();
        database.Lane.Writer.Session.Close();
        file.Dispose();
        logger.DatabaseClosed(file.Name);
    }
}
