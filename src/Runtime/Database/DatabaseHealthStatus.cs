namespace Synthorg.Gen;

/// <summary>The words of <c>Microsoft.Extensions.Diagnostics.HealthChecks</c>, in their order.</summary>
public enum DatabaseHealthStatus
{
    /// <summary>Reads or writes fail.</summary>
    Unhealthy,

    /// <summary>Reads and writes succeed, but something has to be looked after: checkpoints fail, or a reader holds back the log.</summary>
    Degraded,

    /// <summary>All is well.</summary>
    Healthy,
}
