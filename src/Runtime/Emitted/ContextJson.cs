using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Synthorg.Gen.Emitted;

/// <summary>JSON columns of types that a <c>JsonSerializerContext</c> reads and writes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ContextJson
{
    extension(PreparedStatement statement)
    {
        /// <summary>Binds a value as JSON text.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value">The value; <see langword="null"/> binds NULL.</param>
        /// <param name="info">Of the user's context.</param>
        /// <exception cref="ArgumentException">The value has no JSON form.</exception>
        [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The type's own rules throw anything.")]
        public void BindJson<T>(int index, T? value, JsonTypeInfo<T> info)
        {
            if (value is null)
            {
                statement.BindNull(index);
                return;
            }

            try
            {
                using Utf8JsonWriter writer = new(statement.BeginBuffer(), Options(info));
                JsonSerializer.Serialize(writer, value, info);
            }
            catch (JsonException)
            {
                // Its message may hold keys of the value.
                throw Refuse(statement, index, "the JSON context cannot write it");
            }
            catch (Exception cause)
            {
                throw Refuse(statement, index, "a part of it has no JSON form", cause);
            }

            statement.BindJson(index);
        }

        /// <summary>Binds a value that may be absent as JSON text.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value">The value; <see langword="null"/> binds NULL.</param>
        /// <param name="info">Of the user's context.</param>
        /// <exception cref="ArgumentException">The value has no JSON form.</exception>
        public void BindJson<T>(int index, T? value, JsonTypeInfo<T> info)
            where T : struct
        {
            if (value is { } given)
            {
                statement.BindJson<T>(index, given, info);
            }
            else
            {
                statement.BindNull(index);
            }
        }

        /// <summary>Reads a value from JSON text.</summary>
        /// <param name="ordinal">The result column, counted from 0.</param>
        /// <param name="info">Of the user's context.</param>
        /// <exception cref="FormatException">The column is NULL, or its text is JSON's <c>null</c> or no JSON of the type.</exception>
        public T GetJson<T>(int ordinal, JsonTypeInfo<T> info)
            where T : notnull =>
            Read(statement, ordinal, info) is { } value
                ? value
                : throw new UnreadableValueException(ordinal, "JSON's null is stored where a value is expected");

        /// <summary>Reads a value from JSON text; NULL and JSON's <c>null</c> are <see langword="null"/>.</summary>
        /// <param name="ordinal">The result column, counted from 0.</param>
        /// <param name="info">Of the user's context.</param>
        /// <exception cref="FormatException">The column's text is no JSON of the type.</exception>
        public T? GetJsonOrNull<T>(int ordinal, JsonTypeInfo<T> info)
            where T : class => statement.IsNull(ordinal) ? null : Read(statement, ordinal, info);
    }

    private static ArgumentException Refuse(PreparedStatement statement, int index, string reason, Exception? cause = null)
    {
        _ = statement.BeginBuffer(); // Forgets what was written.
        return statement.Refuse(index, reason, cause);
    }

    // The serializer takes escapes and depth from the writer, not from the context.
    private static JsonWriterOptions Options<T>(JsonTypeInfo<T> info) =>
        new()
        {
            Encoder = StrictEncoder.Of(info.Options.Encoder),
            MaxDepth = info.Options.MaxDepth == 0 ? JsonReader.MaxDepth : info.Options.MaxDepth, // The writer's own 0 means 1,000.
        };

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The type's own rules throw anything.")]
    private static T? Read<T>(PreparedStatement row, int ordinal, JsonTypeInfo<T> info)
    {
        ReadOnlySpan<byte> utf8 = row.GetUtf8(ordinal);
        try
        {
            return JsonSerializer.Deserialize(utf8, info);
        }
        catch (JsonException failure)
        {
            // Neither its message nor itself: both hold pieces of the text.
            throw new UnreadableValueException(ordinal, $"Not JSON of the property's type (JSON{Place(utf8, failure)}).");
        }
        catch (Exception cause)
        {
            throw row.Refused(ordinal, cause);
        }
    }

    private static string Place(ReadOnlySpan<byte> utf8, JsonException failure)
    {
        if (failure is not { LineNumber: { } lines, BytePositionInLine: { } inLine })
        {
            return "";
        }

        int start = 0;
        for (long line = 0; line < lines; line++)
        {
            start += utf8[start..].IndexOf((byte)'\n') + 1;
        }

        return string.Create(CultureInfo.InvariantCulture, $", byte {start + inLine}");
    }
}
