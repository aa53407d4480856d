using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Synthorg.Gen.Emitted;

namespace Synthorg.Gen;

/// <summary>A statement's prepared twin in one session: bind, step, read, dispose. Disposing gives it back to the session.</summary>
/// <remarks>
/// What a span returned here points to is valid until the next step. Bound text lies in native memory that the statement borrows from
/// its session until it is disposed, so binding allocates nothing.
/// </remarks>
public sealed unsafe class PreparedStatement : IDisposable
{
    private const uint Persistent = 1;

    // Owned: finalised by Close, on the session's own connection and never by a finaliser.
    private readonly nint _pointer;

    private readonly Session _session;
    private Statement _statement;

    // Where it is none of a session, but takes what is bound for one that comes later.
    private readonly RecordedValues? _recorded;

    // Borrowed from the session between the first bound text and Dispose.
    private StatementMemory? _memory;
    private bool _isStepped;
    private RowValues _row;

    // What is bound lies in memory that somebody else lent.
    private bool _hasBorrowed;

    private PreparedStatement(Session session, Statement statement, nint pointer, bool isSpare)
    {
        _session = session;
        _statement = statement;
        _pointer = pointer;
        IsSpare = isSpare;
    }

    /// <summary>Makes one that can only be bound: what it is given is recorded, and texts lie in <paramref name="memory"/>.</summary>
    internal PreparedStatement(RecordedValues recorded, StatementMemory memory)
    {
        _session = null!;
        _statement = null!;
        _recorded = recorded;
        _memory = memory;
    }

    internal Statement Statement => _statement;

    /// <summary>Whether somebody has it.</summary>
    internal bool IsInUse { get; private set; }

    /// <summary>Whether it was prepared for a nested use and ends with that use.</summary>
    internal bool IsSpare { get; }

    /// <summary>Moves to the next row.</summary>
    /// <returns><see langword="false"/> when there is none.</returns>
    /// <exception cref="PersistenceException">SQLite reported a failure; the statement was reset.</exception>
    /// <exception cref="OperationCanceledException">The call's token was cancelled before the step.</exception>
    public bool Step()
    {
        int result = _session.IsWatched ? _session.StepWatched(_pointer) : NativeMethods.Step(_pointer);
        if (ResultCodes.Primary(result) == ResultCodes.Busy && !_isStepped && _session.IsReader)
        {
            result = _session.StepWhenFree(_pointer);
        }

        bool isFirst = !_isStepped;
        _isStepped = true;
        if (result == ResultCodes.Row)
        {
            if (_session.IsReader && _session.AllowsFastCalls)
            {
                _row.Enter(_pointer, isFirst);
            }

            return true;
        }

        _row.Leave();
        return result == ResultCodes.Done ? false : throw Fail(result);
    }

    /// <summary>Runs a writing statement to its end and makes it ready to be bound again.</summary>
    /// <returns>The rows that it changed.</returns>
    /// <exception cref="PersistenceException">SQLite reported a failure; the statement was reset.</exception>
    public int Run()
    {
        while (Step())
        {
            // Rows that the caller did not ask for.
        }

        int changes = StateNativeMethods.Changes(_session.Pointer);
        Reset();
        _memory?.Scratch.Reset();
        return changes;
    }

    /// <summary>Whether the column is NULL in the current row.</summary>
    /// <param name="ordinal">The result column, counted from 0.</param>
    public bool IsNull(int ordinal) => TypeOf(ordinal) == StorageClass.Null;

    /// <summary>Reads an integer.</summary>
    /// <param name="ordinal">The result column, counted from 0.</param>
    public long GetInt64(int ordinal) => ColumnValue.Int64(ValueOf(ordinal), _pointer, ordinal);

    /// <summary>Reads a number; an integer is converted.</summary>
    /// <param name="ordinal">The result column, counted from 0.</param>
    public double GetDouble(int ordinal) => ColumnValue.Double(ValueOf(ordinal), _pointer, ordinal);

    /// <summary>Reads text; numbers are converted by SQLite.</summary>
    /// <param name="ordinal">The result column, counted from 0.</param>
    /// <remarks>Out of line: a mapper reads many, and its machine code stays small.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public string GetText(int ordinal) => ColumnValue.Text(GetUtf8(ordinal), ordinal);

    /// <summary>Reads text; numbers are converted by SQLite, NULL is <see langword="null"/>.</summary>
    /// <param name="ordinal">The result column, counted from 0.</param>
    /// <remarks><inheritdoc cref="GetText" path="/remarks"/></remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public string? GetTextOrNull(int ordinal) =>
        ColumnValue.TryUtf8(ValueOf(ordinal), _pointer, ordinal, out ReadOnlySpan<byte> utf8)
            ? ColumnValue.Text(utf8, ordinal)
            : null;

    /// <summary>Reads text as UTF-8, valid until the next step; numbers are converted by SQLite.</summary>
    /// <param name="ordinal">The result column, counted from 0.</param>
    public ReadOnlySpan<byte> GetUtf8(int ordinal) => ColumnValue.Utf8(ValueOf(ordinal), _pointer, ordinal);

