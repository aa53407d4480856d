using System.ComponentModel;

namespace Synthorg.Gen.Emitted;

/// <summary>JSON that a property holds as text: checked on its way in and out, and kept byte for byte.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RawJson
{
    extension(PreparedStatement statement)
    {
        /// <summary>Binds JSON text as it is.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="json">One JSON value, with white space or without; <see langword="null"/> binds NULL.</param>
        /// <param name="shape">What it must be.</param>
        /// <exception cref="ArgumentException">
        /// <paramref name="json"/> is not well formed, lies too deep or is of another shape; the message says where, never what it holds.
        /// </exception>
        public void BindRawJson(int index, string? json, JsonShape shape)
        {
            if (json is null)
            {
                statement.BindNull(index);
                return;
            }

            Span<byte> room = statement.Reserve(Utf8Text.RoomFor(json));
            if (!Utf8Text.TryWrite(json, room, out int written))
            {
                throw statement.Refuse(index, "the text holds half of a surrogate pair");
            }

            try
            {
                Check(new JsonReader(room[..written], ordinal: -1), shape);
            }
            catch (UnreadableValueException failure)
            {
                throw statement.Refuse(index, $"the text is not JSON of its shape: {failure.Message.TrimEnd('.')}");
            }

            statement.BindReserved(index, written);
        }

        /// <summary>Reads JSON text as it is stored.</summary>
        /// <param name="ordinal">The result column, counted from 0.</param>
        /// <param name="shape">What it must be.</param>
        /// <exception cref="FormatException">It is not well formed, lies too deep or is of another shape.</exception>
        public string GetRawJson(int ordinal, JsonShape shape = JsonShape.Any)
        {
            Check(statement.GetJson(ordinal), shape);
            return statement.GetText(ordinal);
        }
    }

    private static void Check(JsonReader json, JsonShape shape)
    {
        byte first = json.Peek();
        if (shape == JsonShape.Object && first != '{')
        {
            throw json.Expected("an object");
        }

        if (shape == JsonShape.Array && first != '[')
        {
            throw json.Expected("an array");
        }

        json.Skip();
        json.End();
    }
}
