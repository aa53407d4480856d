namespace Synthorg.Gen.Runtime.Tests.Migrations;

internal static partial class MigrationPairs
{
    private const string Parents = """
        CREATE TABLE parents (id TEXT NOT NULL PRIMARY KEY, name TEXT);
        CREATE TABLE children (id TEXT NOT NULL PRIMARY KEY, parent_id TEXT REFERENCES parents (id) ON DELETE CASCADE);

        """;

    private const string ParentsRows = "INSERT INTO parents VALUES ('p', 'Ann'); INSERT INTO children VALUES ('c', 'p'), ('d', NULL);";

    private static IEnumerable<MigrationPair> Tables =>
    [
        Same("nothing changes", Notes, Notes),
        Same(
            "case, quotes and white space",
            Notes,
            "create table \"Notes\"(\n  [ID] text not null primary key, `Title` TEXT NOT NULL, 'stars' integer )"),
        Same(
            "comments",
            Notes,
            "CREATE TABLE notes ( /* key */ id TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL, stars INTEGER /* few */)"),
        Same("INT and INTEGER", Notes, "CREATE TABLE notes (id TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL, stars INT)"),
        Same(
            "VARCHAR and TEXT",
            Notes,
            "CREATE TABLE notes (id VARCHAR(36) NOT NULL PRIMARY KEY, title VARCHAR(200) NOT NULL, stars INTEGER)"),
        Same(
            "the key as a rule of the table",
            Notes,
            "CREATE TABLE notes (id TEXT NOT NULL, title TEXT NOT NULL, stars INTEGER, PRIMARY KEY (id))"),
        Of(
            "another order of columns",
            "CREATE TABLE notes (stars INTEGER, title TEXT NOT NULL, id TEXT NOT NULL PRIMARY KEY)",
            "INSERT INTO notes (id, title, stars) VALUES ('a', 'Milk', 3), ('b', 'Tea', NULL)",
            ""),
        Same(
            "names of rules",
            Notes,
            "CREATE TABLE notes (id TEXT CONSTRAINT nn NOT NULL CONSTRAINT pk PRIMARY KEY, title TEXT NOT NULL, stars INTEGER NULL)"),
        Same(
            "a default of NULL",
            Notes,
            "CREATE TABLE notes (id TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL, stars INTEGER DEFAULT NULL)"),
        Of("a new table", Notes + "CREATE TABLE tags (name TEXT NOT NULL PRIMARY KEY);", NotesRows, "CreateTable"),
        Of(
            "a new table with an index",
            Notes + "CREATE TABLE tags (name TEXT NOT NULL PRIMARY KEY, note TEXT);\nCREATE INDEX tags_by_note ON tags (note);",
            NotesRows,
            "CreateTable CreateIndex"),
        Of(
            "a new table that refers to another new one",
            Notes + "CREATE TABLE a (id INTEGER PRIMARY KEY, b INTEGER REFERENCES b (id));\nCREATE TABLE b (id INTEGER PRIMARY KEY);",
            NotesRows,
            "CreateTable CreateTable"),
        Of(
            "a table that is not mentioned any more",
            "CREATE TABLE other (id INTEGER PRIMARY KEY);",
            "INSERT INTO other VALUES (1)",
            "",
            Notes + "CREATE TABLE other (id INTEGER PRIMARY KEY);",
            NotesRows + "INSERT INTO other VALUES (1)"),
        Of(
            "a dropped table",
            "-- notes dropped\nCREATE TABLE other (id INTEGER PRIMARY KEY);",
            "INSERT INTO other VALUES (1)",
            "Drop",
            Notes + "CREATE TABLE other (id INTEGER PRIMARY KEY);",
            NotesRows + "INSERT INTO other VALUES (1)"),
        Of(
            "a renamed table",
            "-- table memos was notes\nCREATE TABLE memos (id TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL, stars INTEGER);",
            NotesRows.Replace("notes", "memos", StringComparison.Ordinal),
            "RenameTable"),
        Of(
            "a renamed table that another one refers to",
            "-- table people was parents\n" + Parents.Replace("parents", "people", StringComparison.Ordinal),
            ParentsRows.Replace("parents", "people", StringComparison.Ordinal),
            "RenameTable",
            Parents,
            ParentsRows),
        Of(
            "a table renamed twice since",
            "-- table memos was jottings\n-- table memos was notes\n" + Changed("notes", "memos"),
            NotesRows.Replace("notes", "memos", StringComparison.Ordinal),
            "RenameTable"),
        Of(
            "a renamed table with a changed column",
            "-- table memos was notes\n" + Changed("stars INTEGER", "stars INTEGER NOT NULL DEFAULT 7")
                .Replace("notes", "memos", StringComparison.Ordinal),
            "INSERT INTO memos VALUES ('a', 'Milk', 3), ('b', 'Tea', 7)",
            "RenameTable RebuildTable"),
        Of("to STRICT", Changed(");", ") STRICT;"), NotesRows, "RebuildTable"),
        Of("from STRICT", Notes, NotesRows, "RebuildTable", Changed(");", ") STRICT;")),
        Of("to WITHOUT ROWID", Changed(");", ") WITHOUT ROWID;"), NotesRows, "RebuildTable"),
        Of("from WITHOUT ROWID", Notes, NotesRows, "RebuildTable", Changed(");", ") WITHOUT ROWID;")),
        Of(
            "to STRICT, with a column of one's own",
            Changed(");", ") STRICT;"),
            "ALTER TABLE notes ADD COLUMN rank ANY;" + NamedRows
                + "UPDATE notes SET rank = 1.5",
            "RebuildTable",
            Notes,
            NotesRows + "ALTER TABLE notes ADD COLUMN rank NUMERIC(4, 1); UPDATE notes SET rank = 1.5"),
        Of(
            "the rebuild of a table that others refer to with a cascade",
            Parents.Replace("name TEXT", "name TEXT NOT NULL DEFAULT 'x'", StringComparison.Ordinal),
            ParentsRows,
            "RebuildTable",
            Parents,
            ParentsRows),
        Of(
            "the rebuild of a table that refers to itself with a cascade",
            "CREATE TABLE nodes (id INTEGER PRIMARY KEY, up INT REFERENCES nodes (id) ON DELETE CASCADE, name TEXT NOT NULL DEFAULT '');",
            "INSERT INTO nodes VALUES (1, NULL, ''), (2, 1, ''), (3, 2, '')",
            "RebuildTable",
            "CREATE TABLE nodes (id INTEGER PRIMARY KEY, up INTEGER REFERENCES nodes (id) ON DELETE CASCADE, name TEXT);",
            "INSERT INTO nodes VALUES (1, NULL, NULL), (2, 1, ''), (3, 2, '')"),
        Of(
            "another key",
            "CREATE TABLE settings (space TEXT NOT NULL DEFAULT '_system', key TEXT NOT NULL, value TEXT, PRIMARY KEY (space, key));",
            "INSERT INTO settings (key, value) VALUES ('a', '1'), ('b', '2')",
            "RebuildTable",
            "CREATE TABLE settings (key TEXT NOT NULL PRIMARY KEY, value TEXT);",
            "INSERT INTO settings VALUES ('a', '1'), ('b', '2')"),
        Of(
            "a key of its own instead of the row id",
            "CREATE TABLE log (id INTEGER PRIMARY KEY, line TEXT);",
            "INSERT INTO log VALUES (5, 'x'), (9, 'y')",
            "RebuildTable",
            "CREATE TABLE log (line TEXT);",
            "INSERT INTO log (rowid, line) VALUES (5, 'x'), (9, 'y')"),
        Of(
            "AUTOINCREMENT",
            "CREATE TABLE log (id INTEGER PRIMARY KEY AUTOINCREMENT, line TEXT);",
            "INSERT INTO log VALUES (5, 'x'), (9, 'y')",
            "RebuildTable",
            "CREATE TABLE log (id INTEGER PRIMARY KEY, line TEXT);",
            "INSERT INTO log VALUES (5, 'x'), (9, 'y')"),
        Of(
            "an empty table",
            "CREATE TABLE empty (id INTEGER PRIMARY KEY, a TEXT NOT NULL, b TEXT NOT NULL);",
            "",
            "AddColumn",
            "CREATE TABLE empty (id INTEGER PRIMARY KEY, a TEXT NOT NULL);",
            ""),
    ];
}
