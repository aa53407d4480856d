using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace Synthorg.Gen.Emitted;

/// <summary>Reads one JSON document (RFC 8259, to the letter) from front to back; the caller knows what must come.</summary>
/// <remarks>
/// Every failure is an exception that says where in the document and why, never what the document holds.
/// Extension methods read numbers, the forms that are stored as text, and what nobody asked for. Members and texts are read out of line:
/// documents hold many, and all their readers share that code.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonReader
{
    /// <summary>The most containers inside one another.</summary>
    internal const int MaxDepth = 64;

    private const string NotUtf8 = "The string is not UTF-8";

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly int _ordinal;
    private int _position;
    private int _depth;
    private bool _opened; // A container was entered and none of its members was asked for yet.
    private byte[]? _unescaped;

    internal JsonReader(ReadOnlySpan<byte> utf8, int ordinal)
    {
        _utf8 = utf8;
        _ordinal = ordinal;
    }

    /// <summary>The next byte to read, counted from 0.</summary>
    internal readonly int Position => _position;

    /// <summary>What was not read yet.</summary>
    internal readonly ReadOnlySpan<byte> Rest => _utf8[_position..];

    /// <summary>Enters an array.</summary>
    /// <exception cref="FormatException">Something else stands here, or it lies too deep.</exception>
    public void BeginArray() => Begin('[', "an array");

    /// <summary>Goes to the next element, which must then be read, or leaves the array.</summary>
    /// <returns><see langword="false"/> when there is none.</returns>
    /// <exception cref="FormatException">Neither a comma nor the array's end stands here.</exception>
    public bool NextElement() => Continue(']');

    /// <summary>Enters an object.</summary>
    /// <exception cref="FormatException">Something else stands here, or it lies too deep.</exception>
    public void BeginObject() => Begin('{', "an object");

    /// <summary>Goes to the next member's value, which must then be read or skipped, or leaves the object.</summary>
    /// <param name="name">The member's name without escapes, valid until the next read.</param>
    /// <returns><see langword="false"/> when there is none.</returns>
    /// <exception cref="FormatException">No well-formed member stands here.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool NextMember(out ReadOnlySpan<byte> name)
    {
        // The form that we write, without white space and escapes.
        ReadOnlySpan<byte> utf8 = _utf8;
        int at = _position;
        byte next = At(at);
        if (next == '}')
        {
            Leave();
            name = default;
            return false;
        }

        if (next == ',' && !_opened)
        {
            next = At(++at);
        }

        // A first member, or one behind its comma.
        if (next == '"' && (_opened || at != _position))
        {
            int start = at + 1;
            int end = JsonStrings.IndexOfStop(utf8, start, out bool isAscii);
            if (isAscii && At(end) == '"' && At(end + 1) == ':')
            {
                _opened = false;
                _position = end + 2;
                name = utf8[start..end];
                return true;
            }
        }

        return NextMemberOfAnyForm(out name);
    }

    private bool NextMemberOfAnyForm(out ReadOnlySpan<byte> name)
    {
        if (!Continue('}'))
        {
            name = default;
            return false;
        }

        name = ReadUtf8();
        if (Peek() != ':')
        {
            throw Expected("a colon");
        }

        _position++;
        return true;
    }

    /// <summary>Reads <c>null</c> if it stands here.</summary>
    /// <returns><see langword="false"/>, with nothing read, when something else does.</returns>
    public bool TryReadNull() => Peek() == 'n' && TryTake("null"u8);

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">Something else stands here.</exception>
    public bool ReadBoolean()
    {
        byte first = Peek();
        return first == 't' && TryTake("true"u8)
            || (first == 'f' && TryTake("false"u8) ? false : throw Expected("true or false"));
    }

    /// <summary>Reads a string.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">Something else stands here, or the string is not well formed.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public string ReadText()
    {
        int at = OpenString();
        int end = JsonStrings.IndexOfStop(_utf8, at, out bool isAscii);
        if (!isAscii || At(end) != '"')
        {
            return Utf8Text.TryMake(TakeString(at, end), out string text) ? text : throw ErrorAt(at, NotUtf8);
        }

        _position = end + 1;
        return Utf8Text.MakeAscii(_utf8[at..end]);
    }

    /// <summary>Reads a string as UTF-8 without escapes.</summary>
    /// <returns>The text, valid until the next read.</returns>
    /// <exception cref="FormatException">Something else stands here, or the string is not well formed.</exception>
    public ReadOnlySpan<byte> ReadUtf8()
    {
        int at = OpenString();
        int end = JsonStrings.IndexOfStop(_utf8, at, out bool isAscii);
        if (!isAscii || At(end) != '"')
        {
            ReadOnlySpan<byte> text = TakeString(at, end);
            return Utf8.IsValid(text) ? text : throw ErrorAt(at, NotUtf8);
        }

        _position = end + 1;
        return _utf8[at..end];
    }

    /// <summary>The document must end here.</summary>
    /// <exception cref="FormatException">More than white space follows.</exception>
    public void End()
    {
        if (_position == _utf8.Length)
        {
            return;
        }

        PassWhiteSpace();
        if (_position != _utf8.Length)
        {
            throw Error("More follows the document's end");
        }
    }

    /// <summary>The exception for a value that cannot be read.</summary>
    /// <param name="reason">Why, without a full stop and without the document's text.</param>
    /// <returns>To be thrown; its message adds the place.</returns>
    public readonly Exception Error(string reason) => ErrorAt(_position, reason);

    /// <summary>The exception for an object that lacks a member.</summary>
    /// <param name="member">The member's name.</param>
    /// <returns>To be thrown.</returns>
    public readonly Exception Missing(string member) => Error($"The member '{member}' is missing");

    /// <summary>What to throw when a rule of a value's type refuses what is stored.</summary>
    /// <param name="cause">What the rule threw.</param>
    public readonly Exception Refused(Exception cause) => new UnreadableValueException(_ordinal, "a rule of its type is broken", cause);

    /// <summary>The exception for a text that is no member of an enum.</summary>
    /// <param name="text">The text, which becomes part of the message.</param>
    /// <returns>To be thrown.</returns>
    public readonly Exception UnknownText(scoped ReadOnlySpan<byte> text) => Error($"The text '{Utf8Text.Shown(text)}' is unknown");

    internal readonly Exception ErrorAt(int position, string reason) =>
        new UnreadableValueException(_ordinal, $"{reason} (JSON, byte {position}).");

    internal readonly Exception Expected(string what) =>
        Error(_position < _utf8.Length ? $"Not {what}" : $"The document ends before {what}");

    /// <summary>Passes white space.</summary>
    /// <returns>The byte that stands here now; 0 at the end.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal byte Peek()
    {
        byte next = At(_position);
        return next > ' ' ? next : PassWhiteSpace();
    }

    /// <summary>The next <paramref name="count"/> bytes are read.</summary>
    internal void Advance(int count) => _position += count;

    private byte PassWhiteSpace()
    {
        for (; _position < _utf8.Length; _position++)
        {
            byte next = _utf8[_position];
            if (next is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                return next;
            }
        }

        return 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Begin(char bracket, string what)
    {
        if (Peek() != bracket)
        {
            throw Expected(what);
        }

        if (++_depth > MaxDepth)
        {
            throw Error("Nested too deeply");
        }

        _position++;
        _opened = true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Continue(char bracket)
    {
        byte next = Peek();
        if (next == bracket)
        {
            Leave();
            return false;
        }

        bool opened = _opened;
        _opened = false;
        if (!opened)
        {
            if (next != ',')
            {
                throw Expected(bracket == ']' ? "a comma or the array's end" : "a comma or the object's end");
            }

            _position++;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Leave()
    {
        _opened = false;
        _position++;
        _depth--;
    }

    /// <summary>Reads a word if it stands here.</summary>
    internal bool TryTake(scoped ReadOnlySpan<byte> word)
    {
        if (!_utf8[_position..].StartsWith(word))
        {
            return false;
        }

        _position += word.Length;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int OpenString() => Peek() == '"' ? _position + 1 : throw Expected("a string");

    /// <summary>The byte at a place; 0 behind the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte At(int place) => (uint)place < (uint)_utf8.Length ? _utf8[place] : (byte)0;

    /// <summary>The string that begins at <paramref name="at"/>, without escapes; it need not be well-formed UTF-8.</summary>
    private ReadOnlySpan<byte> TakeString(int at, int firstStop)
    {
        int end = JsonStrings.End(_utf8, firstStop);
        if (end < 0)
        {
            throw ErrorAt(~end, ~end < _utf8.Length ? "A control character inside a string" : "The string does not end");
        }

        ReadOnlySpan<byte> escaped = _utf8[at..end];
        if (firstStop < end)
        {
            if (_unescaped is null || _unescaped.Length < escaped.Length)
            {
                _unescaped = new byte[Math.Max(escaped.Length, 256)];
            }

            int written = JsonStrings.Unescape(escaped, _unescaped);
            if (written < 0)
            {
                throw ErrorAt(at + ~written, "No valid escape");
            }

            escaped = _unescaped.AsSpan(0, written);
        }

        _position = end + 1;
        return escaped;
    }
}
