namespace Synthorg.Gen;

/// <summary>A statement failed, its arguments were refused, or a row that it found cannot be read.</summary>
public class QueryException : PersistenceException
{
    /// <summary>Creates the exception without a message.</summary>
    public QueryException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, without stored values.</param>
    public QueryException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, without stored values.</param>
    /// <param name="innerException">The cause; <see langword="null"/> when there is none.</param>
    public QueryException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal QueryException(string message, Exception? innerException, Failure failure)
        : base(message, innerException, failure)
    {
    }
}
