namespace Synthorg.Gen.Tool;

/// <summary>The command line says what the tool does not understand, or leaves out what it needs.</summary>
internal sealed class UsageException : Exception
{
    public UsageException()
    {
    }

    public UsageException(string message)
        : base(message)
    {
    }

    public UsageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
