namespace Synthorg.Gen;

/// <summary>The file's schema is not the one that the program was compiled for. The file was left as it was.</summary>
public sealed class MigrationException : PersistenceException
{
    /// <summary>Creates the exception without a message.</summary>
    public MigrationException()
    {
    }

    /// <summary>Refuses a file, in a step of your own: <see cref="PersistenceError.MigrationRefused"/>.</summary>
    /// <param name="message">What happened, without stored values.</param>
    public MigrationException(string message)
        : base(message, innerException: null, new() { Error = PersistenceError.MigrationRefused })
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, without stored values.</param>
    /// <param name="innerException">The cause; <see langword="null"/> when there is none.</param>
    public MigrationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal MigrationException(string message, Exception? innerException, Failure failure)
        : base(message, innerException, failure)
    {
    }
}
