namespace Synthorg.Gen;

/// <summary>A row that must exist does not.</summary>
public sealed class RecordNotFoundException : PersistenceException
{
    /// <summary>Creates the exception without a message.</summary>
    public RecordNotFoundException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, without stored values.</param>
    public RecordNotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, without stored values.</param>
    /// <param name="innerException">The cause; <see langword="null"/> when there is none.</param>
    public RecordNotFoundException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal RecordNotFoundException(string message, Exception? innerException, Failure failure)
        : base(message, innerException, failure)
    {
    }
}
