namespace Synthorg.Gen;

/// <summary>
/// Work of operations that have several statements, such as one for each combination of conditions: only when it runs it is known which
/// one it uses. Made only while somebody listens.
/// </summary>
internal static class ChosenWork
{
    public static Func<Session, TState, TResult> Of<TState, TResult>(OperationMeasure measure, Func<Session, TState, TResult> work) =>
        (session, state) =>
        {
            session.Listener = measure;
            try
            {
                return work(session, state);
            }
            finally
            {
                session.Listener = null;
            }
        };
}
