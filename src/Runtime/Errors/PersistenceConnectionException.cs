namespace Synthorg.Gen;

/// <summary>The database cannot be opened, or can no longer be used.</summary>
public sealed class PersistenceConnectionException : PersistenceException
{
    /// <summary>Creates the exception without a message.</summary>
    public PersistenceConnectionException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, without stored values.</param>
    public PersistenceConnectionException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, without stored values.</param>
    /// <param name="innerException">The cause; <see langword="null"/> when there is none.</param>
    public PersistenceConnectionException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal PersistenceConnectionException(string message, Exception? innerException, Failure failure)
        : base(message, innerException, failure)
    {
    }
}
