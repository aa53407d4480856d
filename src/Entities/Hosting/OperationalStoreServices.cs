using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Synthorg.Entities;

/// <summary>The operational store as services.</summary>
public static class OperationalStoreServices
{
    /// <summary>
    /// Adds the backend, its nineteen repositories and a health check. The store is connected and migrated when the host starts, and
    /// disconnected when it stops. Called again with the same configuration it adds nothing.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">What <see cref="PersistenceConfig.FromConfiguration"/> reads.</param>
    /// <exception cref="ArgumentException">
    /// The configuration breaks a rule, and the message names the key; or the store was added with another one.
    /// </exception>
    public static IServiceCollection AddOperationalStore(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        PersistenceConfig config = PersistenceConfig.FromConfiguration(configuration);
        if (services.Select(static service => service.ImplementationInstance).OfType<PersistenceConfig>().FirstOrDefault() is { } added)
        {
            return added == config
                ? services
                : throw new ArgumentException("The operational store was added with another configuration.", nameof(configuration));
        }

        services.AddSingleton(config);
        services.AddSingleton(static provider =>
            PersistenceBackendFactory.Create(provider.GetRequiredService<PersistenceConfig>(), provider.GetService<ILoggerFactory>()));
        services.AddSingleton<IHostedService>(
            static provider => new OperationalStoreHost(provider.GetRequiredService<IPersistenceBackend>()));
        services.AddHealthChecks().Add(new(
            "operational_store",
            static provider => new OperationalStoreHealthCheck(provider.GetRequiredService<IPersistenceBackend>()),
            failureStatus: null,
            tags: ["ready"]));
        return AddRepositories(services);
    }

    // Transient, since a property of the backend answers only while it is connected.
    private static IServiceCollection AddRepositories(IServiceCollection services)
    {
        Add(static backend => backend.Tasks);
        Add(static backend => backend.CostRecords);
        Add(static backend => backend.Messages);
        Add(static backend => backend.LifecycleEvents);
        Add(static backend => backend.TaskMetrics);
        Add(static backend => backend.CollaborationMetrics);
        Add(static backend => backend.ParkedContexts);
        Add(static backend => backend.AuditEntries);
        Add(static backend => backend.Users);
        Add(static backend => backend.ApiKeys);
        Add(static backend => backend.Checkpoints);
        Add(static backend => backend.Heartbeats);
        Add(static backend => backend.AgentStates);
        Add(static backend => backend.Settings);
        Add(static backend => backend.Artifacts);
        Add(static backend => backend.Projects);
        Add(static backend => backend.CustomPresets);
        Add(static backend => backend.WorkflowDefinitions);
        Add(static backend => backend.WorkflowExecutions);
        return services;

        void Add<T>(Func<IPersistenceBackend, T> repository)
            where T : class => services.AddTransient(provider => repository(provider.GetRequiredService<IPersistenceBackend>()));
    }
}
