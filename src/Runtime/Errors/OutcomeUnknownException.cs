namespace Synthorg.Gen;

/// <summary>The commit failed in a way that leaves open whether it became durable.</summary>
/// <remarks>The runtime never runs it again by itself: look at the file first (after opening it anew), then decide.</remarks>
public sealed class OutcomeUnknownException : PersistenceException
{
    /// <summary>Creates the exception without a message.</summary>
    public OutcomeUnknownException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, without stored values.</param>
    public OutcomeUnknownException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, without stored values.</param>
    /// <param name="innerException">The cause; <see langword="null"/> when there is none.</param>
    public OutcomeUnknownException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal OutcomeUnknownException(string message, Exception? innerException, Failure failure)
        : base(message, innerException, failure)
    {
    }
}
