using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;

namespace Synthorg.Gen.Emitted;

/// <summary>Reads the forms that are JSON strings, and JSON of any shape.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonTextReading
{
    /// <summary>Reads a string of one UTF-16 unit.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The character, never half of a surrogate pair.</returns>
    public static char ReadChar(ref this JsonReader json)
    {
        json.Peek();
        int at = json.Position;
        string text = json.ReadText();
        return text.Length == 1 ? text[0] : throw json.ErrorAt(at, "Not one character");
    }

    /// <summary>Reads a string.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The value.</returns>
    public static Guid ReadGuid(ref this JsonReader json)
    {
        json.Peek();
        int at = json.Position;
        return GuidText.TryParse(json.ReadUtf8(), out Guid value) ? value : throw json.ErrorAt(at, "Not a GUID");
    }

    /// <summary>Reads a string.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The instant, with offset zero.</returns>
    public static DateTimeOffset ReadDateTimeOffset(ref this JsonReader json)
    {
        json.Peek();
        int at = json.Position;
        return TimestampText.TryParse(json.ReadUtf8(), out DateTimeOffset value)
            ? value
            : throw json.ErrorAt(at, "Not a timestamp with an offset");
    }

    /// <summary>Reads a string.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The instant, in UTC.</returns>
    public static DateTime ReadDateTime(ref this JsonReader json) => json.ReadDateTimeOffset().UtcDateTime;

    /// <summary>Reads a string.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The date.</returns>
    public static DateOnly ReadDateOnly(ref this JsonReader json)
    {
        json.Peek();
        int at = json.Position;
        return DateText.TryParse(json.ReadUtf8(), out DateOnly value) ? value : throw json.ErrorAt(at, "Not a date");
    }

    /// <summary>Reads a string.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The time.</returns>
    public static TimeOnly ReadTimeOnly(ref this JsonReader json)
    {
        json.Peek();
        int at = json.Position;
        return TimeText.TryParse(json.ReadUtf8(), out TimeOnly value) ? value : throw json.ErrorAt(at, "Not a time of day");
    }

    /// <summary>Reads a string.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The address, absolute or relative.</returns>
    public static Uri ReadUri(ref this JsonReader json)
    {
        json.Peek();
        int at = json.Position;
        return Uri.TryCreate(json.ReadText(), UriKind.RelativeOrAbsolute, out Uri? value)
            ? value
            : throw json.ErrorAt(at, "Not an address");
    }

    /// <summary>Reads a string in base64.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The bytes.</returns>
    public static byte[] ReadBlob(ref this JsonReader json)
    {
        json.Peek();
        int at = json.Position;
        ReadOnlySpan<byte> text = json.ReadUtf8();
        if (!Base64.IsValid(text, out int length))
        {
            throw json.ErrorAt(at, "Not base64");
        }

        byte[] bytes = new byte[length];
        return Base64.DecodeFromUtf8(text, bytes, out _, out _) == OperationStatus.Done ? bytes : throw json.ErrorAt(at, "Not base64");
    }

    /// <summary>Reads a string in base64.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The bytes.</returns>
    public static ReadOnlyMemory<byte> ReadMemory(ref this JsonReader json) => json.ReadBlob();

    /// <summary>Reads a value of any shape.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The value; JSON's <c>null</c> is one too.</returns>
    public static JsonText ReadJsonText(ref this JsonReader json)
    {
        json.Peek();
        byte[] rented = ArrayPool<byte>.Shared.Rent(Math.Max(json.Rest.Length, 1));
        try
        {
            var canonical = new CanonicalJson(rented);
            canonical.Copy(ref json);
            return new JsonText(canonical.ToString(), canonical.Depth);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
