using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Synthorg.Gen;

/// <summary>A connection that is lent for the user's own SQL: whoever closes or disposes it leaves it open for the next.</summary>
internal sealed class LentConnection(string connectionString) : SqliteConnection(connectionString)
{
    private bool _isEnding;

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
}
