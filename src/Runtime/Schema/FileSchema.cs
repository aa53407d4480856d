namespace Synthorg.Gen;

/// <summary>What a file says of itself.</summary>
/// <param name="ApplicationId">Whose file it is; 0 when nobody said.</param>
/// <param name="Version">The schema's version; 0 when nobody said.</param>
/// <param name="IsFresh">Whether nobody has made anything of it yet.</param>
internal readonly record struct FileSchema(int ApplicationId, int Version, bool IsFresh)
{
    private const string Operation = "Open (schema)";

    /// <summary>In one transaction, so of one moment: between two another process may make the file.</summary>
    /// <remarks>No pragma is asked as a table here: a table or a view of that name in the file would answer for it.</remarks>
    public static FileSchema Read(Session session)
    {
        if (!session.IsAutoCommit)
        {
            return ReadFacts(session);
        }

        DirectSql.Execute(session, "BEGIN", Operation);
        FileSchema facts;
        try
        {
            facts = ReadFacts(session);
        }
        catch
        {
            _ = session.Run(ControlStatement.Rollback);
            throw;
        }

        DirectSql.Execute(session, "ROLLBACK", Operation);
        return facts;
    }

    /// <summary>The columns of a table, generated ones among them; empty when there is no such table.</summary>
    public static IReadOnlyList<string> Columns(Session session, string table) =>
        DirectSql.Texts(session, "SELECT name FROM pragma_table_xinfo(?1)", Operation, table);

    /// <summary>The names of all triggers, views and tables, virtual ones among them.</summary>
    public static IReadOnlyList<string> Objects(Session session) =>
        DirectSql.Texts(session, "SELECT name FROM sqlite_schema WHERE type <> 'index'", Operation);

    /// <summary>The statements that created everything that is there but SQLite's own tables, in that order.</summary>
    public static IReadOnlyList<string> Statements(Session session) => DirectSql.Texts(
        session, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY rowid", Operation);

    /// <summary>
    /// All that the schema holds, one line each, byte for byte: kind, name, table and text, each with its storage class and as digits.
    /// </summary>
    /// <remarks>Statistics, which SQLite keeps in tables of its own, say nothing of what the file may hold.</remarks>
    public static IReadOnlyList<string> Lines(Session session)
    {
        const string Sql = """
            SELECT typeof(type) || hex(type) || ',' || typeof(name) || hex(name) || ',' || typeof(tbl_name) || hex(tbl_name) || ','
                || typeof(sql) || hex(sql)
            FROM sqlite_schema
            WHERE (type, name, tbl_name, coalesce(sql, '')) NOT IN (VALUES
                ('table', 'sqlite_stat1', 'sqlite_stat1', 'CREATE TABLE sqlite_stat1(tbl,idx,stat)'),
                ('table', 'sqlite_stat4', 'sqlite_stat4', 'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)'))
            """;
        return DirectSql.Texts(session, Sql, Operation);
    }

    private static FileSchema ReadFacts(Session session)
    {
        long objects = DirectSql.Integer(session, "SELECT count(*) FROM sqlite_schema", Operation);
        long application = DirectSql.Integer(session, "PRAGMA application_id", Operation);
        long version = DirectSql.Integer(session, "PRAGMA user_version", Operation);
        return new((int)application, (int)version, IsFresh: objects == 0 && version == 0);
    }
}
