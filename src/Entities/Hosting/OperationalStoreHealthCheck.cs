using Microsoft.Extensions.Diagnostics.HealthChecks;
using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>Whether the operational store works, and whether something has to be looked after although it does.</summary>
internal sealed class OperationalStoreHealthCheck(IPersistenceBackend backend) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        DatabaseHealth health = await backend.GetHealthAsync(cancellationToken).ConfigureAwait(false);
        HealthStatus status = health.Status switch
        {
            DatabaseHealthStatus.Healthy => HealthStatus.Healthy,
            DatabaseHealthStatus.Degraded => HealthStatus.Degraded,
            _ => context.Registration.FailureStatus,
        };
        return new(status, health.Description);
    }
}
