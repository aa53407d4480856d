using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Synthorg.Gen;

/// <summary>Where a repository runs its statements: a database, a write transaction or a snapshot.</summary>
/// <remarks>Repositories are made over a scope by emitted code; most of its members are for them.</remarks>
[SuppressMessage("ApiDesign", "RS0026:Do not add multiple overloads with optional parameters", Justification = "The delegates differ.")]
public abstract class SqliteScope
{
    private protected SqliteScope()
    {
    }

    /// <summary>Where reads get their session; <see langword="null"/> when they take their turn in <see cref="Lane"/>.</summary>
    internal abstract SessionSource? ReadSource { get; }

    /// <summary>Where writes take their turn; <see langword="null"/> when the scope has a session of its own.</summary>
    internal abstract WriteLane? Lane { get; }

    /// <summary>Whether who writes now waits for others; <see langword="false"/> too where writes are refused.</summary>
    internal virtual bool IsBusy => false;

    /// <summary>The scope's own session for writes.</summary>
    /// <exception cref="InvalidOperationException">The scope only reads.</exception>
    internal abstract TransactionSource WriteSource { get; }

    /// <summary>Runs several statements that become durable together, or not at all when the delegate throws.</summary>
    /// <remarks>
    /// On a database it is a write transaction; in a transaction it is a part that is undone by itself. Make repositories over what
    /// <paramref name="work"/> gets.
    /// </remarks>
    /// <param name="work">Gets the transaction, which ends with it. Nobody else writes meanwhile: keep it short.</param>
    /// <param name="cancellationToken">Honoured until the transaction has begun.</param>
    /// <exception cref="PersistenceException">The transaction cannot begin or cannot be committed; nothing of it is kept.</exception>
    /// <exception cref="InvalidOperationException">The scope is a snapshot, or a database inside its own transaction.</exception>
    public async ValueTask WriteAsync(Func<WriteTransaction, ValueTask> work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        await TransactAsync(
            async transaction =>
            {
                await work(transaction).ConfigureAwait(false);
                return true;
            },
            static _ => true,
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>As <see cref="WriteAsync(Func{WriteTransaction, ValueTask}, CancellationToken)"/>, with a result.</summary>
    /// <param name="work">Gets the transaction, which ends with it. Nobody else writes meanwhile: keep it short.</param>
    /// <param name="cancellationToken">Honoured until the transaction has begun.</param>
    /// <returns>The delegate's result.</returns>
    /// <exception cref="PersistenceException">The transaction cannot begin or cannot be committed; nothing of it is kept.</exception>
    /// <exception cref="InvalidOperationException">The scope is a snapshot, or a database inside its own transaction.</exception>
    public ValueTask<TResult> WriteAsync<TResult>(
        Func<WriteTransaction, ValueTask<TResult>> work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return TransactAsync(work, static _ => true, cancellationToken);
    }

    /// <summary>Runs several statements that decide themselves whether they are kept, all or none.</summary>
    /// <param name="work">Gets the transaction, which ends with it; <see langword="false"/> undoes it, and so does an exception.</param>
    /// <param name="cancellationToken">Honoured until the transaction has begun.</param>
    /// <returns>Whether they are kept.</returns>
    /// <exception cref="PersistenceException">
    /// A statement failed, or the transaction cannot begin or be committed; nothing of it is kept.
    /// </exception>
    /// <exception cref="InvalidOperationException">The scope is a snapshot, or a database inside its own transaction.</exception>
    public ValueTask<bool> TryWriteAsync(Func<WriteTransaction, ValueTask<bool>> work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return TransactAsync(work, static isKept => isKept, cancellationToken);
    }

    /// <summary>Runs a transaction, or a part of the scope's own.</summary>
    internal abstract ValueTask<TResult> TransactAsync<TResult>(
        Func<WriteTransaction, ValueTask<TResult>> work, Func<TResult, bool> keeps, CancellationToken cancellationToken);

    /// <summary>To whom operations are told; <see langword="null"/> while there is no database.</summary>
    internal abstract Observer? Observer { get; }

    /// <summary>Runs a read.</summary>
    /// <param name="operation">The repository method.</param>
    /// <param name="state">Handed to <paramref name="work"/>.</param>
    /// <param name="work">Runs on the caller's thread as a rule; keeps nothing of the session.</param>
    /// <param name="cancellationToken">Ends the wait for a session and interrupts a running statement.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<TResult> RunReadAsync<TState, TResult>(
        Operation operation, TState state, Func<Session, TState, TResult> work, CancellationToken cancellationToken)
    {
        OperationLog log = LogOf(operation).Begin();
        return log.Watch(ReadAsync(operation, state, log.Follow(work), cancellationToken));
    }

    /// <summary>As <see cref="RunReadAsync"/>, but the thread waits.</summary>
    /// <param name="operation">The repository method.</param>
    /// <param name="state">Handed to <paramref name="work"/>.</param>
    /// <param name="work">Keeps nothing of the session.</param>
    /// <param name="cancellationToken">Ends the wait for a session and interrupts a running statement.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TResult RunRead<TState, TResult>(
        Operation operation, TState state, Func<Session, TState, TResult> work, CancellationToken cancellationToken)
    {
        OperationLog log = LogOf(operation).Begin();
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return log.Done(ReadSource is { } source
                ? Read(source, source.Take(cancellationToken), state, log.Follow(work), cancellationToken)
                : Lane!.Run(operation, state, log.Follow(work), cancellationToken));
        }
        catch (Exception failure)
        {
            log.Failed(failure);
            throw;
        }
    }

    /// <summary>Runs a write that gives a result.</summary>
    /// <param name="operation">The repository method.</param>
    /// <param name="state">Handed to <paramref name="work"/>.</param>
    /// <param name="work">Runs once, or again after SQLite rolled its transaction back because of another caller's statement.</param>
    /// <param name="cancellationToken">Honoured until the work starts; from then on the truth is reported.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<TResult> RunWriteAsync<TState, TResult>(
        Operation operation, TState state, Func<Session, TState, TResult> work, CancellationToken cancellationToken)
    {
        OperationLog log = LogOf(operation).Begin(state);
        return log.Watch(WriteAsync(operation, state, log.Follow(work), cancellationToken));
    }

    /// <summary>As <see cref="RunWriteAsync"/>, but the thread waits.</summary>
    /// <param name="operation">The repository method.</param>
    /// <param name="state">Handed to <paramref name="work"/>.</param>
    /// <param name="work">Runs once, or again after SQLite rolled its transaction back because of another caller's statement.</param>
    /// <param name="cancellationToken">Honoured until the work starts.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TResult RunWrite<TState, TResult>(
        Operation operation, TState state, Func<Session, TState, TResult> work, CancellationToken cancellationToken)
    {
        OperationLog log = LogOf(operation).Begin(state);
        try
        {
            return log.Done(Write(operation, state, log.Follow(work), cancellationToken));
        }
        catch (Exception failure)
        {
            log.Failed(failure);
            throw;
        }
    }

    /// <summary>Runs a write without a result.</summary>
    /// <param name="operation">The repository method.</param>
    /// <param name="state">Handed to <paramref name="work"/>.</param>
    /// <param name="work">Runs once, or again after SQLite rolled its transaction back because of another caller's statement.</param>
    /// <param name="cancellationToken">Honoured until the work starts; from then on the truth is reported.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask RunCommandAsync<TState>(
        Operation operation, TState state, Action<Session, TState> work, CancellationToken cancellationToken)
    {
        OperationLog log = LogOf(operation).Begin(state);
        return log.Watch(
            CommandAsync(operation, new(state, work), log.Follow(Command<TState>.Invoke), cancellationToken));
    }

    /// <summary>As <see cref="RunCommandAsync{TState}"/>, of work whose result nobody asks for.</summary>
    internal ValueTask RunCommandAsync<TState, TResult>(
        Operation operation, TState state, Func<Session, TState, TResult> work, CancellationToken cancellationToken)
    {
        OperationLog log = LogOf(operation).Begin(state);
        return log.Watch(CommandAsync(operation, state, log.Follow(work), cancellationToken));
    }

    /// <summary>As <see cref="RunCommandAsync{TState}"/>, but the thread waits.</summary>
    /// <param name="operation">The repository method.</param>
    /// <param name="state">Handed to <paramref name="work"/>.</param>
    /// <param name="work">Runs once, or again after SQLite rolled its transaction back because of another caller's statement.</param>
    /// <param name="cancellationToken">Honoured until the work starts.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void RunCommand<TState>(
        Operation operation, TState state, Action<Session, TState> work, CancellationToken cancellationToken)
    {
        OperationLog log = LogOf(operation).Begin(state);
        Command(log, operation, new(state, work), Command<TState>.Invoke, cancellationToken);
    }

    /// <summary>As <see cref="RunCommand{TState}"/>, of work whose result nobody asks for.</summary>
    internal void RunCommand<TState, TResult>(
        Operation operation, TState state, Func<Session, TState, TResult> work, CancellationToken cancellationToken) =>
        Command(LogOf(operation).Begin(state), operation, state, work, cancellationToken);

    /// <summary>Reads rows one by one. The stream holds its session, and what it sees stays as it was, until it is disposed.</summary>
    /// <param name="operation">The repository method.</param>
    /// <param name="state">Handed to <paramref name="start"/>.</param>
    /// <param name="start">Binds the statement; the stream disposes it.</param>
    /// <param name="read">Reads the current row.</param>
    /// <param name="cancellationToken">Looked at before each row; interrupts a running statement.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IAsyncEnumerable<T> RunStreamAsync<TState, T>(
        Operation operation,
        TState state,
        Func<Session, TState, PreparedStatement> start,
        Func<PreparedStatement, T> read,
        CancellationToken cancellationToken)
    {
        OperationLog log = LogOf(operation);
        try
        {
            RowQuery<TState, T> query = new(state, start, read);
            SessionSource? source = ReadSource;
            return query.RunAsync(log, source, source is null ? Lane : null, operation, cancellationToken);
        }
        catch (Exception failure)
        {
            log.Begin().Failed(failure);
            throw;
        }
    }

    /// <summary>As <see cref="RunStreamAsync"/>, but the thread waits.</summary>
    /// <param name="operation">The repository method.</param>
    /// <param name="state">Handed to <paramref name="start"/>.</param>
    /// <param name="start">Binds the statement; the stream disposes it.</param>
    /// <param name="read">Reads the current row.</param>
    /// <param name="cancellationToken">Looked at before each row; interrupts a running statement.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IEnumerable<T> RunStream<TState, T>(
        Operation operation,
        TState state,
        Func<Session, TState, PreparedStatement> start,
        Func<PreparedStatement, T> read,
        CancellationToken cancellationToken)
    {
        OperationLog log = LogOf(operation);
        try
        {
            RowQuery<TState, T> query = new(state, start, read);
            SessionSource? source = ReadSource;
            return query.Run(log, source, source is null ? Lane : null, operation, cancellationToken);
        }
        catch (Exception failure)
        {
            log.Begin().Failed(failure);
            throw;
        }
    }

    /// <summary>Tells that a method refused its arguments, ahead of the database.</summary>
    /// <param name="operation">The repository method.</param>
    /// <param name="failure">What it throws.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void LogRefusal(Operation operation, Exception failure) => LogOf(operation).Failed(failure, isRefusal: true);

    /// <summary>Tells that a method was given no rows, so that there was nothing to do.</summary>
    /// <param name="operation">The repository method.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void LogNothingToDo(Operation operation) => LogOf(operation).DoneWith(rows: 0);

    private OperationLog LogOf(Operation operation) => OperationLog.Of(operation, Observer);

    private ValueTask<TResult> ReadAsync<TState, TResult>(
        Operation operation, TState state, Func<Session, TState, TResult> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<TResult>(cancellationToken);
        }

        try
        {
            if (ReadSource is not { } source)
            {
                return Lane!.RunAsync(operation, state, work, cancellationToken);
            }

            return source.TryTake() is { } session
                ? new(Read(source, session, state, work, cancellationToken))
                : ReadLaterAsync(source, state, work, cancellationToken);
        }
        catch (OperationCanceledException cancelled) when (cancelled.CancellationToken == cancellationToken)
        {
            return ValueTask.FromCanceled<TResult>(cancellationToken);
        }
