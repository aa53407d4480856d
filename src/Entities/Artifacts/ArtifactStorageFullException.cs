using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>All content together would be larger than it may be. Nothing was stored.</summary>
public sealed class ArtifactStorageFullException : PersistenceException
{
    /// <summary>Creates the exception without a message.</summary>
    public ArtifactStorageFullException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened.</param>
    public ArtifactStorageFullException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The cause; <see langword="null"/> when there is none.</param>
    public ArtifactStorageFullException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
