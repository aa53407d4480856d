namespace Synthorg.Gen;

/// <summary>Names by which activities and metrics are switched on, such as OpenTelemetry's <c>AddSource</c> and <c>AddMeter</c>.</summary>
/// <remarks>They follow OpenTelemetry's conventions for database clients (https://opentelemetry.io/docs/specs/semconv/database/).</remarks>
public static class SynthorgGenTelemetry
{
    /// <summary>The source of activities: one for each call of a repository, and one for each write transaction around its calls.</summary>
    public const string ActivitySourceName = "Synthorg.Gen";

    /// <summary>The meter of <c>db.client.operation.duration</c> (seconds) and of the instruments below <c>synthorg.gen</c>.</summary>
    public const string MeterName = "Synthorg.Gen";
}
