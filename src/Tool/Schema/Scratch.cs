using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Synthorg.Gen.Tool;

/// <summary>A connection that leaves every file as it is: one that only reads, or one to a database that goes with it.</summary>
internal sealed class Scratch : IDisposable
{
    private const string Operation = "Read";

    // SQLite keeps it in memory, and what is too large for that in a file that only it can see.
    private const string Passing = "";

    // Owned.
    private readonly SqliteConnection _connection;

    private Scratch(string path, SqliteOpenMode mode)
    {
        SqliteConnectionStringBuilder text = new() { DataSource = path, Mode = mode, Pooling = false };
        _connection = new(text.ToString());
        try
        {
            _connection.Open();
            Session = Session.Of(_connection, TimeSpan.FromSeconds(5), TimeProvider.System);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>Owned: closed with this.</summary>
    public Session Session { get; }

    /// <summary>A database of what the statements create.</summary>
    public static Scratch Of(IEnumerable<string> statements)
    {
        Scratch scratch = Open(Passing, SqliteOpenMode.ReadWriteCreate);
        try
        {
            // Statements of a text may not reach for other files, by ATTACH or VACUUM INTO.
            _ = raw.sqlite3_limit(scratch.Session.Handle, raw.SQLITE_LIMIT_ATTACHED, 0);
            foreach (string statement in statements)
            {
                scratch.AddCollations(statement);
                DirectSql.Execute(scratch.Session, statement, Operation);
            }

            return scratch;
        }
        catch
        {
            scratch.Dispose();
            throw;
        }
    }

    /// <summary>A copy of a database with all that its log holds, made by SQLite while the database may be in use.</summary>
    public static Scratch CopyOf(string path)
    {
        using Scratch source = Open(path, SqliteOpenMode.ReadOnly);
        Scratch copy = Open(Passing, SqliteOpenMode.ReadWriteCreate);
        try
        {
            source._connection.BackupDatabase(copy._connection);
            foreach (string statement in FileSchema.Statements(copy.Session))
            {
                copy.AddCollations(statement);
            }

            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    public static Scratch Open(string path, SqliteOpenMode mode)
    {
        Scratch scratch = new(path, mode);
        try
        {
            DirectSql.Execute(scratch.Session, "PRAGMA trusted_schema = 0; PRAGMA cell_size_check = 1; PRAGMA mmap_size = 0", Operation);
            return scratch;
        }
        catch
        {
            scratch.Dispose();
            throw;
        }
    }

    /// <summary>What it says of its schema.</summary>
    /// <param name="path">For messages.</param>
    public SchemaFile Read(string path)
    {
        FileSchema facts = FileSchema.Read(Session);
        const string Sql = """
            SELECT sql FROM sqlite_schema
            WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
                AND tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
            ORDER BY rowid
            """;
        return SchemaFile.Of(path, facts, DirectSql.Texts(Session, Sql, Operation));
    }

    /// <summary>Lets a statement name collations that only a program has: here they compare byte by byte.</summary>
    public void AddCollations(string statement)
    {
        List<SqlToken> tokens = SqlTokens.Of(statement);
        for (int i = 1; i < tokens.Count; i++)
        {
            if (tokens[i - 1].Is("COLLATE") && tokens[i].Name.ToUpperInvariant() is not ("BINARY" or "NOCASE" or "RTRIM"))
            {
                _connection.CreateCollation(tokens[i].Name, string.CompareOrdinal);
            }
        }
    }

    public void Dispose()
    {
        Session.Close();
        _connection.Dispose();
    }
}
