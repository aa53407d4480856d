using System.Data.Common;

namespace Synthorg.Gen;

/// <summary>The root of every failure that the runtime reports. Its message and text never hold a stored or bound value.</summary>
/// <remarks>The cause, where SQLite reported one, is the inner exception, a <c>SqliteException</c>.</remarks>
public class PersistenceException : DbException
{
    private static readonly Failure s_untold = new() { Error = PersistenceError.None };

    /// <summary>Creates the exception without a message.</summary>
    public PersistenceException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, without stored values.</param>
    public PersistenceException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, without stored values.</param>
    /// <param name="innerException">The cause; <see langword="null"/> when there is none.</param>
    public PersistenceException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal PersistenceException(string message, Exception? innerException, Failure failure)
        : base(message, innerException) => Failure = failure;

    /// <summary>The facts.</summary>
    internal Failure Failure { get; } = s_untold;

    /// <summary>What went wrong; <see cref="PersistenceError.None"/> when the database was not asked.</summary>
    public PersistenceError Error => Failure.Error;

    /// <summary>SQLite's extended result code; 0 when SQLite reported nothing.</summary>
    public int ExtendedResultCode => Failure.Code;

    /// <summary>The repository method or step that failed; <see langword="null"/> when not known.</summary>
    public string? Operation => Failure.Operation;

    /// <summary>The table; <see langword="null"/> when not known.</summary>
    public string? Table => Failure.Table;

    /// <summary>The column, or several separated by a comma and a space; <see langword="null"/> when not known.</summary>
    public string? Column => Failure.Column;

    /// <summary>The name of the violated constraint; <see langword="null"/> when it has none or SQLite does not tell.</summary>
    public string? Constraint => Failure.Constraint;

    /// <summary>
    /// SQLite's own text; <see langword="null"/> when there is none. It can hold bound values and SQL, so it is part of neither
    /// <see cref="Exception.Message"/> nor <see cref="Exception.ToString"/>: mind where you log it.
    /// </summary>
    public string? Detail => Failure.Detail;

    /// <summary>Whether the same call may succeed later without a change: nothing of it was executed.</summary>
    public override bool IsTransient => Error is PersistenceError.Busy or PersistenceError.Conflict or PersistenceError.RolledBack
        or PersistenceError.WalFull;
}
