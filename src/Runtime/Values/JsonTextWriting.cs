using System.Buffers.Text;
using System.ComponentModel;

namespace Synthorg.Gen.Emitted;

/// <summary>Writes the forms that are JSON strings, and JSON of any shape.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonTextWriting
{
    /// <summary>Writes a string of one character.</summary>
    /// <param name="json">The document.</param>
    /// <param name="value">The character.</param>
    /// <exception cref="ArgumentException">It is half of a surrogate pair.</exception>
    public static void WriteChar(this JsonWriter json, char value) => json.WriteText(new ReadOnlySpan<char>(in value));

    /// <summary>Writes a string, lower-case and with hyphens.</summary>
    /// <param name="json">The document.</param>
    /// <param name="value">The value.</param>
    public static void WriteGuid(this JsonWriter json, Guid value)
    {
        Span<byte> room = Open(json, GuidText.Length);
        Close(json, room, GuidText.Format(value, room[1..]));
    }

    /// <summary>Writes an instant as a string, in UTC.</summary>
    /// <param name="json">The document.</param>
    /// <param name="value">Any offset; only the instant is kept.</param>
    public static void WriteDateTimeOffset(this JsonWriter json, DateTimeOffset value)
    {
        Span<byte> room = Open(json, TimestampText.Length);
        Close(json, room, TimestampText.Format(value, room[1..]));
    }

    /// <summary>Writes an enum's text.</summary>
    /// <param name="json">The document.</param>
    /// <param name="wire">Text that needs no escapes; empty for a value that has none.</param>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public static void WriteWire(this JsonWriter json, ReadOnlySpan<byte> wire) => json.WriteUtf8(Known(json, wire));

    /// <summary>Writes an enum's text as a member's name.</summary>
    /// <param name="json">The document.</param>
    /// <param name="wire">Text that needs no escapes; empty for a value that has none.</param>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public static void NameWire(this JsonWriter json, ReadOnlySpan<byte> wire) => json.Name(Known(json, wire));

    private static ReadOnlySpan<byte> Known(JsonWriter json, ReadOnlySpan<byte> wire) =>
        wire.IsEmpty ? throw json.Refused("an enum's value is no member of it") : wire;

    /// <summary>Writes an instant as a string, in UTC.</summary>
    /// <param name="json">The document.</param>
    /// <param name="value">In UTC or local time.</param>
    /// <exception cref="ArgumentException">Its kind is <see cref="DateTimeKind.Unspecified"/>.</exception>
    public static void WriteDateTime(this JsonWriter json, DateTime value)
    {
        if (value.Kind == DateTimeKind.Unspecified)
        {
            throw json.Refused("a DateTime is neither UTC nor local");
        }

        json.WriteDateTimeOffset(value.ToUniversalTime());
    }

    /// <summary>Writes a string.</summary>
    /// <param name="json">The document.</param>
    /// <param name="value">The date.</param>
    public static void WriteDateOnly(this JsonWriter json, DateOnly value)
    {
        Span<byte> room = Open(json, DateText.Length);
        Close(json, room, DateText.Format(value, room[1..]));
    }

    /// <summary>Writes a string.</summary>
    /// <param name="json">The document.</param>
    /// <param name="value">The time.</param>
    public static void WriteTimeOnly(this JsonWriter json, TimeOnly value)
    {
        Span<byte> room = Open(json, TimeText.Length);
        Close(json, room, TimeText.Format(value, room[1..]));
    }

    /// <summary>Writes a string: the address as it was given.</summary>
    /// <param name="json">The document.</param>
    /// <param name="value">The address; <see langword="null"/> is written as <c>null</c>.</param>
    /// <exception cref="ArgumentException">It holds half of a surrogate pair.</exception>
    public static void WriteUri(this JsonWriter json, Uri? value) => json.WriteText(value?.OriginalString);

    /// <summary>Writes a string in base64.</summary>
    /// <param name="json">The document.</param>
    /// <param name="value">The bytes; <see langword="null"/> is written as <c>null</c>.</param>
    /// <exception cref="ArgumentException">They are too many for one string.</exception>
    public static void WriteBlob(this JsonWriter json, byte[]? value)
    {
        if (value is null)
        {
            json.WriteNull();
            return;
        }

        json.WriteMemory(value);
    }

    /// <summary>Writes a string in base64.</summary>
    /// <param name="json">The document.</param>
    /// <param name="value">The bytes.</param>
    /// <exception cref="ArgumentException">They are too many for one string.</exception>
    public static void WriteMemory(this JsonWriter json, ReadOnlyMemory<byte> value)
    {
        const int Most = 1 << 30; // Of bytes in base64: more than SQLite stores in one value.
        if (value.Length > Most / 4 * 3)
        {
            throw json.Refused("a blob is too large");
        }

        Span<byte> room = Open(json, Base64.GetMaxEncodedToUtf8Length(value.Length));
        Base64.EncodeToUtf8(value.Span, room[1..], out _, out int written);
        Close(json, room, written);
    }

    /// <summary>Writes a value of any shape.</summary>
    /// <param name="json">The document.</param>
    /// <param name="value">The value; <see langword="null"/> is written as <c>null</c>.</param>
    /// <exception cref="ArgumentException">More than 64 containers would lie inside one another.</exception>
    public static void WriteJsonText(this JsonWriter json, JsonText? value)
    {
        if (value is null)
        {
            json.WriteNull();
            return;
        }

        json.WriteJson(value.ToString(), value.Depth);
    }

    /// <summary>Writes a <see cref="Guid"/> as a member's name.</summary>
    /// <param name="json">The document.</param>
    /// <param name="name">The value.</param>
    public static void Name(this JsonWriter json, Guid name)
    {
        json.WriteGuid(name);
        json.EndName();
    }

    /// <summary>Writes a date as a member's name.</summary>
    /// <param name="json">The document.</param>
    /// <param name="name">The date.</param>
    public static void Name(this JsonWriter json, DateOnly name)
    {
        json.WriteDateOnly(name);
        json.EndName();
    }

    private static Span<byte> Open(JsonWriter json, int length)
    {
        Span<byte> room = json.BeginValue(length + 2);
        room[0] = (byte)'"';
        return room;
    }

    private static void Close(JsonWriter json, Span<byte> room, int length)
    {
        room[length + 1] = (byte)'"';
        json.EndValue(length + 2);
    }
}
