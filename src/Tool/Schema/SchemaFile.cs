using Microsoft.Data.Sqlite;
using Synthorg.Gen.Generator.Snapshots;

namespace Synthorg.Gen.Tool;

/// <summary>What a file says of its schema: a database, or SQL that would make one.</summary>
internal sealed class SchemaFile
{
    private SchemaFile(string path, SchemaMarks marks, IReadOnlyList<string> statements)
    {
        Path = path;
        Marks = marks;
        Statements = statements;
        Image = SchemaImage.Of(statements);
    }

    public string Path { get; }

    /// <summary>The version, and whose it is.</summary>
    public SchemaMarks Marks { get; }

    /// <summary>That create everything, in the order of creation; without SQLite's own tables and those that virtual tables keep.</summary>
    public IReadOnlyList<string> Statements { get; }

    /// <summary>What they mean.</summary>
    public SchemaImage Image { get; }

    /// <summary>Its text for people.</summary>
    public string Text => SchemaText.Of(Marks, Image);

    /// <summary>Reads a database, or a file whose name ends in <c>.sql</c>.</summary>
    public static SchemaFile Read(string path) => IsSql(path) ? ReadSql(path) : ReadDatabase(path);

    public static bool IsSql(string path) => path.EndsWith(".sql", StringComparison.OrdinalIgnoreCase);

    /// <summary>The schema as a program would be compiled for it.</summary>
    public DatabaseSchema ToSchema() => new(Marks.Version, Marks.ApplicationId, [.. Image.Tables.Select(Define)])
    {
        Objects = [.. Image.Objects.OrderBy(static item => item.IsVirtualTable ? 0 : item.IsTrigger ? 2 : 1)
            .Select(static item => new ObjectDefinition(item.Name, item.Sql))],
    };

    private TableDefinition Define(TableShape table) => new(table.Name)
    {
        Columns = [.. table.Columns.Select(static column => column.Name)],
        CreateTable = table.Sql,
        Indexes = [.. Image.IndexesOf(table.Name).Select(static index => new IndexDefinition(index.Name, index.Sql))],
    };

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
        return new(path, SchemaMarks.Of(sql) ?? found.Marks, found.Statements);
    }

    /// <summary>What a database that is open says.</summary>
    public static SchemaFile Of(string path, FileSchema facts, IReadOnlyList<string> statements) =>
        new(path, new(facts.Version, facts.ApplicationId), statements);
}
