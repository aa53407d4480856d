using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>An artifact's content is larger than one artifact may be. Nothing was stored.</summary>
public sealed class ArtifactTooLargeException : PersistenceException
{
    /// <summary>Creates the exception without a message.</summary>
    public ArtifactTooLargeException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened.</param>
    public ArtifactTooLargeException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The cause; <see langword="null"/> when there is none.</param>
    public ArtifactTooLargeException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
