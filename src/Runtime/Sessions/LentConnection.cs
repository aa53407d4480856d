using System.Data;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Synthorg.Gen;

/// <summary>
/// A session's connection as one of Microsoft.Data.Sqlite's, lent for the user's own SQL: whoever closes or disposes it leaves it open for
/// the next.
/// </summary>
/// <remarks>
/// Microsoft.Data.Sqlite takes no connection over, but all that it does goes by <see cref="Handle"/>, which is the session's here. What it
/// has opened itself is an empty database in memory, of which nothing is asked.
/// </remarks>
internal sealed class LentConnection : SqliteConnection
{
    private const string Memory = ":memory:";

    // Referenced: the session closes it, after End.
    private readonly sqlite3 _handle;
    private readonly string _connectionString;
    private bool _isEnding;

    public LentConnection(sqlite3 handle)
        : base(TextOf(Memory, SqliteOpenMode.Memory))
    {
        _handle = handle;
        _connectionString = raw.sqlite3_db_filename(handle, "main").utf8_to_string() is { Length: > 0 } file
            ? TextOf(file, raw.sqlite3_db_readonly(handle, "main") != 0 ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite)
            : TextOf(Memory, SqliteOpenMode.Memory);
        Open();
    }

    /// <inheritdoc/>
    public override sqlite3? Handle => State == ConnectionState.Open ? _handle : null;

    /// <inheritdoc/>
    [AllowNull]
    public override string ConnectionString
    {
        get => _connectionString;
        set => base.ConnectionString = value;
    }

    /// <summary>Closes it, once nobody has it.</summary>
    public void End()
    {
        _isEnding = true;
        Dispose();
    }

    /// <inheritdoc/>
    public override void Close()
    {
        if (_isEnding)
        {
            base.Close();
        }
    }

    /// <inheritdoc/>
    [SuppressMessage("Usage", "CA2215:Dispose methods should call base class dispose", Justification = "Its owner ends it.")]
    protected override void Dispose(bool disposing)
    {
        if (_isEnding)
        {
            base.Dispose(disposing);
        }
    }

    // A pool would lend the handle with everything that was set on it.
    private static string TextOf(string source, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false }.ToString();
}
