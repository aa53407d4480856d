using System.ComponentModel;

namespace Synthorg.Gen.Emitted;

/// <summary>Runs writes of one row. A caller who has to wait for others makes the row's texts and JSON meanwhile.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowWrites
{
    extension(SqliteScope scope)
    {
        /// <summary>Writes a row, with a result.</summary>
        /// <param name="statement">Has the row's columns as parameters.</param>
        /// <param name="row">The entity.</param>
        /// <param name="bind">Binds it and does nothing else, on any thread; perhaps more than once.</param>
        /// <param name="run">Runs the statement; again when its transaction was lost because of another's.</param>
        /// <param name="cancellationToken">Honoured until the work starts; from then on the truth is reported.</param>
        public ValueTask<TResult> RunRowWriteAsync<TRow, TResult>(
            Statement statement,
            TRow row,
            Action<PreparedStatement, TRow> bind,
            Func<Session, PreparedStatement, TRow, TResult> run,
            CancellationToken cancellationToken) => scope.RunWriteAsync(
                statement,
                new RowWrite<TRow, TResult>(statement, row, bind, run).Recorded(scope.IsBusy),
                RowWrite<TRow, TResult>.Invoke,
                cancellationToken);

        /// <summary>As <see cref="RunRowWriteAsync"/>, but the thread waits.</summary>
        /// <param name="statement">Has the row's columns as parameters.</param>
        /// <param name="row">The entity.</param>
        /// <param name="bind">Binds it and does nothing else, on any thread; perhaps more than once.</param>
        /// <param name="run">Runs the statement; again when its transaction was lost because of another's.</param>
        /// <param name="cancellationToken">Honoured until the work starts.</param>
        public TResult RunRowWrite<TRow, TResult>(
            Statement statement,
            TRow row,
            Action<PreparedStatement, TRow> bind,
            Func<Session, PreparedStatement, TRow, TResult> run,
            CancellationToken cancellationToken) => scope.RunWrite(
                statement,
                new RowWrite<TRow, TResult>(statement, row, bind, run).Recorded(scope.IsBusy),
                RowWrite<TRow, TResult>.Invoke,
                cancellationToken);

        /// <summary>Writes a row whose number of changes nobody asks for.</summary>
        /// <param name="statement">Has the row's columns as parameters.</param>
        /// <param name="row">The entity.</param>
        /// <param name="bind">Binds it and does nothing else, on any thread; perhaps more than once.</param>
        /// <param name="run">Runs the statement; again when its transaction was lost because of another's.</param>
        /// <param name="cancellationToken">Honoured until the work starts; from then on the truth is reported.</param>
        public ValueTask RunRowCommandAsync<TRow>(
            Statement statement,
            TRow row,
            Action<PreparedStatement, TRow> bind,
            Func<Session, PreparedStatement, TRow, int> run,
            CancellationToken cancellationToken) => scope.RunCommandAsync(
                statement,
                new RowWrite<TRow, int>(statement, row, bind, run).Recorded(scope.IsBusy),
                RowWrite<TRow, int>.Invoke,
                cancellationToken);

        /// <summary>As <see cref="RunRowCommandAsync"/>, but the thread waits.</summary>
        /// <param name="statement">Has the row's columns as parameters.</param>
        /// <param name="row">The entity.</param>
        /// <param name="bind">Binds it and does nothing else, on any thread; perhaps more than once.</param>
        /// <param name="run">Runs the statement; again when its transaction was lost because of another's.</param>
        /// <param name="cancellationToken">Honoured until the work starts.</param>
        public void RunRowCommand<TRow>(
            Statement statement,
            TRow row,
            Action<PreparedStatement, TRow> bind,
            Func<Session, PreparedStatement, TRow, int> run,
            CancellationToken cancellationToken) => scope.RunCommand(
                statement,
                new RowWrite<TRow, int>(statement, row, bind, run).Recorded(scope.IsBusy),
                RowWrite<TRow, int>.Invoke,
                cancellationToken);
    }
}
