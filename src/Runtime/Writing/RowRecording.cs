using System.Diagnostics.CodeAnalysis;

namespace Synthorg.Gen;

/// <summary>A row as it will be bound: made by its caller while others write, so that the writer has less to do. Pooled.</summary>
[SuppressMessage(
    "Design", "CA1001:Types that own disposable fields should be disposable", Justification = "It is pooled; End frees what is not.")]
internal sealed class RowRecording
{
    // As many may wait as there are callers: a longer row is bound in its turn, when nobody else's is there.
    private const int LargestWaiting = 64 * 1024;

    // And as many may lie in the pool.
    private const int LargestKept = 16 * 1024;

    // Owned: recordings between two rows; lost ones are collected, and their memory is freed by its own finaliser.
    private static readonly ItemPool<RowRecording> s_pool = new();

    private readonly StatementMemory _memory = new();
    private readonly RecordedValues _values = new();
    private readonly PreparedStatement _statement;
    private int _uses;

    private RowRecording() => _statement = new(_values, _memory);

    /// <summary>Tells this use from those before and after it.</summary>
    public int Use => Volatile.Read(ref _uses);

    /// <summary>Records a row.</summary>
    /// <returns>
    /// <see langword="null"/> when it is too long to be kept until then, or when a value is refused: binding it in its turn will tell why.
    /// </returns>
    public static RowRecording? Of<TRow>(Statement statement, TRow row, Action<PreparedStatement, TRow> bind)
    {
        RowRecording recording = s_pool.TryTake() ?? new();
        try
        {
            recording.Begin(statement);
            bind(recording._statement, row);
            if (recording._memory.Scratch.Capacity <= LargestWaiting)
            {
                return recording;
            }
        }
#pragma warning disable CA1031 // Bound again in its turn, it is thrown again, and reaches the caller the way all failures do.
        catch (Exception)
#pragma warning restore CA1031
        {
        }

        recording.End();
        return null;
    }

    /// <summary>Takes the recording to bind it, unless this was done before: then it may be another row's.</summary>
    /// <param name="use">Whose <see cref="Use"/> it is.</param>
    public bool TryTake(int use) => Interlocked.CompareExchange(ref _uses, use + 1, use) == use;

    /// <summary>Binds the row; the statement is to be disposed before <see cref="End"/>.</summary>
    public void BindTo(PreparedStatement statement) => statement.Bind(_values);

    /// <summary>Gives it back to the pool; nothing may be bound to its memory any more.</summary>
    public void End()
    {
        if (_memory.Scratch.Capacity <= LargestKept)
        {
            s_pool.Return(this);
        }
        else
        {
            _memory.Dispose();
        }
    }

    // Here, and not at its end: the writer need not touch what it does not bind.
    private void Begin(Statement statement)
    {
        _values.Clear();
        _memory.Scratch.Reset();
        _statement.RecordFor(statement);
    }
}
