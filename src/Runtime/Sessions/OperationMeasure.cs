using System.Diagnostics;
using System.Globalization;

namespace Synthorg.Gen;

/// <summary>One call of an operation as an activity and a measurement. Made only while somebody listens.</summary>
/// <remarks>Names, constant SQL and codes only: never a value, a path or a text of SQLite's.</remarks>
internal sealed class OperationMeasure
{
    private readonly Operation _operation;
    private readonly string _file;
    private readonly int _runs;
    private readonly long _start;
    private Activity? _activity;
    private bool _isOver;

    /// <summary>The call begins.</summary>
    /// <param name="operation">What is called.</param>
    /// <param name="file">The database's name for listeners.</param>
    /// <param name="runs">How often its statement will run.</param>
    public OperationMeasure(Operation operation, string file, int runs)
    {
        _operation = operation;
        _file = file;
        _runs = runs;
        _start = Stopwatch.GetTimestamp();

        // It is not current for the caller, who goes on before it ends.
        Activity? current = Activity.Current;
        Telemetry.Tell(this, static measure => measure.Start());
        Activity.Current = current;
    }

    /// <summary>Whether the activity lacks the SQL that the call's work will choose.</summary>
    public bool AwaitsText => _activity?.IsAllDataRequested == true && _operation is not Statement;

    private bool IsBatch => _runs > 1;

    private string Summary => IsBatch ? _operation.BatchSummary : _operation.Summary;

    private string Verb => IsBatch ? _operation.BatchVerb : _operation.SqlVerb;

    /// <summary>The work has chosen a statement: the first one is told.</summary>
    public void Choose(Statement statement)
    {
        if (_activity is { } activity && activity.GetTagItem(Telemetry.Text) is null)
        {
            activity.SetTag(Telemetry.Text, statement.Sql);
        }
    }

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
        _activity = Telemetry.Source.StartActivity(Summary, ActivityKind.Client);
        if (_activity?.IsAllDataRequested == true)
        {
            Describe(_activity);
        }
    }

    private void Tell(Exception? failure)
    {
        (string? code, string? error) = ErrorOf(failure);
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
            Fail(_activity, code, error);
        }

        _activity.Dispose();
    }

    /// <summary>Marks an activity as failed.</summary>
    public static void Fail(Activity activity, string? code, string? error)
    {
        activity.SetStatus(ActivityStatusCode.Error);
        activity.SetTag(Telemetry.ErrorType, error);
        activity.SetTag(Telemetry.StatusCode, code);
    }

    /// <summary>SQLite's code, and the same or the exception's name as the kind of error.</summary>
    public static (string? Code, string? Error) ErrorOf(Exception? failure)
    {
        string? code = failure is PersistenceException { ExtendedResultCode: not 0 and var result }
            ? result.ToString(CultureInfo.InvariantCulture) : null;
        return (code, code ?? (failure is OperationCanceledException ? nameof(OperationCanceledException) : failure?.GetType().Name));
    }

    /// <summary>Adds what a failure is told by; nothing where there is none.</summary>
    public static void AddError(ref TagList tags, string? code, string? error)
    {
        if (code is not null)
        {
            tags.Add(Telemetry.StatusCode, code);
        }

        if (error is not null)
        {
            tags.Add(Telemetry.ErrorType, error);
        }
    }

    private void Describe(Activity activity)
    {
        activity.SetTag(Telemetry.System, Telemetry.Sqlite);
        activity.SetTag(Telemetry.Namespace, _file);
        activity.SetTag(Telemetry.Summary, Summary);
        if (!_operation.IsOwn)
        {
            activity.SetTag(Telemetry.Collection, _operation.Table.Name);
            activity.SetTag(Telemetry.OperationName, Verb);
            activity.SetTag(Telemetry.Text, (_operation as Statement)?.Sql);
            activity.SetTag(Telemetry.OperationSize, IsBatch ? _runs : null);
        }
    }

    private TagList Tags(string? code, string? error)
    {
        TagList tags = new()
        {
            { Telemetry.System, Telemetry.Sqlite },
            { Telemetry.Namespace, _file },
            { Telemetry.Summary, Summary },
        };
        if (!_operation.IsOwn)
        {
            tags.Add(Telemetry.Collection, _operation.Table.Name);
            tags.Add(Telemetry.OperationName, Verb);
        }

        AddError(ref tags, code, error);
        return tags;
    }
}
