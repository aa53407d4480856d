using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>What a log says of a failure. Its caller gets the exception itself.</summary>
internal static class Reasons
{
    /// <summary>The message where it is the toolkit's, which names no values; of others, whose messages may, only the kind.</summary>
    public static string Of(Exception failure) => failure is PersistenceException ? failure.Message : failure.GetType().Name;
}
