using Microsoft.Data.Sqlite;
using Synthorg.Gen.Generator.Snapshots;

namespace Synthorg.Gen.Tool;

/// <summary>What a file says of its schema: a database, or SQL that would make one.</summary>
internal sealed class SchemaFile
{
    private SchemaFile(string path, SchemaMarks marks, IReadOnlyList<SchemaNote> notes, IReadOnlyList<string> statements)
    {
        Path = path;
        Marks = marks;
        Notes = notes;
        Statements = statements;
        Image = SchemaImage.Of(statements);
    }

    public string Path { get; }

    /// <summary>The version, and whose it is.</summary>
    public SchemaMarks Marks { get; }

    /// <summary>What it says of what was before; nothing for a database.</summary>
    public IReadOnlyList<SchemaNote> Notes { get; }

    /// <summary>That create everything, in the order of creation; without SQLite's own tables and those that virtual tables keep.</summary>
    public IReadOnlyList<string> Statements { get; }

    /// <summary>What they mean.</summary>
    public SchemaImage Image { get; }

    /// <summary>Its text for people.</summary>
    public string Text => SchemaText.Of(Marks, Notes, Image);

    /// <summary>Reads a database, or a file whose name ends in <c>.sql</c>.</summary>
    public static SchemaFile Read(string path) => IsSql(path) ? ReadSql(path) : ReadDatabase(path);

    public static bool IsSql(string path) => path.EndsWith(".sql", StringComparison.OrdinalIgnoreCase);

    /// <summary>The schema as a program would be compiled for it.</summary>
    public DatabaseSchema ToSchema() => new(Marks.Version, Marks.ApplicationId, [.. Image.Tables.Select(Define)])
    {
        Objects = [.. Image.Objects.OrderBy(static item => item.IsVirtualTable ? 0 : item.IsTrigger ? 2 : 1)
            .Select(static item => new ObjectDefinition(item.Name, item.Sql))],
        Dropped = [.. NotesOf(SchemaNoteKind.Dropped).Select(static note => note.Name)],
        HandSteps =
        [
            .. NotesOf(SchemaNoteKind.StepBefore).Select(static note => StepOf(note, isBeforeSchema: true)),
            .. NotesOf(SchemaNoteKind.StepAfter).Select(static note => StepOf(note, isBeforeSchema: false)),
        ],
    };

    private TableDefinition Define(TableShape table) => new(table.Name)
    {
        Columns = [.. table.Columns.Select(static column => column.Name)],
        CreateTable = table.Sql,
        Indexes = [.. Image.IndexesOf(table.Name).Select(static index => new IndexDefinition(index.Name, index.Sql))],
        FormerNames = [.. NotesOf(SchemaNoteKind.FormerTable, table).Select(static note => note.Former)],
        FormerColumns = [.. NotesOf(SchemaNoteKind.FormerColumn, table).Select(static note => new FormerName(note.Column, note.Former))],
        FormerTexts = [.. NotesOf(SchemaNoteKind.FormerText, table)
            .Select(static note => new FormerText(note.Column, note.Former, note.Text))],
        DroppedColumns = [.. NotesOf(SchemaNoteKind.DroppedColumn, table).Select(static note => note.Column)],
    };

    // It is the program's: here nothing runs.
    private static HandStep StepOf(SchemaNote note, bool isBeforeSchema) =>
        new(note.From, note.Name, static _ => { }) { BeforeSchema = isBeforeSchema };

    private IEnumerable<SchemaNote> NotesOf(SchemaNoteKind kind, TableShape? table = null) => Notes.Where(note =>
        note.Kind == kind && (table is null || note.Name.Equals(table.Name, StringComparison.OrdinalIgnoreCase)));

    private static SchemaFile ReadDatabase(string path)
    {
        using Scratch database = Scratch.Open(path, SqliteOpenMode.ReadOnly);
        return database.Read(path);
    }

    private static SchemaFile ReadSql(string path)
    {
        string sql = File.ReadAllText(path);
        using Scratch database = Scratch.Of([sql]);
        SchemaFile found = database.Read(path);
        return new(path, SchemaMarks.Of(sql) ?? found.Marks, [.. SchemaNote.In(sql)], found.Statements);
    }

    /// <summary>What a database that is open says.</summary>
    public static SchemaFile Of(string path, FileSchema facts, IReadOnlyList<string> statements) =>
        new(path, new(facts.Version, facts.ApplicationId), [], statements);
}
