namespace Synthorg.Gen;

/// <summary>How well a database works.</summary>
/// <param name="Status">In one word.</param>
/// <param name="Error">Why it is not healthy; <see cref="PersistenceError.None"/> when it is, or when SQLite does not say.</param>
/// <param name="Description">The same as a sentence, without a path or a stored value.</param>
public sealed record DatabaseHealth(DatabaseHealthStatus Status, PersistenceError Error, string Description)
{
    internal static DatabaseHealth Good { get; } =
        new(DatabaseHealthStatus.Healthy, PersistenceError.None, "Reads and writes work.");

    internal static DatabaseHealth Of(PersistenceException failure) =>
        new(DatabaseHealthStatus.Unhealthy, failure.Error, failure.Message);
}
