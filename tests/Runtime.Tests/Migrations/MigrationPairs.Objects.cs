namespace Synthorg.Gen.Runtime.Tests.Migrations;

internal static partial class MigrationPairs
{
    private const string Stamp = "CREATE TRIGGER stamp AFTER UPDATE ON notes BEGIN UPDATE log SET n = n + 1; END;\n";
    private const string Log = "CREATE TABLE log (n INTEGER);\n";

    private static IEnumerable<MigrationPair> Objects =>
    [
        Of("a new view", Notes + "CREATE VIEW best AS SELECT id FROM notes WHERE stars > 2;", NotesRows, "CreateObject"),
        Of(
            "another view of the same name",
            Notes + "CREATE VIEW best AS SELECT id FROM notes WHERE stars > 3;",
            NotesRows,
            "CreateObject",
            Notes + "CREATE VIEW best AS SELECT id FROM notes WHERE stars > 2;"),
        Of(
            "a view that is spelled otherwise",
            Notes + "create view \"best\" as\n  select ID from notes where stars>2;",
            NotesRows,
            "",
            Notes + "CREATE VIEW best AS SELECT id FROM notes WHERE stars > 2;"),
        Of(
            "a dropped view",
            "-- best dropped\n" + Notes,
            NotesRows,
            "Drop",
            Notes + "CREATE VIEW best AS SELECT id FROM notes WHERE stars > 2;"),
        Of(
            "a view of a rebuilt table",
            Changed("stars INTEGER", "stars REAL") + "CREATE VIEW best AS SELECT id FROM notes WHERE stars > 2;",
            "INSERT INTO notes VALUES ('a', 'Milk', 3.0), ('b', 'Tea', NULL)",
            "RebuildTable",
            Notes + "CREATE VIEW best AS SELECT id FROM notes WHERE stars > 2;"),
        Of(
            "a view of a renamed column",
            "-- column notes.heading was title\n" + Changed("title", "heading") + "CREATE VIEW heads AS SELECT heading FROM notes;",
            NotesRows,
            "RenameColumn",
            Notes + "CREATE VIEW heads AS SELECT title FROM notes;"),
        Of(
            "a new trigger",
            Log + Notes + Stamp,
            "INSERT INTO log VALUES (0);" + NotesRows,
            "CreateObject",
            Log + Notes,
            "INSERT INTO log VALUES (0);" + NotesRows),
        Of(
            "another trigger of the same name",
            Log + Notes + Stamp.Replace("+ 1", "+ 2", StringComparison.Ordinal),
            "INSERT INTO log VALUES (0);" + NotesRows,
            "CreateObject",
            Log + Notes + Stamp,
            "INSERT INTO log VALUES (0);" + NotesRows),
        Of(
            "a trigger of a rebuilt table",
            Log + With("CHECK (stars > 0)") + Stamp,
            "INSERT INTO log VALUES (0);" + NotesRows,
            "RebuildTable",
            Log + Notes + Stamp,
            "INSERT INTO log VALUES (0);" + NotesRows),
        Of(
            "another trigger of a rebuilt table",
            Log + With("CHECK (stars > 0)") + Stamp.Replace("+ 1", "+ 2", StringComparison.Ordinal),
            "INSERT INTO log VALUES (0);" + NotesRows,
            "RebuildTable CreateObject",
            Log + Notes + Stamp,
            "INSERT INTO log VALUES (0);" + NotesRows),
        Of(
            "a dropped trigger",
            "-- stamp dropped\n" + Log + Notes,
            "INSERT INTO log VALUES (0);" + NotesRows,
            "Drop",
            Log + Notes + Stamp,
            "INSERT INTO log VALUES (0);" + NotesRows),
        Of("a new full-text index", Notes + "CREATE VIRTUAL TABLE words USING fts5(title, content = 'notes');", NotesRows, "CreateObject"),
    ];
}
