using System.Diagnostics;
using System.Globalization;

namespace Synthorg.Gen;

/// <summary>One call of an operation as an activity and a measurement. Made only while somebody listens.</summary>
/// <remarks>Names, constant SQL and codes only: never a value, a path or a text of SQLite's.</remarks>
internal sealed class OperationMeasure
{
    private readonly Operation _operation;
    private readonly string _file;
    private readonly long _start;
    private Activity? _activity;
    private bool _isOver;

    private OperationMeasure(Operation operation, string file)
    {
        _operation = operation;
        _file = file;
        _start = Stopwatch.GetTimestamp();

        // It is not current for the caller, who goes on before it ends.
        Activity? current = Activity.Current;
        Telemetry.Tell(this, static measure => measure.Start());
        Activity.Current = current;
    }

    /// <returns><see langword="null"/> when nobody listens.</returns>
    public static OperationMeasure? Begin(Operation operation, string file) =>
        Telemetry.ListensToCalls ? new(operation, file) : null;

    /// <summary>The call is over.</summary>
    /// <param name="failure">What the caller gets instead of a result.</param>
    public void End(Exception? failure)
    {
        if (_isOver)
        {
            return;
        }

        _isOver = true;
        Activity? current = Activity.Current;
        Telemetry.Tell((Measure: this, Failure: failure), static told => told.Measure.Tell(told.Failure));
        Activity.Current = current;
    }

    private void Start()
    {
        _activity = Telemetry.Source.StartActivity(SummaryOf(_operation), ActivityKind.Client);
        if (_activity?.IsAllDataRequested == true)
        {
            Describe(_activity);
        }
    }

    private void Tell(Exception? failure)
    {
        string? code = failure is PersistenceException { ExtendedResultCode: not 0 and var result }
            ? result.ToString(CultureInfo.InvariantCulture) : null;
        string? error = code ?? (failure is OperationCanceledException ? nameof(OperationCanceledException) : failure?.GetType().Name);
        if (Telemetry.Duration.Enabled)
        {
            Telemetry.Duration.Record(Stopwatch.GetElapsedTime(_start).TotalSeconds, Tags(code, error));
        }

        if (_activity is null)
        {
            return;
        }

        if (error is not null)
        {
            _activity.SetStatus(ActivityStatusCode.Error);
            _activity.SetTag(Telemetry.ErrorType, error);
            _activity.SetTag(Telemetry.StatusCode, code);
        }

        _activity.Dispose();
    }

    private static string SummaryOf(Operation operation) => IsOwn(operation) ? operation.Name
        : operation.Summary ??= $"{VerbOf(operation.Kind)} {operation.Table.Name}";

    // Of the user's own SQL only its text would tell what it does.
    private static bool IsOwn(Operation operation) => operation is Statement { IsOwn: true };

    private static string VerbOf(StatementKind kind) => kind switch
    {
        StatementKind.Insert or StatementKind.Upsert => "INSERT",
        StatementKind.Update => "UPDATE",
        StatementKind.Delete => "DELETE",
        _ => "SELECT",
    };

    private void Describe(Activity activity)
    {
        activity.SetTag(Telemetry.System, Telemetry.Sqlite);
        activity.SetTag(Telemetry.Namespace, _file);
        activity.SetTag(Telemetry.Summary, SummaryOf(_operation));
        if (!IsOwn(_operation))
        {
            activity.SetTag(Telemetry.Collection, _operation.Table.Name);
            activity.SetTag(Telemetry.OperationName, VerbOf(_operation.Kind));
            activity.SetTag(Telemetry.Text, (_operation as Statement)?.Sql);
        }
    }

    private TagList Tags(string? code, string? error)
    {
        TagList tags = new()
        {
            { Telemetry.System, Telemetry.Sqlite },
            { Telemetry.Namespace, _file },
            { Telemetry.Summary, SummaryOf(_operation) },
        };
        if (!IsOwn(_operation))
        {
            tags.Add(Telemetry.Collection, _operation.Table.Name);
            tags.Add(Telemetry.OperationName, VerbOf(_operation.Kind));
        }

        if (code is not null)
        {
            tags.Add(Telemetry.StatusCode, code);
        }

        if (error is not null)
        {
            tags.Add(Telemetry.ErrorType, error);
        }

        return tags;
    }
}
