namespace Synthorg.Gen.Runtime.Tests.Migrations;

internal static partial class MigrationPairs
{
    private static IEnumerable<MigrationPair> Rules =>
    [
        Of("a new check", With("CHECK (stars > 0)"), NotesRows, "RebuildTable"),
        Of("a check that is gone", Notes, NotesRows, "RebuildTable", With("CHECK (stars > 0)")),
        Of("another check", With("CHECK (stars >= 0)"), NotesRows, "RebuildTable", With("CHECK (stars > 0)")),
        Of("a check that is spelled otherwise", With("CONSTRAINT few CHECK ((\"STARS\"  >  0))"), NotesRows, "", With("CHECK (stars > 0)")),
        Of(
            "a check in another place",
            Changed("stars INTEGER", "stars INTEGER CHECK (stars > 0)"),
            NotesRows,
            "",
            With("CHECK (stars > 0)")),
        Of(
            "operators of two spellings",
            With("CHECK (stars <> 0 AND title = title)"),
            NotesRows,
            "",
            With("CHECK (stars != 0 AND title == title)")),
        Of(
            "rules in another order",
            With("CHECK (stars > 0), UNIQUE (title), CHECK (title <> '')"),
            NotesRows,
            "",
            With("CHECK (title <> ''), CHECK (stars > 0), UNIQUE (title)")),
        Of("a new unique rule", With("UNIQUE (title)"), NotesRows, "RebuildTable"),
        Of("a unique rule that is gone", Notes, NotesRows, "RebuildTable", With("UNIQUE (title)")),
        Of(
            "a unique rule with another action on conflict",
            With("UNIQUE (title) ON CONFLICT IGNORE"),
            NotesRows,
            "RebuildTable",
            With("UNIQUE (title)")),
        Of(
            "a new foreign key",
            With("FOREIGN KEY (title) REFERENCES titles (name)") + "CREATE TABLE titles (name TEXT PRIMARY KEY);",
            "INSERT INTO titles VALUES ('Milk'), ('Tea');" + NotesRows,
            "RebuildTable",
            Notes + "CREATE TABLE titles (name TEXT PRIMARY KEY);",
            "INSERT INTO titles VALUES ('Milk'), ('Tea');" + NotesRows),
        Of(
            "a foreign key that is gone",
            Parents.Replace(" REFERENCES parents (id) ON DELETE CASCADE", "", StringComparison.Ordinal),
            ParentsRows,
            "RebuildTable",
            Parents,
            ParentsRows),
        Of(
            "another action of a foreign key",
            Parents.Replace("CASCADE", "SET NULL", StringComparison.Ordinal),
            ParentsRows,
            "RebuildTable",
            Parents,
            ParentsRows),
        Of(
            "a deferred foreign key",
            Parents.Replace("CASCADE", "CASCADE DEFERRABLE INITIALLY DEFERRED", StringComparison.Ordinal),
            ParentsRows,
            "RebuildTable",
            Parents,
            ParentsRows),
        Of(
            "a foreign key without the other table's columns",
            Parents.Replace("parents (id)", "parents", StringComparison.Ordinal),
            ParentsRows,
            "",
            Parents,
            ParentsRows),
        Of(
            "a foreign key spelled out",
            Parents.Replace("CASCADE", "CASCADE ON UPDATE NO ACTION NOT DEFERRABLE", StringComparison.Ordinal),
            ParentsRows,
            "",
            Parents,
            ParentsRows),
        Of("a new index", Notes + "CREATE INDEX by_title ON notes (title);", NotesRows, "CreateIndex"),
        Of("an index that is gone", Notes, NotesRows, "DropIndex", Notes + "CREATE INDEX by_title ON notes (title);"),
        Of(
            "another index of the same name",
            Notes + "CREATE INDEX by_title ON notes (title DESC);",
            NotesRows,
            "DropIndex CreateIndex",
            Notes + "CREATE INDEX by_title ON notes (title);"),
        Of(
            "an index that becomes unique",
            Notes + "CREATE UNIQUE INDEX by_title ON notes (title);",
            NotesRows,
            "DropIndex CreateIndex",
            Notes + "CREATE INDEX by_title ON notes (title);"),
        Of(
            "an index that becomes partial",
            Notes + "CREATE INDEX by_title ON notes (title) WHERE stars > 1;",
            NotesRows,
            "DropIndex CreateIndex",
            Notes + "CREATE INDEX by_title ON notes (title);"),
        Of(
            "an index that is spelled otherwise",
            Notes + "create index \"by_title\" on \"notes\" (\"title\" collate binary asc, lower( title ));",
            NotesRows,
            "",
            Notes + "CREATE INDEX by_title ON notes (title, LOWER(title));"),
        Of(
            "an index of a rebuilt table",
            Changed("stars INTEGER", "stars TEXT") + "CREATE INDEX by_title ON notes (title);",
            "INSERT INTO notes VALUES ('a', 'Milk', '3'), ('b', 'Tea', NULL)",
            "RebuildTable",
            Notes + "CREATE INDEX by_title ON notes (title);"),
        Of(
            "an index of a renamed column",
            "-- column notes.heading was title\n" + Changed("title", "heading") + "CREATE INDEX by_title ON notes (heading);",
            NotesRows,
            "RenameColumn",
            Notes + "CREATE INDEX by_title ON notes (title);"),
    ];
}
