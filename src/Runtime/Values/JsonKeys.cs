using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Synthorg.Gen.Emitted;

/// <summary>Reads the keys of dictionaries, which are the names of an object's members. Each refuses a name that is no such key.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "The forms are named after their types.")]
public static class JsonKeys
{
    /// <summary>Reads a text.</summary>
    /// <param name="json">The document, which is where a refusal is placed.</param>
    /// <param name="name">The member's name, as the document gave it.</param>
    /// <returns>The key.</returns>
    public static string Text(in JsonReader json, scoped ReadOnlySpan<byte> name) =>
        Utf8Text.TryMake(name, out string text) ? text : throw json.Error("The name is not UTF-8");

    /// <summary>Reads a whole number.</summary>
    /// <param name="json">The document, which is where a refusal is placed.</param>
    /// <param name="name">The member's name, as the document gave it.</param>
    /// <returns>The key.</returns>
    public static sbyte SByte(in JsonReader json, scoped ReadOnlySpan<byte> name) => Integer<sbyte>(in json, name);

    /// <summary>Reads a whole number.</summary>
    /// <param name="json">The document, which is where a refusal is placed.</param>
    /// <param name="name">The member's name, as the document gave it.</param>
    /// <returns>The key.</returns>
    public static byte Byte(in JsonReader json, scoped ReadOnlySpan<byte> name) => Integer<byte>(in json, name);

    /// <summary>Reads a whole number.</summary>
    /// <param name="json">The document, which is where a refusal is placed.</param>
    /// <param name="name">The member's name, as the document gave it.</param>
    /// <returns>The key.</returns>
    public static short Int16(in JsonReader json, scoped ReadOnlySpan<byte> name) => Integer<short>(in json, name);

    /// <summary>Reads a whole number.</summary>
    /// <param name="json">The document, which is where a refusal is placed.</param>
    /// <param name="name">The member's name, as the document gave it.</param>
    /// <returns>The key.</returns>
    public static ushort UInt16(in JsonReader json, scoped ReadOnlySpan<byte> name) => Integer<ushort>(in json, name);

    /// <summary>Reads a whole number.</summary>
    /// <param name="json">The document, which is where a refusal is placed.</param>
    /// <param name="name">The member's name, as the document gave it.</param>
    /// <returns>The key.</returns>
    public static int Int32(in JsonReader json, scoped ReadOnlySpan<byte> name) => Integer<int>(in json, name);

    /// <summary>Reads a whole number.</summary>
    /// <param name="json">The document, which is where a refusal is placed.</param>
    /// <param name="name">The member's name, as the document gave it.</param>
    /// <returns>The key.</returns>
    public static uint UInt32(in JsonReader json, scoped ReadOnlySpan<byte> name) => Integer<uint>(in json, name);

    /// <summary>Reads a whole number.</summary>
    /// <param name="json">The document, which is where a refusal is placed.</param>
    /// <param name="name">The member's name, as the document gave it.</param>
    /// <returns>The key.</returns>
    public static long Int64(in JsonReader json, scoped ReadOnlySpan<byte> name) => Integer<long>(in json, name);

    /// <summary>Reads a whole number.</summary>
    /// <param name="json">The document, which is where a refusal is placed.</param>
    /// <param name="name">The member's name, as the document gave it.</param>
    /// <returns>The key.</returns>
    public static ulong UInt64(in JsonReader json, scoped ReadOnlySpan<byte> name) => Integer<ulong>(in json, name);

    /// <summary>Reads a <see cref="System.Guid"/>.</summary>
    /// <param name="json">The document, which is where a refusal is placed.</param>
    /// <param name="name">The member's name, as the document gave it.</param>
    /// <returns>The key.</returns>
    public static Guid Guid(in JsonReader json, scoped ReadOnlySpan<byte> name) =>
        GuidText.TryParse(name, out Guid key) ? key : throw json.Error("The name is not a GUID");

    /// <summary>Reads a date.</summary>
    /// <param name="json">The document, which is where a refusal is placed.</param>
    /// <param name="name">The member's name, as the document gave it.</param>
    /// <returns>The key.</returns>
    public static DateOnly DateOnly(in JsonReader json, scoped ReadOnlySpan<byte> name) =>
        DateText.TryParse(name, out DateOnly key) ? key : throw json.Error("The name is not a date");

    private static T Integer<T>(in JsonReader json, scoped ReadOnlySpan<byte> name)
        where T : IUtf8SpanParsable<T>, System.Numerics.INumberBase<T> =>
        T.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out T? key)
            ? key
            : throw json.Error("The name is not a whole number that the type holds");
}
