using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;

namespace Synthorg.Gen.Emitted;

/// <summary>Writes the forms that are JSON numbers, and whole numbers as names.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonNumberWriting
{
    private const int MostDigits = 20;
    private const int MostOfDouble = 32;

    /// <summary>Writes a whole number.</summary>
    /// <param name="json">The document.</param>
    /// <param name="value">The value.</param>
    public static void WriteSByte(this JsonWriter json, sbyte value) => json.WriteInt64(value);

    /// <summary>Writes a whole number.</summary>
    /// <param name="json">The document.</param>
    /// <param name="value">The value.</param>
    public static void WriteByte(this JsonWriter json, byte value) => json.WriteInt64(value);

    /// <summary>Writes a whole number.</summary>
    /// <param name="json">The document.</param>
    /// <param name="value">The value.</param>
    public static void WriteInt16(this JsonWriter json, short value) => json.WriteInt64(value);

    /// <summary>Writes a whole number.</summary>
    /// <param name="json">The document.</param>
    /// <param name="value">The value.</param>
    public static void WriteUInt16(this JsonWriter json, ushort value) => json.WriteInt64(value);

    /// <summary>Writes a whole number.</summary>
    /// <param name="json">The document.</param>
    /// <param name="value">The value.</param>
    public static void WriteInt32(this JsonWriter json, int value) => json.WriteInt64(value);

    /// <summary>Writes a whole number.</summary>
    /// <param name="json">The document.</param>
    /// <param name="value">The value.</param>
    public static void WriteUInt32(this JsonWriter json, uint value) => json.WriteInt64(value);

    /// <summary>Writes a whole number.</summary>
    /// <param name="json">The document.</param>
    /// <param name="value">The value.</param>
    public static void WriteInt64(this JsonWriter json, long value)
    {
        Utf8Formatter.TryFormat(value, json.BeginValue(MostDigits), out int written);
        json.EndValue(written);
    }

    /// <summary>Writes a whole number.</summary>
    /// <param name="json">The document.</param>
    /// <param name="value">The value.</param>
    public static void WriteUInt64(this JsonWriter json, ulong value)
    {
        Utf8Formatter.TryFormat(value, json.BeginValue(MostDigits), out int written);
        json.EndValue(written);
    }

    /// <summary>Writes a duration as a whole number of ticks.</summary>
    /// <param name="json">The document.</param>
    /// <param name="value">The duration.</param>
    public static void WriteTimeSpan(this JsonWriter json, TimeSpan value) => json.WriteInt64(value.Ticks);

    /// <summary>Writes the shortest number that is read as the same value again.</summary>
    /// <param name="json">The document.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">It is not finite.</exception>
    public static void WriteSingle(this JsonWriter json, float value)
    {
        if (!float.IsFinite(value))
        {
            throw json.Refused("a number is not finite");
        }

        value.TryFormat(json.BeginValue(MostOfDouble), out int written, default, CultureInfo.InvariantCulture);
        json.EndValue(written);
    }

    /// <summary>Writes the shortest number that is read as the same value again.</summary>
    /// <param name="json">The document.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">It is not finite.</exception>
    public static void WriteDouble(this JsonWriter json, double value)
    {
        if (!double.IsFinite(value))
        {
            throw json.Refused("a number is not finite");
        }

        value.TryFormat(json.BeginValue(MostOfDouble), out int written, default, CultureInfo.InvariantCulture);
        json.EndValue(written);
    }

    /// <summary>Writes all digits of a number, and its scale.</summary>
    /// <param name="json">The document.</param>
    /// <param name="value">The value.</param>
    public static void WriteDecimal(this JsonWriter json, decimal value) =>
        json.EndValue(DecimalText.Format(value, json.BeginValue(DecimalText.MaxLength)));

    /// <summary>Writes a whole number as a member's name.</summary>
    /// <param name="json">The document.</param>
    /// <param name="name">The value.</param>
    public static void Name(this JsonWriter json, long name)
    {
        Span<byte> room = json.BeginValue(MostDigits + 2);
        room[0] = (byte)'"';
        Utf8Formatter.TryFormat(name, room[1..], out int written);
        room[written + 1] = (byte)'"';
        json.EndValue(written + 2);
        json.EndName();
    }

    /// <summary>Writes a whole number as a member's name.</summary>
    /// <param name="json">The document.</param>
    /// <param name="name">The value.</param>
    public static void Name(this JsonWriter json, ulong name)
    {
        Span<byte> room = json.BeginValue(MostDigits + 2);
        room[0] = (byte)'"';
        Utf8Formatter.TryFormat(name, room[1..], out int written);
        room[written + 1] = (byte)'"';
        json.EndValue(written + 2);
        json.EndName();
    }
}
