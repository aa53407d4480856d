namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A database that was something else before in every way that there is, and what its snapshot says.</summary>
internal static class Formerly
{
    /// <summary>What the snapshot says of it.</summary>
    public const string Notes = """
        -- table "memos" was "notes"
        -- column "memos"."body" was "text"
        -- text "memos"."mood" 'glad' was 'happy'
        -- without "memos"."fax"
        -- without "drafts"
        -- first run "Tidy" from 1
        -- run "Fill" from 2

        """;

    /// <summary>The source, with the database's name marked.</summary>
    public const string Source = """
        public enum Mood { [Renamed("happy")] Glad, Sad }

        [Persisted("memos", Checks = DerivedChecks.Enums), Renamed("notes"), Dropped("fax")]
        public sealed record Memo
        {
            [Key] public required string Id { get; init; }
            [Renamed("text")] public required string Body { get; init; }
            public Mood Mood { get; init; }
        }

        [Database(Version = 3), Dropped("drafts")]
        public sealed partial class [|Notes|]
        {
            public partial IRepository<Memo, string> All { get; }

            [Migration(From = 1, To = 2, BeforeSchema = true)]
            private static void Tidy(global::Microsoft.Data.Sqlite.SqliteConnection connection) { }

            [Migration(From = 2, To = 3)]
            private static void Fill(global::Microsoft.Data.Sqlite.SqliteConnection connection) { }
        }
        """;

    /// <summary>The snapshot of its third version.</summary>
    public static string Snapshot(string notes) => $"""
        -- application_id 0, user_version 3
        {notes}CREATE TABLE "memos" (
            "id" TEXT NOT NULL PRIMARY KEY,
            "body" TEXT NOT NULL,
            "mood" TEXT NOT NULL,
            CHECK ("mood" IN ('glad', 'sad'))
        );

        """;
}
