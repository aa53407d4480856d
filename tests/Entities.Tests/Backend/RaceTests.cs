using System.Collections.Concurrent;
using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Backend;

/// <summary>Connecting, migrating, using and disconnecting at once harm nobody.</summary>
public sealed class RaceTests
{
    private const int Rounds = 100;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory(Timeout = 300_000)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_comes_too_early_or_too_late_is_told_and_nothing_leaks(bool walMode)
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        await using Company company = await Company.StartAsync(new() { WalMode = walMode });
        await Save.PrepareAsync(company.Backend);
        ITaskRepository kept = company.Backend.Tasks;
        ConcurrentBag<Exception> failures = [];
        ConcurrentBag<string> saved = [];
        for (int round = 0; round < Rounds; round++)
        {
            int number = round * 100;
            await Task.WhenAll(((Func<ValueTask>[])
            [
                () => company.Backend.ConnectAsync(stop),
                () => company.Backend.DisconnectAsync(stop),
                () => company.Backend.MigrateAsync(stop),
                () => SaveAsync(kept, $"{number}", saved),
                () => company.Backend.ConnectAsync(stop),
                () => Save.All[number / 100 % Save.All.Count].SaveAsync(company.Backend, $"{Given.Id(number)}"),
                async () => await company.Backend.Tasks.ListAsync(cancellationToken: stop),
                async () => await company.Backend.HealthCheckAsync(stop),
                async () => _ = company.Backend.GetDb(),
                () => company.Backend.SetSettingAsync("round", $"{number}", stop),
                async () => await (await company.Backend.BorrowWriterAsync(stop)).DisposeAsync(),
                () => company.Backend.DisconnectAsync(stop),
                () => SaveAsync(kept, $"{number + 1}", saved),
            ]).Select(step => Task.Run(() => TryAsync(step, failures))));
        }

        await company.Backend.DisconnectAsync(stop);
        Assert.All(failures, static failure => Assert.IsType<PersistenceConnectionException>(failure));
        Assert.Equal(0, company.OpenDescriptors);

        await company.Backend.ConnectAsync(stop);
        Assert.Empty(saved.Except((await kept.ListAsync(cancellationToken: stop)).Select(static task => task.Id)));
    }

    private static async ValueTask SaveAsync(ITaskRepository tasks, string id, ConcurrentBag<string> saved)
    {
        await tasks.SaveAsync(Given.Task(id), Stop);
        saved.Add(id);
    }

    private static async Task TryAsync(Func<ValueTask> step, ConcurrentBag<Exception> failures)
    {
        try
        {
            await step();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            failures.Add(failure);
        }
    }
}
