namespace Synthorg.Gen;

/// <summary>A row with this key, or with a value that must be unique, exists already.</summary>
public sealed class DuplicateRecordException : PersistenceException
{
    /// <summary>Creates the exception without a message.</summary>
    public DuplicateRecordException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, without stored values.</param>
    public DuplicateRecordException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, without stored values.</param>
    /// <param name="innerException">The cause; <see langword="null"/> when there is none.</param>
    public DuplicateRecordException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal DuplicateRecordException(string message, Exception? innerException, Failure failure)
        : base(message, innerException, failure)
    {
    }
}
