using System.ComponentModel;

namespace Synthorg.Gen.Emitted;

/// <summary>Reads columns as the C# types that have a stored form. Strict: what does not fit is not guessed at.</summary>
/// <remarks>What cannot be read is thrown to emitted code, which makes it the exception that names table, column and key.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ColumnForms
{
    extension(PreparedStatement row)
    {
        /// <summary>Reads a text as the string that equal ones were read as before, where that is still known.</summary>
        /// <param name="ordinal">The result column, counted from 0.</param>
        public string GetInternedText(int ordinal) =>
            InternedTexts.TryMake(row.GetUtf8(ordinal), out string text) ? text : throw Unreadable(ordinal, "well-formed UTF-8");

        /// <summary>Reads a text of one UTF-16 unit.</summary>
        /// <param name="ordinal">The result column, counted from 0.</param>
        public char GetChar(int ordinal) => row.GetText(ordinal) is [var only] ? only : throw Unreadable(ordinal, "one character");

        /// <summary>Reads an identifier.</summary>
        /// <param name="ordinal">The result column, counted from 0.</param>
        public Guid GetGuid(int ordinal) =>
            GuidText.TryParse(row.GetUtf8(ordinal), out Guid value) ? value : throw Unreadable(ordinal, "an identifier");

        /// <summary>Reads an instant; the result is in UTC.</summary>
        /// <param name="ordinal">The result column, counted from 0.</param>
        public DateTimeOffset GetDateTimeOffset(int ordinal) =>
            TimestampText.TryParse(row.GetUtf8(ordinal), out DateTimeOffset value)
                ? value
                : throw Unreadable(ordinal, "an instant with an offset");

        /// <summary>Reads an instant; the result is in UTC.</summary>
        /// <param name="ordinal">The result column, counted from 0.</param>
        public DateTime GetDateTime(int ordinal) => row.GetDateTimeOffset(ordinal).UtcDateTime;

        /// <summary>Reads a date.</summary>
        /// <param name="ordinal">The result column, counted from 0.</param>
        public DateOnly GetDateOnly(int ordinal) =>
            DateText.TryParse(row.GetUtf8(ordinal), out DateOnly value) ? value : throw Unreadable(ordinal, "a date");

        /// <summary>Reads a time of day.</summary>
        /// <param name="ordinal">The result column, counted from 0.</param>
        public TimeOnly GetTimeOnly(int ordinal) =>
            TimeText.TryParse(row.GetUtf8(ordinal), out TimeOnly value) ? value : throw Unreadable(ordinal, "a time of day");

        /// <summary>Reads an address, relative or absolute.</summary>
        /// <param name="ordinal">The result column, counted from 0.</param>
        public Uri GetUri(int ordinal) =>
            Uri.TryCreate(row.GetText(ordinal), UriKind.RelativeOrAbsolute, out Uri? value)
                ? value
                : throw Unreadable(ordinal, "an address");

        /// <summary>Reads a decimal number.</summary>
        /// <param name="ordinal">The result column, counted from 0.</param>
        public decimal GetDecimal(int ordinal) =>
            DecimalText.TryParse(row.GetUtf8(ordinal), out decimal value) ? value : throw Unreadable(ordinal, "a decimal number");

        /// <summary>Reads a truth value: 0 is false, any other integer true.</summary>
        /// <param name="ordinal">The result column, counted from 0.</param>
        public bool GetBoolean(int ordinal) => row.GetInt64(ordinal) != 0;

        /// <summary>Reads an integer of the type's range.</summary>
        /// <param name="ordinal">The result column, counted from 0.</param>
        public sbyte GetSByte(int ordinal) =>
            row.GetInt64(ordinal) is >= sbyte.MinValue and <= sbyte.MaxValue and var value ? (sbyte)value : throw OutOfRange(ordinal);

        /// <summary>Reads an integer of the type's range.</summary>
        /// <param name="ordinal">The result column, counted from 0.</param>
        public byte GetByte(int ordinal) =>
            row.GetInt64(ordinal) is >= byte.MinValue and <= byte.MaxValue and var value ? (byte)value : throw OutOfRange(ordinal);

        /// <summary>Reads an integer of the type's range.</summary>
        /// <param name="ordinal">The result column, counted from 0.</param>
        public short GetInt16(int ordinal) =>
            row.GetInt64(ordinal) is >= short.MinValue and <= short.MaxValue and var value ? (short)value : throw OutOfRange(ordinal);

        /// <summary>Reads an integer of the type's range.</summary>
        /// <param name="ordinal">The result column, counted from 0.</param>
        public ushort GetUInt16(int ordinal) =>
            row.GetInt64(ordinal) is >= ushort.MinValue and <= ushort.MaxValue and var value ? (ushort)value : throw OutOfRange(ordinal);

        /// <summary>Reads an integer of the type's range.</summary>
        /// <param name="ordinal">The result column, counted from 0.</param>
        public int GetInt32(int ordinal) =>
            row.GetInt64(ordinal) is >= int.MinValue and <= int.MaxValue and var value ? (int)value : throw OutOfRange(ordinal);

        /// <summary>Reads an integer of the type's range.</summary>
        /// <param name="ordinal">The result column, counted from 0.</param>
        public uint GetUInt32(int ordinal) =>
            row.GetInt64(ordinal) is >= uint.MinValue and <= uint.MaxValue and var value ? (uint)value : throw OutOfRange(ordinal);

        /// <summary>Reads an integer, zero or more.</summary>
        /// <param name="ordinal">The result column, counted from 0.</param>
        public ulong GetUInt64(int ordinal) => row.GetInt64(ordinal) is >= 0 and var value ? (ulong)value : throw OutOfRange(ordinal);

        /// <summary>Reads a duration in ticks of 100 ns.</summary>
        /// <param name="ordinal">The result column, counted from 0.</param>
        public TimeSpan GetTimeSpan(int ordinal) => new(row.GetInt64(ordinal));

        /// <summary>Reads a number of the type's range; an integer is converted.</summary>
        /// <param name="ordinal">The result column, counted from 0.</param>
        public float GetSingle(int ordinal)
        {
            float value = (float)row.GetDouble(ordinal);
            return float.IsFinite(value) ? value : throw OutOfRange(ordinal);
        }

        /// <summary>Reads bytes.</summary>
        /// <param name="ordinal">The result column, counted from 0.</param>
        public byte[] GetBlob(int ordinal) => row.GetBytes(ordinal).ToArray();

        /// <summary>Reads bytes.</summary>
        /// <param name="ordinal">The result column, counted from 0.</param>
        public ReadOnlyMemory<byte> GetMemory(int ordinal) => row.GetBytes(ordinal).ToArray();
    }

    private static UnreadableValueException Unreadable(int ordinal, string wanted) => new(ordinal, $"the text is not {wanted}");

    private static UnreadableValueException OutOfRange(int ordinal) => new(ordinal, "the number is out of the type's range");
}
