using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Synthorg.Gen.Tool;

/// <summary>What a file says of its schema: a database, or SQL that would make one.</summary>
internal sealed partial class SchemaFile
{
    private SchemaFile(string path, int version, int applicationId, IReadOnlyList<string> statements)
    {
        Path = path;
        Version = version;
        ApplicationId = applicationId;
        Statements = statements;
        Image = SchemaImage.Of(statements);
    }

    public string Path { get; }

    /// <summary>The <c>user_version</c>; 0 when nobody said.</summary>
    public int Version { get; }

    /// <summary>The <c>application_id</c>; 0 when nobody said.</summary>
    public int ApplicationId { get; }

    /// <summary>That create everything, in the order of creation; without SQLite's own tables and those that virtual tables keep.</summary>
    public IReadOnlyList<string> Statements { get; }

    /// <summary>What they mean.</summary>
    public SchemaImage Image { get; }

    /// <summary>Reads a database, or a file whose name ends in <c>.sql</c>.</summary>
    public static SchemaFile Read(string path) => IsSql(path) ? ReadSql(path) : ReadDatabase(path);

    public static bool IsSql(string path) => path.EndsWith(".sql", StringComparison.OrdinalIgnoreCase);

    /// <summary>The marks that the first line of a schema's text may carry.</summary>
    public static (int Version, int ApplicationId)? MarksOf(string sql) => Marks().Match(sql) is { Success: true } marks
        ? (Number(marks.Groups["version"]), Number(marks.Groups["application"]))
        : null;

    /// <summary>The line that carries them.</summary>
    public static string LineOf(int version, int applicationId) =>
        string.Create(CultureInfo.InvariantCulture, $"-- application_id {applicationId}, user_version {version}");

    /// <summary>The schema as a program would be compiled for it.</summary>
    public DatabaseSchema ToSchema() => new(Version, ApplicationId, [.. Image.Tables.Select(Define)])
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
        (int version, int applicationId) = MarksOf(sql) ?? (found.Version, found.ApplicationId);
        return new(path, version, applicationId, found.Statements);
    }

    /// <summary>What a database that is open says.</summary>
    public static SchemaFile Of(string path, FileSchema facts, IReadOnlyList<string> statements) =>
        new(path, facts.Version, facts.ApplicationId, statements);

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A\uFEFF?-- application_id (?<application>-?\d{1,10}), user_version (?<version>\d{1,9})\r?$", RegexOptions.Multiline)]
    private static partial Regex Marks();
}
