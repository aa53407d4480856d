using Microsoft.Data.Sqlite;

namespace Synthorg.Gen;

/// <summary>A step of a migration that is written by hand. Made by emitted code.</summary>
/// <param name="from">The version that it leads on from.</param>
/// <param name="name">The method's name.</param>
/// <param name="run">The method.</param>
public sealed class HandStep(int from, string name, Action<SqliteConnection> run)
{
    /// <summary>The version that it leads on from: it runs for files of this version and before.</summary>
    public int From { get; } = from;

    /// <summary>The method's name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it runs on the schema of the file, before anything else is done.</summary>
    public bool BeforeSchema { get; init; }

    /// <summary>Does it.</summary>
    internal OwnStep Step { get; } = new(run);
}

/// <summary>What of a schema is code.</summary>
public sealed partial class DatabaseSchema
{
    /// <summary>Steps of a migration that are written by hand, in the order of their versions.</summary>
    public IReadOnlyList<HandStep> HandSteps { get; init; } = [];
}
