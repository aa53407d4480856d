namespace Synthorg.Gen;

/// <summary>The row was changed by somebody else since it was read. Nothing of the call was executed.</summary>
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

    internal VersionConflictException(string message, Failure failure, long given, long? stored)
        : base(message, innerException: null, failure)
    {
        GivenVersion = given;
        StoredVersion = stored;
    }

    /// <summary>The version that the caller had; <see langword="null"/> when not known.</summary>
    public long? GivenVersion { get; }

    /// <summary>The version that the row has; <see langword="null"/> when it holds no number, or is not known.</summary>
    public long? StoredVersion { get; }
}
