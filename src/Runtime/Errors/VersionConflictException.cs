namespace Synthorg.Gen;

/// <summary>The row was changed by somebody else since it was read.</summary>
public sealed class VersionConflictException : QueryException
{
    /// <summary>Creates the exception without a message.</summary>
    public VersionConflictException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, without stored values.</param>
    public VersionConflictException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, without stored values.</param>
    /// <param name="innerException">The cause; <see langword="null"/> when there is none.</param>
    public VersionConflictException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal VersionConflictException(string message, Exception? innerException, Failure failure)
        : base(message, innerException, failure)
    {
    }
}
