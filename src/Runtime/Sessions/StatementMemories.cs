namespace Synthorg.Gen;

/// <summary>One session's memory for bound values: a piece for each statement that is in use at the same time, as a rule one.</summary>
internal sealed class StatementMemories : IDisposable
{
    // Owned: all that is not lent. Bounded by the deepest nesting of statements.
    private readonly Stack<StatementMemory> _free = new();

    public StatementMemory Take() => _free.TryPop(out StatementMemory? memory) ? memory : new();

    public void Return(StatementMemory memory)
    {
        memory.Scratch.Reset();
        _free.Push(memory);
    }

    public void Dispose()
    {
        foreach (StatementMemory memory in _free)
        {
            memory.Dispose();
        }

        _free.Clear();
    }
}
