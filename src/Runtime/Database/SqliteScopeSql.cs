using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Synthorg.Gen;

/// <summary>SQL of your own over a scope, with the same mappers, errors and turns as emitted methods.</summary>
/// <remarks>
/// A query is one statement that reads; a command is one INSERT, UPDATE, DELETE or REPLACE. Values in holes are bound, never read as SQL.
/// Failures carry the name of the method that calls.
/// </remarks>
public static class SqliteScopeSql
{
    extension(SqliteScope scope)
    {
        /// <summary>Reads rows.</summary>
        /// <param name="mapper">Makes an object of a row; emitted row classes have one.</param>
        /// <param name="sql">One statement as an interpolated string.</param>
        /// <param name="cancellationToken">Ends the wait for a session and interrupts a running statement.</param>
        /// <param name="operation">The calling method, for messages.</param>
        /// <returns>The rows, in the order of the statement.</returns>
        /// <exception cref="QueryException">It is no query, does not fit the mapper, or a row cannot be read.</exception>
        public ValueTask<ImmutableArray<T>> QueryAsync<T>(
            RowMapper<T> mapper,
            SqlInterpolatedStringHandler sql,
            CancellationToken cancellationToken = default,
            [CallerMemberName] string operation = "")
        {
            var own = Query(operation, sql, mapper);
            return scope.RunReadAsync(own.Statement, own, static (session, own) => own.All(session), cancellationToken);
        }

        /// <summary>Reads the first row; the rest is not looked at.</summary>
        /// <param name="mapper">Makes an object of a row; emitted row classes have one.</param>
        /// <param name="sql">One statement as an interpolated string.</param>
        /// <param name="cancellationToken">Ends the wait for a session and interrupts a running statement.</param>
        /// <param name="operation">The calling method, for messages.</param>
        /// <returns>The row; <see langword="default"/> when there is none.</returns>
        /// <exception cref="QueryException">It is no query, does not fit the mapper, or a row cannot be read.</exception>
        public ValueTask<T?> QueryFirstOrDefaultAsync<T>(
            RowMapper<T> mapper,
            SqlInterpolatedStringHandler sql,
            CancellationToken cancellationToken = default,
            [CallerMemberName] string operation = "")
        {
            var own = Query(operation, sql, mapper);
            return scope.RunReadAsync(own.Statement, own, static (session, own) => own.FirstOrDefault(session), cancellationToken);
        }

        /// <summary>Reads the one row that there must be.</summary>
        /// <param name="mapper">Makes an object of a row; emitted row classes have one.</param>
        /// <param name="sql">One statement as an interpolated string.</param>
        /// <param name="cancellationToken">Ends the wait for a session and interrupts a running statement.</param>
        /// <param name="operation">The calling method, for messages.</param>
        /// <returns>The row.</returns>
        /// <exception cref="RecordNotFoundException">There is none.</exception>
        /// <exception cref="QueryException">There are several, it is no query or does not fit, or the row cannot be read.</exception>
        public ValueTask<T> QuerySingleAsync<T>(
            RowMapper<T> mapper,
            SqlInterpolatedStringHandler sql,
            CancellationToken cancellationToken = default,
            [CallerMemberName] string operation = "")
        {
            var own = Query(operation, sql, mapper);
            return scope.RunReadAsync(own.Statement, own, static (session, own) => own.Single(session), cancellationToken);
        }

        /// <summary>Reads one value, in the stored form of its type: a count, a sum, a column of one row.</summary>
        /// <param name="sql">One statement as an interpolated string.</param>
        /// <param name="cancellationToken">Ends the wait for a session and interrupts a running statement.</param>
        /// <param name="operation">The calling method, for messages.</param>
        /// <returns>The value; <see langword="null"/> for NULL or no row where the type has it.</returns>
        /// <exception cref="RecordNotFoundException">There is none.</exception>
        /// <exception cref="QueryException">It is no query, does not fit the mapper, or a row cannot be read.</exception>
        public ValueTask<T?> QueryScalarAsync<T>(
            SqlInterpolatedStringHandler sql, CancellationToken cancellationToken = default, [CallerMemberName] string operation = "")
        {
            var own = Scalar<T>(operation, sql);
            return scope.RunReadAsync(own.Statement, own, static (session, own) => own.Scalar(session), cancellationToken);
        }

        /// <summary>Changes rows.</summary>
        /// <param name="sql">One statement as an interpolated string.</param>
        /// <param name="cancellationToken">Honoured until the statement starts; from then on the truth is reported.</param>
        /// <param name="operation">The calling method, for messages.</param>
        /// <returns>The rows that it changed.</returns>
        /// <exception cref="PersistenceException">It is no command, or SQLite refused it; nothing of it is kept.</exception>
        /// <exception cref="InvalidOperationException">The scope is a snapshot.</exception>
        public ValueTask<int> ExecuteAsync(
            SqlInterpolatedStringHandler sql, CancellationToken cancellationToken = default, [CallerMemberName] string operation = "")
        {
            var own = Command(operation, sql);
            return scope.RunWriteAsync(own.Statement, own, static (session, own) => own.Run(session), cancellationToken);
        }

