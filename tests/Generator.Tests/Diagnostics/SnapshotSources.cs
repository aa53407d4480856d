using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A database of notes, and what its snapshots say.</summary>
internal static class SnapshotSources
{
    /// <summary>The snapshot of <see cref="Source"/> as it is by default, at version 1.</summary>
    public const string First = """
        -- application_id 0, user_version 1
        CREATE TABLE "notes" (
            "id" TEXT NOT NULL PRIMARY KEY,
            "text" TEXT NOT NULL
        );

        """;

    /// <summary>The source, with the database's name marked.</summary>
    public static string Source(
        int version = 1,
        string more = "",
        string text = "public required string Text { get; init; }",
        string type = "",
        string database = "") => $$"""
        [Persisted("notes"{{type}})]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            {{text}}
            {{more}}
        }

        [Database(Version = {{version}}){{database}}]
        public sealed partial class [|Notes|]
        {
            public partial IRepository<Note, string> All { get; }
        }
        """;

    /// <summary>A source without its marks.</summary>
    public static string Unmarked(string source) =>
        source.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    /// <summary>A project that has these snapshots.</summary>
    public static RunOptions With(params (string Path, string Text)[] files) =>
        new() { Files = [.. files.Select(static file => new AdditionalFile(file.Path, file.Text))] };
}