#pragma warning disable CA1031 // An asynchronous method hands every exception to its task.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return ValueTask.FromException<TResult>(failure);
        }
    }

    private ValueTask<TResult> WriteAsync<TState, TResult>(
        Operation operation, TState state, Func<Session, TState, TResult> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<TResult>(cancellationToken);
        }

        try
        {
            return Lane is { } lane
                ? lane.RunAsync(operation, state, work, cancellationToken)
                : new(WriteSource.Write(state, work));
        }
#pragma warning disable CA1031 // An asynchronous method hands every exception to its task.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return ValueTask.FromException<TResult>(failure);
        }
    }

    private ValueTask CommandAsync<TState, TResult>(
        Operation operation, TState state, Func<Session, TState, TResult> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled(cancellationToken);
        }

        try
        {
            if (Lane is { } lane)
            {
                return lane.RunCommandAsync(operation, state, work, cancellationToken);
            }

            WriteSource.Write(state, work);
            return default;
        }
#pragma warning disable CA1031 // An asynchronous method hands every exception to its task.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return ValueTask.FromException(failure);
        }
    }

    private void Command<TState, TResult>(
        OperationLog log, Operation operation, TState state, Func<Session, TState, TResult> work, CancellationToken cancellationToken)
    {
        try
        {
            Write(operation, state, log.Follow(work), cancellationToken);
            log.DoneWith();
        }
        catch (Exception failure)
        {
            log.Failed(failure);
            throw;
        }
    }

    private TResult Write<TState, TResult>(
        Operation operation, TState state, Func<Session, TState, TResult> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Lane is { } lane
            ? lane.Run(operation, state, work, cancellationToken)
            : WriteSource.Write(state, work);
    }

    private static async ValueTask<TResult> ReadLaterAsync<TState, TResult>(
        SessionSource source, TState state, Func<Session, TState, TResult> work, CancellationToken cancellationToken)
    {
        Session session = await source.TakeAsync(cancellationToken).ConfigureAwait(false);
        return Read(source, session, state, work, cancellationToken);
    }

    private static TResult Read<TState, TResult>(
        SessionSource source, Session session, TState state, Func<Session, TState, TResult> work, CancellationToken cancellationToken)
    {
        try
        {
            // Disposing waits for a running interrupt, so that none reaches the session's next user.
            using (session.Watch(cancellationToken))
            {
                return work(session, state);
            }
        }
        catch (PersistenceException failure)
            when (failure.Error == PersistenceError.Interrupted && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(failure.Message, failure, cancellationToken);
        }
        finally
        {
            session.Unwatch();
            source.Return(session);
        }
    }
}
