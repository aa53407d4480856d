using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Synthorg.Gen.Emitted;

/// <summary>Writes one compact JSON document into a statement's memory; the caller sees to it that names and values alternate.</summary>
/// <remarks>Extension methods write numbers and the forms that are stored as text. It allocates nothing.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonWriter
{
    // Borrowed: the statement owns it.
    private readonly Scratch _scratch;

    private string _operation = "";
    private Func<int, string>? _names;
    private int _index;
    private int _depth;
    private bool _needsComma;
    private bool _isSensitive;

    internal JsonWriter(Scratch scratch) => _scratch = scratch;

    /// <summary>Begins a document in the scratch's open segment; what was left there is taken back.</summary>
    /// <param name="operation">What is written, for the messages of refused values.</param>
    /// <param name="names">What the parameters of a statement are called, where it is for one.</param>
    /// <param name="index">The parameter, counted from 1.</param>
    /// <param name="isSensitive">No message may hold a value.</param>
    internal void Start(string operation, Func<int, string>? names = null, int index = 0, bool isSensitive = false)
    {
        _isSensitive = isSensitive;
        _scratch.Abandon();
        _operation = operation;
        _names = names;
        _index = index;
        _depth = 0;
        _needsComma = false;
    }

    /// <summary>Begins an array.</summary>
    /// <exception cref="ArgumentException">More than 64 containers would lie inside one another.</exception>
    public void BeginArray() => Begin('[');

    /// <summary>Ends the array.</summary>
    public void EndArray() => End(']');

    /// <summary>Begins an object.</summary>
    /// <exception cref="ArgumentException">More than 64 containers would lie inside one another.</exception>
    public void BeginObject() => Begin('{');

    /// <summary>Ends the object.</summary>
    public void EndObject() => End('}');

    /// <summary>Writes a member's name.</summary>
    /// <param name="utf8Name">Text that needs no escapes.</param>
    public void Name(ReadOnlySpan<byte> utf8Name)
    {
        WriteUtf8(utf8Name);
        EndName();
    }

    /// <summary>Writes a member's name.</summary>
    /// <param name="name">Any text.</param>
    /// <exception cref="ArgumentException">It holds half of a surrogate pair.</exception>
    public void Name(string name)
    {
        WriteText(name);
        EndName();
    }

    /// <summary>Gives back what is there: written as <c>null</c> it could not be read again.</summary>
    /// <param name="value">A value where the type allows no null.</param>
    /// <exception cref="ArgumentException">It is <see langword="null"/>.</exception>
    public T Required<T>(T? value)
        where T : class => value ?? throw Refused("null stands where a value is required");

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a string.</summary>
    /// <param name="value">Any text; <see langword="null"/> is written as <c>null</c>.</param>
    /// <exception cref="ArgumentException">It holds half of a surrogate pair.</exception>
    public void WriteText(string? value)
    {
        if (value is null)
        {
            WriteNull();
            return;
        }

        WriteText(value.AsSpan());
    }

    /// <summary>Writes a string of any characters.</summary>
    internal void WriteText(ReadOnlySpan<char> value)
    {
        Span<byte> room = BeginValue(Utf8Text.RoomFor(value) + 2);
        room[0] = (byte)'"';
        if (!Utf8Text.TryWrite(value, room[1..], out int written))
        {
            throw Refused("a text holds half of a surrogate pair");
        }

        if (JsonStrings.IndexOfStop(room.Slice(1, written), 0, out _) < written)
        {
            WriteEscaped(value);
            return;
        }

        room[written + 1] = (byte)'"';
        EndValue(written + 2);
    }

    /// <summary>Writes a string.</summary>
    /// <param name="utf8">Text that needs no escapes.</param>
    public void WriteUtf8(ReadOnlySpan<byte> utf8)
    {
        Span<byte> room = BeginValue(utf8.Length + 2);
        room[0] = (byte)'"';
        utf8.CopyTo(room[1..]);
        room[utf8.Length + 1] = (byte)'"';
        EndValue(utf8.Length + 2);
    }

    /// <summary>The room of a value, behind a comma if one is needed.</summary>
    /// <param name="count">The bytes that the value may take.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Span<byte> BeginValue(int count)
    {
        Span<byte> room = _scratch.Reserve(count + 1);
        if (!_needsComma)
        {
            return room;
        }

        room[0] = (byte)',';
        _scratch.Advance(1);
        return room[1..];
    }

    /// <summary>The first <paramref name="count"/> bytes of the room are a whole value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void EndValue(int count)
    {
        _scratch.Advance(count);
        _needsComma = true;
    }

    /// <summary>The value before was a member's name.</summary>
    internal void EndName()
    {
        _scratch.Reserve(1)[0] = (byte)':';
        _scratch.Advance(1);
        _needsComma = false;
    }

    /// <summary>Writes a value that is JSON already, nested <paramref name="depth"/> deep.</summary>
    internal void WriteJson(string json, int depth)
    {
        CheckDepth(_depth + depth);
        BeginValue(0);
        _scratch.TryAppend(json); // Well formed, or it would be no JSON.
        EndValue(0);
    }

    /// <summary>What to throw when a value cannot be converted: names operation and column, never the value.</summary>
    /// <param name="cause">What the converter threw.</param>
    public Exception NotConverted(Exception cause) => Refused("a converter does not take a value", cause);

    internal ArgumentException Refused(string reason, Exception? cause = null)
    {
        Exception? told = _isSensitive ? null : cause; // It may hold the value.
        return new(
            _names is null
                ? $"{_operation}: {reason} in a JSON value."
                : $"{_operation}: the value of {_names(_index)} is refused, {reason} in its JSON.",
            told);
    }

    private void WriteRaw(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(BeginValue(utf8.Length));
        EndValue(utf8.Length);
    }

    private void WriteEscaped(ReadOnlySpan<char> text)
    {
        Append('"');
        while (!text.IsEmpty)
        {
            int clean = text.IndexOfAny(JsonStrings.Escaped);
            clean = clean < 0 ? text.Length : clean;
            _scratch.TryAppend(text[..clean]); // Well formed: an escaped character never lies inside a pair.
            if (clean < text.Length)
            {
                _scratch.Advance(JsonStrings.Escape(text[clean++], _scratch.Reserve(6)));
            }

            text = text[clean..];
        }

        Append('"');
        _needsComma = true;
    }

    private void Append(char character)
    {
        _scratch.Reserve(1)[0] = (byte)character;
        _scratch.Advance(1);
    }

    private void Begin(char bracket)
    {
        CheckDepth(++_depth);
        BeginValue(1)[0] = (byte)bracket;
        _scratch.Advance(1);
        _needsComma = false;
    }

    private void End(char bracket)
    {
        _depth--;
        Append(bracket);
        _needsComma = true;
    }

    private void CheckDepth(int depth)
    {
        if (depth > JsonReader.MaxDepth)
        {
            throw Refused("more than 64 containers lie inside one another");
        }
    }
}
