using System.Diagnostics.CodeAnalysis;

namespace Synthorg.Gen;

/// <summary>A row as it will be bound: made by its caller while others write, so that the writer has less to do. Pooled.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "See End.")]
internal sealed class RowRecording
{
    // More is not kept: as many may lie in the pool as callers wait at the same time.
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
    /// <returns><see langword="null"/> when a value is refused: binding it in its turn will tell why.</returns>
    public static RowRecording? Of<TRow>(Statement statement, TRow row, Action<PreparedStatement, TRow> bind)
    {
        RowRecording recording = s_pool.TryTake() ?? new();
        try
        {
            recording._statement.RecordFor(statement);
            bind(recording._statement, row);
            return recording;
        }
#pragma warning disable CA1031 // The caller gets it in its turn, as ever.
        catch (Exception)
#pragma warning restore CA1031
        {
            recording.End();
            return null;
        }
    }

    /// <summary>Takes the recording to bind it, unless this was done before: then it may be another row's.</summary>
    /// <param name="use">Whose <see cref="Use"/> it is.</param>
    public bool TryTake(int use) => Interlocked.CompareExchange(ref _uses, use + 1, use) == use;

    /// <summary>Binds the row; the statement is to be disposed before <see cref="End"/>.</summary>
    public void BindTo(PreparedStatement statement) => statement.Bind(_values);

    /// <summary>Gives it back to the pool; nothing may be bound to its memory any more.</summary>
    public void End()
    {
        _values.Clear();
        _memory.Scratch.Reset();
        if (_memory.Scratch.Capacity <= LargestKept)
        {
            s_pool.Return(this);
        }
        else
        {
            _memory.Dispose();
        }
    }
}
