namespace Synthorg.Gen.Runtime.Tests.Fixture;

/// <summary>What the generator would emit for <see cref="Note"/>.</summary>
internal static class NoteRow
{
    public static readonly TableDefinition Table = new("notes")
    {
        Columns = ["id", "title", "folder", "stars", "parent_id"],
        Key = [0],
        CreateTable = """
            CREATE TABLE "notes" (
                "id" TEXT NOT NULL PRIMARY KEY,
                "title" TEXT NOT NULL,
                "folder" TEXT,
                "stars" INTEGER NOT NULL CONSTRAINT stars_not_negative CHECK ("stars" >= 0),
                "parent_id" TEXT REFERENCES "notes" ("id") DEFERRABLE INITIALLY DEFERRED)
            """,
        Indexes = [new("idx_notes_folder", """CREATE INDEX "idx_notes_folder" ON "notes" ("folder")""")],
    };

    public static readonly ColumnList Columns = new("id", "title", "folder", "stars", "parent_id");

    public static readonly RowMapper<Note> Mapper = new(Table, Read);

    public static Note Read(PreparedStatement row)
    {
        try
        {
            return new Note
            {
                Id = row.GetText(0),
                Title = row.GetText(1),
                Folder = row.GetTextOrNull(2),
                Stars = Emitted.ColumnForms.GetInt32(row, 3),
                ParentId = row.GetTextOrNull(4),
            };
        }
        catch (Exception cause) when (cause is not PersistenceException)
        {
            throw row.Unreadable(Table, cause);
        }
    }

    public static void Bind(PreparedStatement statement, Note note)
    {
        statement.BindText(1, note.Id);
        statement.BindText(2, note.Title);
        statement.BindText(3, note.Folder);
        statement.BindInt64(4, note.Stars);
        statement.BindText(5, note.ParentId);
    }
}
