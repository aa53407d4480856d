using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Synthorg.Entities;

/// <summary>Whether the operational store answers.</summary>
internal sealed class OperationalStoreHealthCheck(IPersistenceBackend backend) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await backend.HealthCheckAsync(cancellationToken).ConfigureAwait(false)
            ? HealthCheckResult.Healthy()
            : new HealthCheckResult(context.Registration.FailureStatus, "The operational store does not answer.");
}
