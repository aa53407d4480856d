using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Hosting;

/// <summary>A host that has the store starts and stops it.</summary>
public sealed class OperationalStoreTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("synthorg-host-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Path => System.IO.Path.Combine(_folder.FullName, "org.db");

    [Fact]
    public async Task It_is_connected_and_migrated_while_the_host_runs()
    {
        using IHost host = Build();
        IPersistenceBackend backend = host.Services.GetRequiredService<IPersistenceBackend>();
        Assert.False(backend.IsConnected);
        Assert.Equal(HealthStatus.Unhealthy, await HealthAsync(host));

        await host.StartAsync(Stop);
        await host.Services.GetRequiredService<ITaskRepository>().SaveAsync(Given.Task(), Stop);
        Assert.Equal(Given.Task(), await backend.Tasks.GetAsync("ship", Stop));
        Assert.Equal(HealthStatus.Healthy, await HealthAsync(host));
        Assert.Same(backend, host.Services.GetRequiredService<IPersistenceBackend>());

        await host.StopAsync(Stop);
        Assert.False(backend.IsConnected);
        Assert.Equal(HealthStatus.Unhealthy, await HealthAsync(host));
    }

    [Fact]
    public async Task Each_repository_is_a_service()
    {
        using IHost host = Build();
        Type[] repositories = [.. typeof(IPersistenceBackend).GetProperties()
            .Select(static property => property.PropertyType)
            .Where(static type => type.IsInterface)];
        Assert.Throws<PersistenceConnectionException>(host.Services.GetRequiredService<ITaskRepository>);

        await host.StartAsync(Stop);

        Assert.Equal(19, repositories.Length);
        Assert.All(repositories, type => Assert.IsAssignableFrom(type, host.Services.GetRequiredService(type)));
        await host.StopAsync(Stop);
    }

    [Fact]
    public async Task A_file_that_is_refused_keeps_the_host_from_starting()
    {
        await File.WriteAllTextAsync(Path, new string('x', 5000), Stop);
        using IHost host = Build();

        await Assert.ThrowsAsync<PersistenceConnectionException>(() => host.StartAsync(Stop));
    }

    [Fact]
    public void A_wrong_configuration_is_refused_where_the_store_is_added()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration["Persistence:Sqlite:Path"] = " ";

        Assert.ThrowsAny<ArgumentException>(
            () => builder.Services.AddOperationalStore(builder.Configuration.GetSection("Persistence")));
    }

    [Fact]
    public async Task Added_again_it_is_there_once()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration["Persistence:Sqlite:Path"] = Path;
        builder.Services.AddOperationalStore(builder.Configuration.GetSection("Persistence"));
        ServiceDescriptor[] once = [.. builder.Services];

        builder.Services.AddOperationalStore(builder.Configuration.GetSection("Persistence"));

        Assert.Equal(once, builder.Services);
        using IHost host = builder.Build();
        await host.StartAsync(Stop);
        Assert.Single((await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Stop)).Entries);
        await host.StopAsync(Stop);
    }

    [Fact]
    public void Added_again_with_another_configuration_it_is_refused()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration["Persistence:Sqlite:Path"] = Path;
        builder.Services.AddOperationalStore(builder.Configuration.GetSection("Persistence"));
        builder.Configuration["Persistence:Sqlite:Path"] = Path + "2";

        Assert.Throws<ArgumentException>(() => builder.Services.AddOperationalStore(builder.Configuration.GetSection("Persistence")));
    }

    [Theory]
    [InlineData(DatabaseHealthStatus.Healthy, HealthStatus.Healthy)]
    [InlineData(DatabaseHealthStatus.Degraded, HealthStatus.Degraded)]
    [InlineData(DatabaseHealthStatus.Unhealthy, HealthStatus.Unhealthy)]
    public async Task What_only_has_to_be_looked_after_is_told_apart_from_what_does_not_work(
        DatabaseHealthStatus told, HealthStatus expected)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration["Persistence:Sqlite:Path"] = Path;
        builder.Services.AddOperationalStore(builder.Configuration.GetSection("Persistence"));
        builder.Services.AddSingleton(HealthOnly.Backend(new(told, PersistenceError.Io, "As it is.")));
        using IHost host = builder.Build();

        HealthReport report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Stop);

        HealthReportEntry entry = Assert.Single(report.Entries).Value;
        Assert.Equal((expected, "As it is."), (entry.Status, entry.Description));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private IHost Build()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration["Persistence:Sqlite:Path"] = Path;
        builder.Services.AddOperationalStore(builder.Configuration.GetSection("Persistence"));
        return builder.Build();
    }

    private static async Task<HealthStatus> HealthAsync(IHost host)
    {
        HealthReport report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Stop);
        return report.Entries["operational_store"].Status;
    }
}
