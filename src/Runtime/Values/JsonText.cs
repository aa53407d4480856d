using System.Diagnostics.CodeAnalysis;
using System.Text;
using Synthorg.Gen.Emitted;

namespace Synthorg.Gen;

/// <summary>A JSON value of any shape, kept as compact text.</summary>
/// <remarks>
/// The text is canonical: without white space, and with no escapes but those that strings need. Numbers keep their spelling
/// and objects the order of their members, so <c>1</c> differs from <c>1.0</c>. Two values are equal when their texts are.
/// </remarks>
public sealed class JsonText : IEquatable<JsonText>
{
    private readonly string _text;

    internal JsonText(string text, int depth)
    {
        _text = text;
        Depth = depth;
    }

    /// <summary>Whether the value is JSON's <c>null</c>.</summary>
    public bool IsNull => _text == "null";

    /// <summary>The most containers inside one another.</summary>
    internal int Depth { get; }

    /// <summary>Reads a JSON value.</summary>
    /// <param name="json">One value (RFC 8259), nested at most 64 deep, with white space or without.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="json"/> is not well formed; the message says where.</exception>
    public static JsonText Parse([StringSyntax(StringSyntaxAttribute.Json)] string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        byte[] utf8 = new byte[Encoding.UTF8.GetMaxByteCount(json.Length)];
        if (!Utf8Text.TryWrite(json, utf8, out int length))
        {
            throw new FormatException("The text holds half of a surrogate pair.");
        }

        var reader = new JsonReader(utf8.AsSpan(0, length), ordinal: -1);
        JsonText value = reader.ReadJsonText();
        reader.End();
        return value;
    }

    /// <summary>Reads a JSON value.</summary>
    /// <param name="json">As <see cref="Parse"/> takes it.</param>
    /// <param name="value">The value; <see langword="null"/> when there is none.</param>
    /// <returns><see langword="false"/> when <paramref name="json"/> is <see langword="null"/> or not well formed.</returns>
    public static bool TryParse(
        [StringSyntax(StringSyntaxAttribute.Json), NotNullWhen(true)] string? json,
        [NotNullWhen(true)] out JsonText? value)
    {
        value = null;
        if (json is null)
        {
            return false;
        }

        try
        {
            value = Parse(json);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Compares the texts.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(JsonText? left, JsonText? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Compares the texts.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(JsonText? left, JsonText? right) => !(left == right);

    /// <summary>Compares the texts.</summary>
    /// <param name="other">The other value.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(JsonText? other) => other is not null && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonText);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The canonical text.</summary>
    /// <returns>Well-formed JSON.</returns>
    public override string ToString() => _text;
}
