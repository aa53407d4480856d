using System.Reflection;
using Microsoft.Data.Sqlite;
using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Backend;

/// <summary>A backend is connected and disconnected, and answers only in between.</summary>
public sealed class ConnectionTests
{
    private static readonly PropertyInfo[] s_repositories =
        [.. typeof(IPersistenceBackend).GetProperties().Where(static property => property.PropertyType.IsInterface)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_backend_has_a_name_and_no_connection()
    {
        await using Company company = Company.Found();

        Assert.Equal("sqlite", company.Backend.BackendName);
        Assert.False(company.Backend.IsConnected);
        Assert.False(File.Exists(company.Path));
        await RefusedAsync(company.Backend);
    }

    [Fact]
    public async Task Every_repository_is_there_while_it_is_connected()
    {
        await using Company company = await Company.StartAsync();

        Assert.True(company.Backend.IsConnected);
        Assert.Equal(19, s_repositories.Length);
        Assert.All(s_repositories, repository => Assert.IsAssignableFrom(repository.PropertyType, Get(company.Backend, repository)));

        await company.Backend.DisconnectAsync(Stop);
        Assert.False(company.Backend.IsConnected);
        await RefusedAsync(company.Backend);
    }

    [Fact]
    public async Task Each_repository_keeps_rows_of_its_own()
    {
        await using Company company = await Company.StartAsync();
        await Save.PrepareAsync(company.Backend);
        string id = $"{Given.Id(7)}";
        foreach (Save save in Save.All)
        {
            await save.SaveAsync(company.Backend, id);
        }

        await company.Backend.DisconnectAsync(Stop);

        Assert.Equal(19, Save.All.Count);
        Assert.All(Save.All, save => Assert.Equal(1L, company.AskFile($"SELECT count(*) FROM {save.Table} WHERE {save.Column} = '{id}'")));
    }

    [Fact]
    public async Task Connecting_again_does_nothing()
    {
        await using Company company = await Company.StartAsync();
        await company.Backend.Tasks.SaveAsync(Given.Task(), Stop);
        SqliteConnection own = company.Backend.GetDb();
        int descriptors = company.OpenDescriptors;

        await company.Backend.ConnectAsync(Stop);

        Assert.Same(own, company.Backend.GetDb());
        Assert.Equal(descriptors, company.OpenDescriptors);
        Assert.Equal(Given.Task(), await company.Backend.Tasks.GetAsync("ship", Stop));
    }

    [Fact]
    public async Task Disconnecting_is_safe_at_any_time_and_cannot_be_cancelled()
    {
        await using Company company = Company.Found();
        await company.Backend.DisconnectAsync(Stop);
        await company.Backend.ConnectAsync(Stop);

        await company.Backend.DisconnectAsync(new CancellationToken(canceled: true));
        Assert.False(company.Backend.IsConnected);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => company.Backend.DisconnectAsync(Stop).AsTask()));
        await company.Backend.DisposeAsync();

