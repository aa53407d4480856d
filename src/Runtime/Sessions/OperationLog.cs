using System.Collections;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Synthorg.Gen;

/// <summary>Tells how one call of an operation ended. The default tells nothing and costs nothing.</summary>
/// <remarks>
/// No exception is handed to the logger: the cause behind one may hold a value, and the caller gets it anyway. Cancellation is told by
/// no log: the caller wanted it.
/// </remarks>
internal readonly struct OperationLog
{
    private readonly Operation _operation;
    private readonly ILogger? _logger;
    // To be measured once it begins; what is refused ahead of the database never does.
    private readonly string? _file;
    private readonly OperationMeasure? _measure;

    private OperationLog(Operation operation, ILogger? logger, string? file, OperationMeasure? measure)
    {
        _operation = operation;
        _logger = logger;
        _file = file;
        _measure = measure;
    }

    /// <summary>Whether nobody listens.</summary>
    public bool IsSilent => _logger is null && _file is null && _measure is null;

    /// <summary>The log of a call that has not begun; the default one when nobody listens.</summary>
    public static OperationLog Of(Operation operation, Observer? observer)
    {
        if (observer is null)
        {
            return default;
        }

        bool isLogged = operation.EventNames is not null && observer.Logger is { } logger && Listens(logger);
        bool isMeasured = Telemetry.ListensToCalls;
        return isLogged || isMeasured
            ? new(operation, isLogged ? observer.Logger : null, isMeasured ? observer.File : null, measure: null)
            : default;
    }

    /// <summary>What an operation's events call it.</summary>
    public static EventVerb VerbOf(Operation operation) => operation.Kind switch
    {
        StatementKind.Insert or StatementKind.Upsert or StatementKind.Update => EventVerb.Save,
        StatementKind.Delete => EventVerb.Delete,
        StatementKind.Count or StatementKind.Exists => EventVerb.Count,
        StatementKind.Aggregate => EventVerb.Aggregate,
        _ when BeginsWith(operation.Name, "List") => EventVerb.List,
        _ when BeginsWith(operation.Name, "Query") => EventVerb.Query,
        _ => EventVerb.Fetch,
    };

    /// <summary>The call begins.</summary>
    public OperationLog Begin() => Begin<object?>(null);

    /// <summary>The call begins, with what its work is given.</summary>
    public OperationLog Begin<TState>(TState state) => _file is null ? this
        : new(_operation, _logger, file: null, new(_operation, _file, _operation.TakesMany && state is Array rows ? rows.Length : 1));

    /// <summary>Tells the end of a call that is under way or over.</summary>
    public ValueTask<TResult> Watch<TResult>(ValueTask<TResult> call) => IsSilent ? call
        : call.IsCompletedSuccessfully ? new(Done(call.Result))
        : WatchLaterAsync(this, call);

    /// <inheritdoc cref="Watch{TResult}(ValueTask{TResult})"/>
    public ValueTask Watch(ValueTask call) => IsSilent ? call : WatchLaterAsync(this, call);

    /// <summary>The work of a call that has begun, which tells the statement that it chooses where somebody listens for that.</summary>
    public Func<Session, TState, TResult> Follow<TState, TResult>(Func<Session, TState, TResult> work) =>
        _measure is { AwaitsText: true } measure ? ChosenWork.Of(measure, work) : work;

    /// <summary>Tells success, and gives the result back.</summary>
    public TResult Done<TResult>(TResult result)
    {
        if (!IsSilent)
        {
            DoneWith(_logger is null ? null : RowsOf(result));
        }

        return result;
    }

    /// <summary>Tells success with a number of rows, where it is known.</summary>
    public void DoneWith(long? rows = null)
    {
        _measure?.End(failure: null);
        if (_logger is null || !IsEnabled(_logger, LogLevel.Debug))
        {
            return;
        }

        EventId id = _operation.EventNames!.Done;
        Log(LogLevel.Debug, id, rows is null
            ? new(("Event", id.Name), ("Operation", _operation.Name), ("Table", _operation.Table.Name))
            : new(("Event", id.Name), ("Operation", _operation.Name), ("Table", _operation.Table.Name), ("Rows", rows)));
    }

    /// <summary>Tells a failure.</summary>
    /// <param name="failure">What the caller gets.</param>
    /// <param name="isRefusal">Its arguments were refused, by whatever exception.</param>
    public void Failed(Exception failure, bool isRefusal = false)
    {
        _measure?.End(failure);
        if (_logger is null || failure is OperationCanceledException)
        {
            return;
        }

        EventNames names = _operation.EventNames!;
        var told = failure as PersistenceException;
        (LogLevel level, EventId id) = failure switch
        {
            _ when isRefusal => (LogLevel.Warning, names.Failed),
            DuplicateRecordException => (LogLevel.Warning, names.Duplicate),
            PersistenceException { Error: PersistenceError.UnreadableRow } => (LogLevel.Error, names.Unreadable),
            ArgumentException or QueryException { Error: PersistenceError.None } => (LogLevel.Warning, names.Failed),
            _ => (LogLevel.Error, names.Failed),
        };
        if (IsEnabled(_logger, level))
        {
            Log(level, id, new(
                ("Event", id.Name),
                ("Operation", _operation.Name),
                ("Table", _operation.Table.Name),
                ("Error", (told?.Error ?? PersistenceError.None).ToString()),
                ("Code", told?.ExtendedResultCode ?? 0),
                ("Column", told?.Column),
                ("Exception", failure.GetType().Name)));
        }
    }

    // What changed: a count, or whether there was one. Of what is read, only how many: the rest is content.
    private long? RowsOf<TResult>(TResult result) => _operation.Kind switch
    {
        StatementKind.Exists or StatementKind.Aggregate => null,
        _ when _operation.GivesMany => (result as ICollection)?.Count,
        StatementKind.Select => result is null ? 0 : 1,
        _ => result switch
        {
            null => 0,
            int changes => changes,
            long changes => changes,
            bool changed => changed ? 1 : 0,
            _ => 1,
        },
    };

    private void Log(LogLevel level, EventId id, OperationEvent state)
    {
        try
        {
            _logger!.Log(level, id, state, exception: null, static (told, _) => told.ToString());
        }
#pragma warning disable CA1031 // What was done is done: a logger that fails must not make it look otherwise.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private static bool Listens(ILogger logger) =>
        IsEnabled(logger, LogLevel.Error) || IsEnabled(logger, LogLevel.Warning) || IsEnabled(logger, LogLevel.Debug);

    private static bool IsEnabled(ILogger logger, LogLevel level)
    {
        try
        {
            return logger.IsEnabled(level);
        }
#pragma warning disable CA1031 // As above.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    // A whole word: "ListAsync" and "List", not "ListenAsync".
    private static bool BeginsWith(string name, string word)
    {
        ReadOnlySpan<char> method = name.AsSpan(name.LastIndexOf('.') + 1);
        return method.StartsWith(word, StringComparison.Ordinal)
            && (method.Length == word.Length || !char.IsLower(method[word.Length]));
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<TResult> WatchLaterAsync<TResult>(OperationLog log, ValueTask<TResult> call)
    {
        try
        {
            return log.Done(await call.ConfigureAwait(false));
        }
        catch (Exception failure)
        {
            log.Failed(failure);
            throw;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask WatchLaterAsync(OperationLog log, ValueTask call)
    {
        try
        {
            await call.ConfigureAwait(false);
            log.DoneWith();
        }
        catch (Exception failure)
        {
            log.Failed(failure);
            throw;
        }
    }
}
