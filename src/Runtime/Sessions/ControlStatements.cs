namespace Synthorg.Gen;

/// <summary>One session's prepared <see cref="ControlStatement"/>s.</summary>
internal sealed unsafe class ControlStatements
{
    private const uint Persistent = 1;

    // Owned: finalised by Close, on the session's own connection.
    private readonly nint[] _statements = new nint[(int)ControlStatement.RollbackToSavepoint + 1];
    private readonly nint _connection;

    public ControlStatements(nint connection) => _connection = connection;

    /// <summary>Runs a statement to its end and resets it.</summary>
    /// <returns>The extended result code; <see cref="ResultCodes.Ok"/> when it succeeded.</returns>
    public int Run(ControlStatement control)
    {
        nint statement = _statements[(int)control];
        if (statement == 0)
        {
            int prepared = Prepare(control, out statement);
            if (prepared != ResultCodes.Ok)
            {
                return prepared;
            }
        }

        int result = NativeMethods.Step(statement);
        _ = NativeMethods.Reset(statement);
        return result is ResultCodes.Row or ResultCodes.Done ? ResultCodes.Ok : result;
    }

    public void Close()
    {
        foreach (nint statement in _statements)
        {
            _ = NativeMethods.Finalize(statement);
        }

        Array.Clear(_statements);
    }

    private int Prepare(ControlStatement control, out nint statement)
    {
        fixed (byte* sql = Text(control))
        {
            int result = NativeMethods.Prepare(_connection, sql, Text(control).Length, Persistent, out statement, null);
            _statements[(int)control] = statement;
            return result;
        }
    }

    // BEGIN takes no snapshot: the first read does, so a read transaction makes one at once (https://sqlite.org/isolation.html).
    private static ReadOnlySpan<byte> Text(ControlStatement control) => control switch
    {
        ControlStatement.Begin => "BEGIN"u8,
        ControlStatement.BeginImmediate => "BEGIN IMMEDIATE"u8,
        ControlStatement.FirstRead => "SELECT 1 FROM sqlite_schema LIMIT 1"u8,
        ControlStatement.Commit => "COMMIT"u8,
        ControlStatement.Rollback => "ROLLBACK"u8,
        ControlStatement.Savepoint => "SAVEPOINT synthorg"u8,
        ControlStatement.Release => "RELEASE synthorg"u8,
        _ => "ROLLBACK TO synthorg"u8,
    };
}
