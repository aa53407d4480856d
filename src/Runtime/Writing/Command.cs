namespace Synthorg.Gen;

/// <summary>A write without a result, in the shape of one with a result.</summary>
internal readonly record struct Command<TState>(TState State, Action<Session, TState> Work)
{
    /// <summary>One delegate for each state type, so that a call makes none.</summary>
    public static readonly Func<Session, Command<TState>, bool> Invoke = static (session, command) =>
    {
        command.Work(session, command.State);
        return true;
    };
}
