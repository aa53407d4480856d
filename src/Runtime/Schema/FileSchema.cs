namespace Synthorg.Gen;

/// <summary>What a file says of itself.</summary>
/// <param name="ApplicationId">Whose file it is; 0 when nobody said.</param>
/// <param name="Version">The schema's version; 0 when nobody said.</param>
/// <param name="IsFresh">Whether nobody has made anything of it yet.</param>
internal readonly record struct FileSchema(int ApplicationId, int Version, bool IsFresh)
{
    private const string Operation = "Open (schema)";

    public static FileSchema Read(Session session)
    {
        long objects = DirectSql.Integer(session, "SELECT count(*) FROM sqlite_schema", Operation);
        int applicationId = (int)DirectSql.Integer(session, "PRAGMA application_id", Operation);
        int version = (int)DirectSql.Integer(session, "PRAGMA user_version", Operation);
        return new(applicationId, version, objects == 0 && version == 0);
    }

    /// <summary>The columns of a table, generated ones among them; empty when there is no such table.</summary>
    public static IReadOnlyList<string> Columns(Session session, string table) =>
        DirectSql.Texts(session, $"SELECT name FROM pragma_table_xinfo({Literal(table)})", Operation);

    /// <summary>The names of all triggers, views and tables, virtual ones among them.</summary>
    public static IReadOnlyList<string> Objects(Session session) =>
        DirectSql.Texts(session, "SELECT name FROM sqlite_schema WHERE type <> 'index'", Operation);

    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
