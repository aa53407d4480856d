using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Synthorg.Gen;

/// <summary>The process's source of activities and its instruments.</summary>
internal static class Telemetry
{
    public const string System = "db.system.name";
    public const string Namespace = "db.namespace";
    public const string Collection = "db.collection.name";
    public const string OperationName = "db.operation.name";
    public const string OperationSize = "db.operation.batch.size";
    public const string Summary = "db.query.summary";
    public const string Text = "db.query.text";
    public const string StatusCode = "db.response.status_code";
    public const string ErrorType = "error.type";

    public const string Sqlite = "sqlite";

    private static readonly string? s_version = typeof(Telemetry).Assembly.GetName().Version?.ToString(3);

    public static Meter Meter { get; } = new(new MeterOptions(SynthorgGenTelemetry.MeterName)
    {
        Version = s_version,
        TelemetrySchemaUrl = "https://opentelemetry.io/schemas/1.44.0",
    });

    public static ActivitySource Source { get; } = new(SynthorgGenTelemetry.ActivitySourceName, s_version);

    /// <summary>How long each call took, in seconds, whether it went well or not.</summary>
    public static Histogram<double> Duration { get; } = Meter.CreateHistogram(
        "db.client.operation.duration",
        "s",
        "Duration of database client operations.",
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10] });

    /// <summary>How many writes were committed together.</summary>
    public static Histogram<int> BatchSize { get; } = Meter.CreateHistogram<int>(
        "synthorg.gen.batch.size", "{write}", "Writes that were committed together.");

    /// <summary>Checkpoints, with <c>error.type</c> where they failed.</summary>
    public static Counter<long> Checkpoints { get; } = Meter.CreateCounter<long>(
        "synthorg.gen.checkpoints", "{checkpoint}", "Checkpoints of the write-ahead log.");

    /// <summary>Tells a listener. What was done is done: one that throws must not make it look otherwise.</summary>
    public static void Tell<T>(T told, Action<T> tell)
    {
        try
        {
            tell(told);
        }
#pragma warning disable CA1031 // Whatever a listener throws is its own failure, and not the call's.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    /// <summary>Whether anybody listens to calls.</summary>
    public static bool ListensToCalls => Duration.Enabled || Source.HasListeners();
}
