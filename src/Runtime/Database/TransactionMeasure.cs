using System.Diagnostics;

namespace Synthorg.Gen;

/// <summary>One write transaction as an activity, the parent of the calls in it. The default is for when nobody listens.</summary>
internal readonly struct TransactionMeasure : IDisposable
{
    private readonly Activity? _activity;

    private TransactionMeasure(Activity? activity) => _activity = activity;

    /// <summary>Begins it, and makes it current.</summary>
    public static TransactionMeasure Begin(string file)
    {
        if (!Telemetry.Source.HasListeners()
            || Telemetry.Source.StartActivity($"TRANSACTION {file}", ActivityKind.Client) is not { } activity)
        {
            return default;
        }

        if (activity.IsAllDataRequested)
        {
            activity.SetTag(Telemetry.System, Telemetry.Sqlite);
            activity.SetTag(Telemetry.Namespace, file);
            activity.SetTag(Telemetry.OperationName, "TRANSACTION");
        }

        return new(activity);
    }

    public void Fail(Exception failure)
    {
        if (_activity is not null)
        {
            OperationMeasure.Fail(_activity, failure);
        }
    }

    public void Dispose()
    {
        if (_activity is not null)
        {
            Telemetry.Tell(_activity, static activity => activity.Dispose());
        }
    }
}
