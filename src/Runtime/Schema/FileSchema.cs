namespace Synthorg.Gen;

/// <summary>What a file says of itself.</summary>
/// <param name="ApplicationId">Whose file it is; 0 when nobody said.</param>
/// <param name="Version">The schema's version; 0 when nobody said.</param>
/// <param name="IsFresh">Whether nobody has made anything of it yet.</param>
internal readonly record struct FileSchema(int ApplicationId, int Version, bool IsFresh)
{
    private const string Operation = "Open (schema)";

    /// <summary>In one statement, so of one moment: between two another process may make the file.</summary>
    public static FileSchema Read(Session session)
    {
        const string Sql = """
            SELECT (SELECT count(*) FROM sqlite_schema), application_id, user_version FROM pragma_application_id, pragma_user_version
            """;
        long[] facts = DirectSql.Integers(session, Sql, 3, Operation);
        return new((int)facts[1], (int)facts[2], IsFresh: facts[0] == 0 && facts[2] == 0);
    }

    /// <summary>The columns of a table, generated ones among them; empty when there is no such table.</summary>
    public static IReadOnlyList<string> Columns(Session session, string table) =>
        DirectSql.Texts(session, $"SELECT name FROM pragma_table_xinfo({Literal(table)})", Operation);

    /// <summary>The names of all triggers, views and tables, virtual ones among them.</summary>
    public static IReadOnlyList<string> Objects(Session session) =>
        DirectSql.Texts(session, "SELECT name FROM sqlite_schema WHERE type <> 'index'", Operation);

    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