        /// <summary>Reads rows. The thread waits.</summary>
        /// <param name="mapper">Makes an object of a row; emitted row classes have one.</param>
        /// <param name="sql">One statement as an interpolated string.</param>
        /// <param name="cancellationToken">Ends the wait for a session and interrupts a running statement.</param>
        /// <param name="operation">The calling method, for messages.</param>
        /// <returns>The rows, in the order of the statement.</returns>
        /// <exception cref="QueryException">It is no query, does not fit the mapper, or a row cannot be read.</exception>
        public ImmutableArray<T> Query<T>(
            RowMapper<T> mapper,
            SqlInterpolatedStringHandler sql,
            CancellationToken cancellationToken = default,
            [CallerMemberName] string operation = "")
        {
            var own = Query(operation, sql, mapper);
            return scope.RunRead(own.Statement, own, static (session, own) => own.All(session), cancellationToken);
        }

        /// <summary>Reads the first row; the rest is not looked at. The thread waits.</summary>
        /// <param name="mapper">Makes an object of a row; emitted row classes have one.</param>
        /// <param name="sql">One statement as an interpolated string.</param>
        /// <param name="cancellationToken">Ends the wait for a session and interrupts a running statement.</param>
        /// <param name="operation">The calling method, for messages.</param>
        /// <returns>The row; <see langword="default"/> when there is none.</returns>
        /// <exception cref="QueryException">It is no query, does not fit the mapper, or a row cannot be read.</exception>
        public T? QueryFirstOrDefault<T>(
            RowMapper<T> mapper,
            SqlInterpolatedStringHandler sql,
            CancellationToken cancellationToken = default,
            [CallerMemberName] string operation = "")
        {
            var own = Query(operation, sql, mapper);
            return scope.RunRead(own.Statement, own, static (session, own) => own.FirstOrDefault(session), cancellationToken);
        }

        /// <summary>Reads the one row that there must be. The thread waits.</summary>
        /// <param name="mapper">Makes an object of a row; emitted row classes have one.</param>
        /// <param name="sql">One statement as an interpolated string.</param>
        /// <param name="cancellationToken">Ends the wait for a session and interrupts a running statement.</param>
        /// <param name="operation">The calling method, for messages.</param>
        /// <returns>The row.</returns>
        /// <exception cref="RecordNotFoundException">There is none.</exception>
        /// <exception cref="QueryException">There are several, it is no query or does not fit, or the row cannot be read.</exception>
        public T QuerySingle<T>(
            RowMapper<T> mapper,
            SqlInterpolatedStringHandler sql,
            CancellationToken cancellationToken = default,
            [CallerMemberName] string operation = "")
        {
            var own = Query(operation, sql, mapper);
            return scope.RunRead(own.Statement, own, static (session, own) => own.Single(session), cancellationToken);
        }

        /// <summary>Reads one value, in the stored form of its type: a count, a sum, a column of one row. The thread waits.</summary>
        /// <param name="sql">One statement as an interpolated string.</param>
        /// <param name="cancellationToken">Ends the wait for a session and interrupts a running statement.</param>
        /// <param name="operation">The calling method, for messages.</param>
        /// <returns>The value; <see langword="null"/> for NULL or no row where the type has it.</returns>
        /// <exception cref="RecordNotFoundException">There is none.</exception>
        /// <exception cref="QueryException">It is no query, does not fit the mapper, or a row cannot be read.</exception>
        public T? QueryScalar<T>(
            SqlInterpolatedStringHandler sql, CancellationToken cancellationToken = default, [CallerMemberName] string operation = "")
        {
            var own = Scalar<T>(operation, sql);
            return scope.RunRead(own.Statement, own, static (session, own) => own.Scalar(session), cancellationToken);
        }

        /// <summary>Changes rows. The thread waits.</summary>
        /// <param name="sql">One statement as an interpolated string.</param>
        /// <param name="cancellationToken">Honoured until the statement starts; from then on the truth is reported.</param>
        /// <param name="operation">The calling method, for messages.</param>
        /// <returns>The rows that it changed.</returns>
        /// <exception cref="PersistenceException">It is no command, or SQLite refused it; nothing of it is kept.</exception>
        /// <exception cref="InvalidOperationException">The scope is a snapshot.</exception>
        public int Execute(
            SqlInterpolatedStringHandler sql, CancellationToken cancellationToken = default, [CallerMemberName] string operation = "")
        {
            var own = Command(operation, sql);
            return scope.RunWrite(own.Statement, own, static (session, own) => own.Run(session), cancellationToken);
        }
    }

    private static OwnQuery<T> Query<T>(string operation, SqlInterpolatedStringHandler sql, RowMapper<T> mapper)
    {
        ArgumentNullException.ThrowIfNull(mapper);
        ArgumentNullException.ThrowIfNull(sql);
        ArgumentNullException.ThrowIfNull(operation);
        return new(operation, sql, mapper);
    }

    private static OwnQuery<T?> Scalar<T>(string operation, SqlInterpolatedStringHandler sql)
    {
        ScalarForms<T>.Require();
        return Query(operation, sql, ScalarForms<T>.Mapper);
    }

    private static OwnCommand Command(string operation, SqlInterpolatedStringHandler sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        ArgumentNullException.ThrowIfNull(operation);
        return new(operation, sql);
    }
}
