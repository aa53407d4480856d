using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Synthorg.Gen;

/// <summary>One write transaction as an activity, the parent of the calls in it, and as a measurement.</summary>
[SuppressMessage("Usage", "CA2213:Disposable fields should be disposed", Justification = "End disposes it.")]
internal sealed class TransactionMeasure : IDisposable
{
    private const string Name = "TRANSACTION";

    private readonly string _file;
    private readonly long _start = Stopwatch.GetTimestamp();
    private Activity? _activity;
    private Exception? _failure;

    private TransactionMeasure(string file)
    {
        _file = file;
        Telemetry.Tell(this, static measure => measure.Start());
    }

    /// <summary>Begins it, and makes it current.</summary>
    /// <returns><see langword="null"/> while nobody listens.</returns>
    public static TransactionMeasure? Begin(string file) => Telemetry.ListensToCalls ? new(file) : null;

    /// <summary>The caller gets an exception instead of a result.</summary>
    public void Fail(Exception failure) => _failure = failure;

    public void Dispose() => Telemetry.Tell(this, static measure => measure.End());

    private void Start()
    {
        _activity = Telemetry.Source.StartActivity($"{Name} {_file}", ActivityKind.Client);
        if (_activity?.IsAllDataRequested == true)
        {
            _activity.SetTag(Telemetry.System, Telemetry.Sqlite);
            _activity.SetTag(Telemetry.Namespace, _file);
            _activity.SetTag(Telemetry.OperationName, Name);
        }
    }

    private void End()
    {
        (string? code, string? error) = OperationMeasure.ErrorOf(_failure);
        TagList tags = new()
        {
            { Telemetry.System, Telemetry.Sqlite },
            { Telemetry.Namespace, _file },
            { Telemetry.OperationName, Name },
        };
        OperationMeasure.AddError(ref tags, code, error);
        Telemetry.Duration.Record(Stopwatch.GetElapsedTime(_start).TotalSeconds, tags);
        if (_activity is null)
        {
            return;
        }

        if (error is not null)
        {
            OperationMeasure.Fail(_activity, code, error);
        }

        _activity.Dispose();
    }
}