    /// <summary>Reads bytes, valid until the next step.</summary>
    /// <param name="ordinal">The result column, counted from 0.</param>
    public ReadOnlySpan<byte> GetBytes(int ordinal) => ColumnValue.Bytes(ValueOf(ordinal), _pointer, ordinal);

    /// <summary>Reads a JSON column.</summary>
    /// <param name="ordinal">The result column, counted from 0.</param>
    public JsonReader GetJson(int ordinal) => new(GetUtf8(ordinal), ordinal);

    /// <summary>Binds NULL.</summary>
    /// <param name="index">The parameter, counted from 1.</param>
    public void BindNull(int index) =>
        Check(IsFast ? FastNativeMethods.BindNull(_pointer, index) : OrdinaryCalls.BindNull(_recorded, _pointer, index));

    /// <summary>Binds an integer.</summary>
    /// <param name="index">The parameter, counted from 1.</param>
    /// <param name="value">The value.</param>
    public void BindInt64(int index, long value) =>
        Check(IsFast
            ? FastNativeMethods.BindInt64(_pointer, index, value)
            : OrdinaryCalls.BindInt64(_recorded, _pointer, index, value));

    /// <summary>Binds a number.</summary>
    /// <param name="index">The parameter, counted from 1.</param>
    /// <param name="value">Finite: SQLite would store NaN as NULL.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not finite.</exception>
    public void BindDouble(int index, double value)
    {
        if (!double.IsFinite(value))
        {
            throw Refuse(index, "the number is not finite");
        }

        BindReal(index, value);
    }

    /// <summary>Binds text.</summary>
    /// <param name="index">The parameter, counted from 1.</param>
    /// <param name="value"><see langword="null"/> binds NULL.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> holds half of a surrogate pair.</exception>
    public void BindText(int index, string? value)
    {
        if (value is null)
        {
            BindNull(index);
            return;
        }

        Span<byte> room = Reserve(Utf8Text.RoomFor(value));
        if (!Utf8Text.TryWrite(value, room, out int written))
        {
            throw Refuse(index, "the text holds half of a surrogate pair");
        }

        BindReserved(index, written);
    }

    /// <summary>Binds constant text where it lies.</summary>
    /// <param name="index">The parameter, counted from 1.</param>
    /// <param name="constant">Data of the assembly (<c>"…"u8</c>), which never moves; a default span binds NULL.</param>
    public void BindUtf8(int index, ReadOnlySpan<byte> constant)
    {
        fixed (byte* text = &MemoryMarshal.GetReference(constant))
        {
            BindTextAt(index, text, constant.Length);
        }
    }

    /// <summary>Binds bytes.</summary>
    /// <param name="index">The parameter, counted from 1.</param>
    /// <param name="value">Copied; <see langword="null"/> binds NULL.</param>
    public void BindBlob(int index, byte[]? value)
    {
        if (value is null)
        {
            BindNull(index);
            return;
        }

        BindBytes(index, value);
    }

    /// <summary>Binds bytes.</summary>
    /// <param name="index">The parameter, counted from 1.</param>
    /// <param name="value">Copied; an empty span binds an empty blob.</param>
    public void BindBytes(int index, ReadOnlySpan<byte> value)
    {
        // At least one byte, so that an empty blob has an address: none at all would be NULL.
        value.CopyTo(Reserve(Math.Max(1, value.Length)));
        BindBlobAt(index, Close(value.Length), value.Length);
    }

    /// <summary>Begins a JSON value, to be bound by <see cref="BindJson"/>.</summary>
    /// <param name="index">The parameter, counted from 1.</param>
    public JsonWriter BeginJson(int index)
    {
        JsonWriter json = Memory.Json;
        json.Start(_statement.Name, _statement.ParameterNames, index, _statement.Hides(index));
        return json;
    }

    /// <summary>Binds what was written since <see cref="BeginJson"/>.</summary>
    /// <param name="index">The parameter, counted from 1.</param>
    public void BindJson(int index)
    {
        byte* text = Memory.Scratch.Close(out int length);
        BindTextAt(index, text, length);
    }

    /// <summary>What to throw when the current row cannot be read: names table, column and key.</summary>
    /// <param name="table">The row's table.</param>
    /// <param name="cause">Why.</param>
    public Exception Unreadable(TableDefinition table, Exception cause) => UnreadableRow.Describe(this, _statement, table, cause);

    /// <summary>What to throw when an enum column holds text that is none of its members'.</summary>
    /// <param name="ordinal">The result column, counted from 0.</param>
    public Exception UnknownText(int ordinal) =>
        new UnreadableValueException(ordinal, $"the text '{Utf8Text.Shown(GetUtf8(ordinal))}' is not known");

    /// <summary>What to throw when a type inside a JSON column refuses what is stored.</summary>
    /// <param name="ordinal">The result column, counted from 0.</param>
    /// <param name="cause">What the type's own rule threw.</param>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Called on the row, like its siblings.")]
    public Exception Refused(int ordinal, Exception cause) => new UnreadableValueException(ordinal, "a rule of its type is broken", cause);

