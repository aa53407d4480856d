namespace Synthorg.Gen.Runtime.Tests.Migrations;

internal static partial class MigrationPairs
{
    private static IEnumerable<MigrationPair> Columns =>
    [
        Of("a column that may be NULL", With("folder TEXT"), Each("NULL"), "AddColumn"),
        Of("a column with a default", With("folder TEXT NOT NULL DEFAULT 'in''box'"), Each("'in''box'"), "AddColumn"),
        Of("a column with a negative default", With("rank INTEGER NOT NULL DEFAULT -1"), Each("-1"), "AddColumn"),
        Of("a column with a check", With("rank INTEGER CHECK (rank > 0)"), Each("NULL"), "AddColumn"),
        Of("a column with a check of the table", With("rank INTEGER DEFAULT 1, CHECK (rank > 0)"), Each("1"), "AddColumn"),
        Of(
            "two columns with a check of both",
            With("low INTEGER, high INTEGER, CHECK (low < high)"),
            Each("NULL, NULL"),
            "AddColumn AddColumn"),
        Of("a column that refers to another table", With("up TEXT REFERENCES notes (id)"), Each("NULL"), "AddColumn"),
        Of("a column with a collation", With("folder TEXT COLLATE NOCASE"), Each("NULL"), "AddColumn"),
        Of(
            "a column with an index",
            With("folder TEXT") + "CREATE INDEX notes_by_folder ON notes (folder) WHERE folder IS NOT NULL;",
            Each("NULL"),
            "AddColumn CreateIndex"),
        Of("a unique column", With("code TEXT UNIQUE"), Each("NULL"), "RebuildTable"),
        Of("a column whose default is computed", With("size INTEGER NOT NULL DEFAULT (1 + 1)"), Each("2"), "RebuildTable"),
        Of("a generated column", With("loud TEXT GENERATED ALWAYS AS (upper(title)) VIRTUAL"), NamedRows, "AddColumn"),
        Of("a stored generated column", With("loud TEXT GENERATED ALWAYS AS (upper(title)) STORED"), NamedRows, "RebuildTable"),
        Of(
            "another expression of a generated column",
            With("loud TEXT AS (upper(title))"),
            NamedRows,
            "RebuildTable",
            With("loud TEXT AS (lower(title))"),
            NamedRows),
        Of(
            "a generated column that becomes a common one",
            With("loud TEXT"),
            "INSERT INTO notes VALUES ('a', 'Milk', 3, 'MILK'), ('b', 'Tea', NULL, 'TEA')",
            "RebuildTable",
            With("loud TEXT AS (upper(title))"),
            NamedRows),
        Of("a renamed column", "-- column notes.heading was title\n" + Changed("title", "heading"), NotesRows, "RenameColumn"),
        Of(
            "a column renamed twice since",
            "-- column notes.heading was caption\n-- column notes.heading was title\n" + Changed("title", "heading"),
            NotesRows,
            "RenameColumn"),
        Of(
            "a renamed column with another type",
            "-- column notes.rating was stars\n" + Changed("stars INTEGER", "rating TEXT"),
            "INSERT INTO notes VALUES ('a', 'Milk', '3'), ('b', 'Tea', NULL)",
            "RenameColumn RebuildTable"),
        Of(
            "a renamed key that another table refers to",
            "-- column parents.key was id\n" + ParentsWithKey,
            ParentsRows,
            "RenameColumn",
            Parents,
            ParentsRows),
        Of(
            "a dropped column",
            "-- column notes.stars dropped\n" + Changed(", stars INTEGER", ""),
            "INSERT INTO notes VALUES ('a', 'Milk'), ('b', 'Tea')",
            "RebuildTable"),
        Of(
            "a dropped column with its index",
            "-- column notes.stars dropped\n" + Changed(", stars INTEGER", ""),
            "INSERT INTO notes VALUES ('a', 'Milk'), ('b', 'Tea')",
            "RebuildTable",
            Notes + "CREATE INDEX notes_by_stars ON notes (stars);"),
        Of(
            "a column that is not mentioned any more",
            Changed(", stars INTEGER", ""),
            "ALTER TABLE notes ADD COLUMN stars INTEGER; INSERT INTO notes (id, title, stars) VALUES ('a', 'Milk', 3), ('b', 'Tea', NULL)",
            ""),
        Of(
            "a NOT NULL column that is not mentioned any more",
            "CREATE TABLE notes (id TEXT NOT NULL PRIMARY KEY, stars INTEGER);",
            "ALTER TABLE notes ADD COLUMN title TEXT; INSERT INTO notes (id, title, stars) VALUES ('a', 'Milk', 3), ('b', 'Tea', NULL)",
            "RebuildTable"),
        Of(
            "NOT NULL where no row is NULL",
            Changed("stars INTEGER", "stars INTEGER NOT NULL"),
            "INSERT INTO notes VALUES ('a', 'Milk', 3)",
            "RebuildTable",
            Notes,
            "INSERT INTO notes VALUES ('a', 'Milk', 3)"),
        Of(
            "NOT NULL with a default",
            Changed("stars INTEGER", "stars INTEGER NOT NULL DEFAULT 0"),
            "INSERT INTO notes VALUES ('a', 'Milk', 3), ('b', 'Tea', 0)",
            "RebuildTable"),
        Of("no longer NOT NULL", Changed("title TEXT NOT NULL", "title TEXT"), NotesRows, "RebuildTable"),
        Of(
            "another default",
            With("rank INTEGER NOT NULL DEFAULT 2"),
            Each("1"),
            "RebuildTable",
            With("rank INTEGER NOT NULL DEFAULT 1"),
            NamedRows),
        Of(
            "a default in brackets",
            With("rank INTEGER NOT NULL DEFAULT (1)"),
            Each("1"),
            "",
            With("rank INTEGER NOT NULL DEFAULT +1"),
            NamedRows),
        Of("another collation", Changed("title TEXT", "title TEXT COLLATE NOCASE"), NotesRows, "RebuildTable"),
        Of(
            "numbers as text",
            Changed("stars INTEGER", "stars TEXT"),
            "INSERT INTO notes VALUES ('a', 'Milk', '3'), ('b', 'Tea', NULL)",
            "RebuildTable"),
        Of("text as numbers", Notes, NotesRows, "RebuildTable", Changed("stars INTEGER", "stars TEXT")),
        Of(
            "whole numbers as real ones",
            Changed("stars INTEGER", "stars REAL"),
            "INSERT INTO notes VALUES ('a', 'Milk', 3.0), ('b', 'Tea', NULL)",
            "RebuildTable"),
        Of(
            "another type in a STRICT table",
            "CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT) STRICT;",
            "INSERT INTO t VALUES (1, '7')",
            "RebuildTable",
            "CREATE TABLE t (id INTEGER PRIMARY KEY, x INT) STRICT;",
            "INSERT INTO t VALUES (1, 7)"),
        Of(
            "a text of an enum that is another one now",
            "-- text tasks.status in_review was review\n" + Tasks("'todo', 'in_review'"),
            "INSERT INTO tasks VALUES (1, 'todo'), (2, 'in_review')",
            "RebuildTable",
            Tasks("'todo', 'review'"),
            "INSERT INTO tasks VALUES (1, 'todo'), (2, 'review')"),
        Of(
            "a text of an enum that no row has",
            "-- text tasks.status in_review was review\nCREATE TABLE tasks (id INTEGER PRIMARY KEY, status TEXT NOT NULL);",
            "INSERT INTO tasks VALUES (1, 'todo')",
            "",
            "CREATE TABLE tasks (id INTEGER PRIMARY KEY, status TEXT NOT NULL);",
            "INSERT INTO tasks VALUES (1, 'todo')"),
    ];

    private static string ParentsWithKey => """
        CREATE TABLE parents (key TEXT NOT NULL PRIMARY KEY, name TEXT);
        CREATE TABLE children (id TEXT NOT NULL PRIMARY KEY, parent_id TEXT REFERENCES parents (key) ON DELETE CASCADE);

        """;

    private static string With(string more) => Notes.Replace(");", $", {more});", StringComparison.Ordinal);

    private static string Tasks(string texts) =>
        $"CREATE TABLE tasks (id INTEGER PRIMARY KEY, status TEXT NOT NULL CHECK (status IN ({texts})));";
}
