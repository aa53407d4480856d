using Microsoft.Data.Sqlite;
using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>A file of the Python system, which wrote such files before: it becomes ours, wholly or not at all.</summary>
internal static class FormerFile
{
    /// <summary>How a file is brought to the schema, whoever made it. One of our own version is not touched by what is done here.</summary>
    public static MigrationOptions Options { get; } = new()
    {
        AdoptFile = true,
        KeepForeignRules = true,
        Before = Prepare,
        After = Complete,
    };

    // What the comparison with our schema cannot know: names of old, and what tells that system's file from another's.
    private static void Prepare(SqliteConnection connection)
    {
        if (FormerMarks.IsOurs(connection))
        {
            return;
        }

        FormerMarks.Require(connection);
        FormerUsers.RequireOneChief(connection);
        FormerSettings.Prepare(connection);
        FormerWorkflows.Prepare(connection);
        FormerParkedContexts.Prepare(connection);
    }

    // Every table has our columns now.
    private static void Complete(SqliteConnection connection)
    {
        if (FormerMarks.IsOurs(connection))
        {
            return;
        }

        FormerParkedContexts.Join(connection);
        new FormerTimes().Rewrite(connection);
    }
}
