namespace Synthorg.Gen;

/// <summary>A row's write: what binds it, and what then runs its statement.</summary>
/// <param name="Statement">Has the row's columns as parameters.</param>
/// <param name="Row">The entity.</param>
/// <param name="Bind">Binds it.</param>
/// <param name="Run">Runs the statement that it is bound to.</param>
internal readonly record struct RowWrite<TRow, TResult>(
    Statement Statement,
    TRow Row,
    Action<PreparedStatement, TRow> Bind,
    Func<Session, PreparedStatement, TRow, TResult> Run)
{
    /// <summary>One delegate for each kind of row, so that a call makes none.</summary>
    public static readonly Func<Session, RowWrite<TRow, TResult>, TResult> Invoke = static (session, write) => write.InvokeOn(session);

    // What was bound already while others wrote; the number tells this use of it from those after it.
    private readonly RowRecording? _recording;
    private readonly int _use;

    /// <summary>The same write, its row recorded where its caller has to wait for others anyway.</summary>
    public RowWrite<TRow, TResult> Recorded(bool waits) =>
        waits && RowRecording.Of(Statement, Row, Bind) is { } recording ? new(this, recording) : this;

    private RowWrite(RowWrite<TRow, TResult> write, RowRecording recording)
        : this(write.Statement, write.Row, write.Bind, write.Run)
    {
        _recording = recording;
        _use = recording.Use;
    }

    private TResult InvokeOn(Session session)
    {
        // It is used once. Work that runs again, after its transaction was lost, binds the row itself.
        RowRecording? recording = _recording?.TryTake(_use) == true ? _recording : null;
        try
        {
            using PreparedStatement statement = session.Use(Statement);
            if (recording is null)
            {
                Bind(statement, Row);
            }
            else
            {
                recording.BindTo(statement);
            }

            return Run(session, statement, Row);
        }
        finally
        {
            recording?.End();
        }
    }
}