        Assert.Equal(0, company.OpenDescriptors);
    }

    [Fact]
    public async Task A_kept_repository_refuses_in_between_and_is_alive_again()
    {
        await using Company company = await Company.StartAsync();
        ITaskRepository tasks = company.Backend.Tasks;
        ISettingsRepository settings = company.Backend.Settings;
        await tasks.SaveAsync(Given.Task(), Stop);

        await company.Backend.DisconnectAsync(Stop);
        await Assert.ThrowsAsync<PersistenceConnectionException>(async () => await tasks.GetAsync("ship", Stop));
        await Assert.ThrowsAsync<PersistenceConnectionException>(async () => await tasks.SaveAsync(Given.Task("other"), Stop));
        await Assert.ThrowsAsync<PersistenceConnectionException>(async () => await settings.SetManyAsync([Given.Setting()], null, Stop));

        await company.Backend.ConnectAsync(Stop);
        Assert.Same(tasks, company.Backend.Tasks);
        Assert.Equal([Given.Task()], await tasks.ListAsync(cancellationToken: Stop));
        Assert.True(await settings.SetManyAsync([Given.Setting()], null, Stop));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_noticed_and_let_go()
    {
        await using Company company = Company.Found();
        string text = string.Concat(Enumerable.Repeat("Not a database. ", 100));
        await File.WriteAllTextAsync(company.Path, text, Stop);

        await Assert.ThrowsAsync<PersistenceConnectionException>(async () => await company.Backend.ConnectAsync(Stop));

        Assert.False(company.Backend.IsConnected);
        Assert.Equal(0, company.OpenDescriptors);
        Assert.Equal(text, await File.ReadAllTextAsync(company.Path, Stop));
        File.Delete(company.Path);
        await company.Backend.ConnectAsync(Stop);
        Assert.True(await company.Backend.HealthCheckAsync(Stop));
    }

    [Fact]
    public async Task A_file_that_cannot_be_made_is_a_failure_of_the_connection()
    {
        await using Company company = Company.Found();
        string missing = Path.Combine(Path.GetDirectoryName(company.Path)!, "missing", "org.db");
        await using IPersistenceBackend nowhere = PersistenceBackendFactory.Create(new() { Sqlite = new() { Path = missing } });

        await Assert.ThrowsAsync<PersistenceConnectionException>(async () => await nowhere.ConnectAsync(Stop));
    }

    [Fact]
    public async Task One_file_has_one_backend()
    {
        await using Company company = await Company.StartAsync();
        await using IPersistenceBackend other = company.Another();

        await Assert.ThrowsAsync<PersistenceConnectionException>(async () => await other.ConnectAsync(Stop));

        await company.Backend.DisconnectAsync(Stop);
        await other.ConnectAsync(Stop);
        Assert.True(await other.HealthCheckAsync(Stop));
    }

    [Fact]
    public async Task Connecting_can_be_cancelled_and_leaves_nothing_open()
    {
        await using Company company = Company.Found();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await company.Backend.ConnectAsync(new CancellationToken(canceled: true)));

        Assert.False(company.Backend.IsConnected);
        Assert.Equal(0, company.OpenDescriptors);
    }

    [Fact]
    public async Task Disconnecting_waits_for_writes_that_were_accepted()
    {
        await using Company company = await Company.StartAsync();
        WriterLease lease = await company.Backend.BorrowWriterAsync(Stop);
        Task[] accepted =
            [.. Enumerable.Range(0, 20).Select(i => company.Backend.Tasks.SaveAsync(Given.Task($"t{i}"), Stop).AsTask())];

        Task disconnecting = company.Backend.DisconnectAsync(Stop).AsTask();
        await Assert.ThrowsAsync<PersistenceConnectionException>(async () => await company.Backend.SetSettingAsync("late", "", Stop));
        Assert.False(disconnecting.IsCompleted);
        Assert.All(accepted, static save => Assert.False(save.IsCompleted));
        await lease.DisposeAsync();
        await disconnecting;

        await Task.WhenAll(accepted); // Their callers are told on other threads, some a moment later.
        Assert.Equal(20L, company.AskFile("SELECT count(*) FROM tasks"));
    }

    [Fact]
    public async Task A_failure_while_disconnecting_is_told_and_the_file_is_closed_all_the_same()
    {
        await using Company company = await Company.StartAsync();
        company.Log.OnLog = static name => Assert.NotEqual("DatabaseClosed", name);

        await company.Backend.DisconnectAsync(Stop);

        Assert.Contains(company.Log.Entries, static entry => entry.Event == "persistence.backend.disconnect_error");
        Assert.False(company.Backend.IsConnected);
        Assert.Equal(0, company.OpenDescriptors);
        await company.Backend.ConnectAsync(Stop);
        Assert.True(await company.Backend.HealthCheckAsync(Stop));
    }

    private static async Task RefusedAsync(IPersistenceBackend backend)
    {
        Assert.All(s_repositories, repository => Assert.Throws<PersistenceConnectionException>(() => Get(backend, repository)));
        Assert.Throws<PersistenceConnectionException>(backend.GetDb);
        await Assert.ThrowsAsync<PersistenceConnectionException>(async () => await backend.BorrowWriterAsync(Stop));
        await Assert.ThrowsAsync<PersistenceConnectionException>(async () => await backend.MigrateAsync(Stop));
        await Assert.ThrowsAsync<PersistenceConnectionException>(async () => await backend.GetSettingAsync("key", Stop));
        await Assert.ThrowsAsync<PersistenceConnectionException>(async () => await backend.SetSettingAsync("key", "", Stop));
        Assert.False(await backend.HealthCheckAsync(Stop));
    }

    private static object? Get(IPersistenceBackend backend, PropertyInfo repository) =>
        repository.GetMethod!.Invoke(backend, BindingFlags.DoNotWrapExceptions, null, null, null);
}
