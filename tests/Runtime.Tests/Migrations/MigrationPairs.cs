namespace Synthorg.Gen.Runtime.Tests.Migrations;

/// <summary>One change of a schema: what was before, with rows, and what is to be after, with the rows as they are to be then.</summary>
/// <param name="Name">What changes.</param>
/// <param name="Before">The schema of the file, as <see cref="Schemas"/> reads it.</param>
/// <param name="Rows">The SQL that fills it.</param>
/// <param name="After">The schema of the program.</param>
/// <param name="Expected">The SQL that fills a fresh file with what is expected.</param>
/// <param name="Steps">The kinds of the plan's steps, in order.</param>
public sealed record MigrationPair(string Name, string Before, string Rows, string After, string Expected, string Steps)
{
    /// <summary>The name alone, as a test's name shows it.</summary>
    public override string ToString() => Name;
}

/// <summary>The changes.</summary>
internal static partial class MigrationPairs
{
    private const string Notes = "CREATE TABLE notes (id TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL, stars INTEGER);\n";
    private const string NotesRows = "INSERT INTO notes VALUES ('a', 'Milk', 3), ('b', 'Tea', NULL);\n";

    private const string NamedRows = "INSERT INTO notes (id, title, stars) VALUES ('a', 'Milk', 3), ('b', 'Tea', NULL);\n";

    public static IEnumerable<MigrationPair> All => Tables.Concat(Columns).Concat(Rules).Concat(Objects);

    private static MigrationPair Same(string name, string before, string after) =>
        new(name, before, NotesRows, after, NotesRows, "");

    private static MigrationPair Of(
        string name, string after, string expected, string steps, string before = Notes, string rows = NotesRows) =>
        new(name, before, rows, after, expected, steps);

    /// <summary>The table of notes, with something else in it.</summary>
    private static string Changed(string from, string to) => Notes.Replace(from, to, StringComparison.Ordinal);

    /// <summary>The rows of notes, each with more values.</summary>
    private static string Each(string more) => $"INSERT INTO notes VALUES ('a', 'Milk', 3, {more}), ('b', 'Tea', NULL, {more});\n";
}