    /// <summary>Resets the statement and gives it back to its session. Safe to call again.</summary>
    public void Dispose()
    {
        if (!IsInUse)
        {
            return;
        }

        IsInUse = false;
        Reset();
        if (_memory is not null || _hasBorrowed)
        {
            // Nothing may stay bound to memory that the next statement writes into.
            _ = NativeMethods.ClearBindings(_pointer);
            _hasBorrowed = false;
        }

        if (_memory is not null)
        {
            _session.Memories.Return(_memory);
            _memory = null;
        }

        _session.Return(this);
    }

    internal static PreparedStatement Prepare(Session session, Statement statement, bool isSpare)
    {
        OwnSql.Require(statement);
        byte[] sql = Encoding.UTF8.GetBytes(statement.Sql);
        fixed (byte* text = sql)
        {
            byte* tail;
            int result = NativeMethods.Prepare(session.Pointer, text, sql.Length, Persistent, out nint pointer, &tail);
            if (result != ResultCodes.Ok)
            {
                throw OwnSql.Unprepared(statement, session.Describe(result, statement.Name, statement.KnownTable));
            }

            OwnSql.RequireOne(statement, pointer, new(tail, (int)(text + sql.Length - tail)));
            return new PreparedStatement(session, statement, pointer, isSpare);
        }
    }

    /// <summary>What is bound now is meant for <paramref name="statement"/>; only for one that records.</summary>
    internal void RecordFor(Statement statement) => _statement = statement;

    /// <summary>Binds what was recorded; its memory is to stay until this statement is disposed.</summary>
    internal void Bind(RecordedValues recorded)
    {
        _hasBorrowed = true;
        recorded.BindTo(this);
    }

    /// <summary>The session lends it.</summary>
    internal void Take() => IsInUse = true;

    /// <summary>Finalises it; the session's last call to it.</summary>
    internal void Close() => _ = NativeMethods.Finalize(_pointer);

    /// <summary>Room for a value that <see cref="BindReserved"/> then binds.</summary>
    internal Span<byte> Reserve(int count) => Memory.Scratch.Reserve(count);

    /// <summary>Binds the first bytes of what <see cref="Reserve"/> gave, as text.</summary>
    internal void BindReserved(int index, int count) => BindTextAt(index, Close(count), count);

    /// <summary>Binds any number that SQLite itself gave, the infinities too.</summary>
    internal void BindReal(int index, double value) =>
        Check(IsFast
            ? FastNativeMethods.BindDouble(_pointer, index, value)
            : OrdinaryCalls.BindDouble(_recorded, _pointer, index, value));

    /// <summary>Begins a text that <see cref="BindJson"/> binds, for a writer that needs a buffer.</summary>
    internal ScratchBuffer BeginBuffer()
    {
        Memory.Scratch.Abandon();
        return Memory.Buffer;
    }

    /// <summary>What to throw when a value may not be bound: names operation and column, never the value.</summary>
    internal ArgumentException Refuse(int index, string reason, Exception? cause = null) => _statement.Refuse(index, reason, cause);

    internal StorageClass TypeOf(int ordinal) => ColumnValue.Type(ValueOf(ordinal), _pointer, ordinal);

    internal int ParameterCount => NativeMethods.ParameterCount(_pointer);

    internal int ColumnCount => StateNativeMethods.ColumnCount(_pointer);

    internal string ColumnName(int ordinal) => Marshal.PtrToStringUTF8((nint)NativeMethods.ColumnName(_pointer, ordinal)) ?? "";

    // Whether column and bind calls may skip the switch to preemptive mode: only where SQLite's mutex cannot be waited for.
    private bool IsFast => _recorded is null && _session.AllowsFastCalls;

    // None where each question has to be a call that names the column.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nint ValueOf(int ordinal) => _row.Has(ordinal) ? _row[ordinal] : AskForValue(ordinal);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private nint AskForValue(int ordinal) => _session.AllowsFastCalls ? FastNativeMethods.ColumnValue(_pointer, ordinal) : 0;

    private StatementMemory Memory => _memory ??= _session.Memories.Take();

    private byte* Close(int count)
    {
        Memory.Scratch.Advance(count);
        return Memory.Scratch.Close(out _);
    }

    internal void BindTextAt(int index, byte* text, int length) => Check(IsFast
        ? FastNativeMethods.BindText(_pointer, index, text, length, destructor: 0)
        : OrdinaryCalls.BindText(_recorded, _pointer, index, text, length));

    internal void BindBlobAt(int index, byte* bytes, int length) =>
        Check(OrdinaryCalls.BindBlob(_recorded, _pointer, index, bytes, length));

    private void Check(int result)
    {
        if (result != ResultCodes.Ok)
        {
            throw Fail(result);
        }
    }

    // The facts first, then the reset: resetting clears them.
    private PersistenceException Fail(int result)
    {
        PersistenceException failure = SqliteErrors.ToException(_session.Describe(result, _statement.Name, _statement.KnownTable));
        Reset();
        return failure;
    }

    private void Reset()
    {
        if (_isStepped)
        {
            _isStepped = false;
            _row.Leave();
            _ = NativeMethods.Reset(_pointer);
        }
    }
}
