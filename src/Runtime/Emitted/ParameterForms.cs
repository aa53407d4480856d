using System.ComponentModel;

namespace Synthorg.Gen.Emitted;

/// <summary>Binds values of the C# types that have a stored form. Refused values name operation and column, never themselves.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ParameterForms
{
    // Room for the longest text of a form of bounded length.
    private const int SmallText = 64;

    extension(PreparedStatement statement)
    {
        /// <summary>Binds a character as text.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value">The value.</param>
        /// <exception cref="ArgumentException">It is half of a surrogate pair.</exception>
        public void BindChar(int index, char value)
        {
            Span<byte> room = statement.Reserve(Utf8Text.RoomFor([value]));
            if (!Utf8Text.TryWrite([value], room, out int written))
            {
                throw statement.Refuse(index, "the character is half of a surrogate pair");
            }

            statement.BindReserved(index, written);
        }

        /// <summary>Binds an identifier as text.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value">The value.</param>
        public void BindGuid(int index, Guid value)
        {
            int count = GuidText.Format(value, statement.Reserve(SmallText));
            statement.BindReserved(index, count);
        }

        /// <summary>Binds an instant as text in UTC.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value">The value.</param>
        public void BindDateTimeOffset(int index, DateTimeOffset value)
        {
            int count = TimestampText.Format(value, statement.Reserve(SmallText));
            statement.BindReserved(index, count);
        }

        /// <summary>Binds an instant as text in UTC.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value">The value.</param>
        /// <exception cref="ArgumentException">It is neither UTC nor local.</exception>
        public void BindDateTime(int index, DateTime value)
        {
            if (value.Kind == DateTimeKind.Unspecified)
            {
                throw statement.Refuse(index, "the time does not say whether it is UTC or local");
            }

            statement.BindDateTimeOffset(index, new DateTimeOffset(value));
        }

        /// <summary>Binds a date as text.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value">The value.</param>
        public void BindDateOnly(int index, DateOnly value)
        {
            int count = DateText.Format(value, statement.Reserve(SmallText));
            statement.BindReserved(index, count);
        }

        /// <summary>Binds a time of day as text.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value">The value.</param>
        public void BindTimeOnly(int index, TimeOnly value)
        {
            int count = TimeText.Format(value, statement.Reserve(SmallText));
            statement.BindReserved(index, count);
        }

        /// <summary>Binds an address as its original text.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value"><see langword="null"/> binds NULL.</param>
        public void BindUri(int index, Uri? value) => statement.BindText(index, value?.OriginalString);

        /// <summary>Binds a decimal number as exact text.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value">The value.</param>
        public void BindDecimal(int index, decimal value)
        {
            int count = DecimalText.Format(value, statement.Reserve(SmallText));
            statement.BindReserved(index, count);
        }

        /// <summary>Binds 0 or 1.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value">The value.</param>
        public void BindBoolean(int index, bool value) => statement.BindInt64(index, value ? 1 : 0);

        /// <summary>Binds an integer.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value">The value.</param>
        public void BindSByte(int index, sbyte value) => statement.BindInt64(index, value);

        /// <summary>Binds an integer.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value">The value.</param>
        public void BindByte(int index, byte value) => statement.BindInt64(index, value);

        /// <summary>Binds an integer.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value">The value.</param>
        public void BindInt16(int index, short value) => statement.BindInt64(index, value);

        /// <summary>Binds an integer.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value">The value.</param>
        public void BindUInt16(int index, ushort value) => statement.BindInt64(index, value);

        /// <summary>Binds an integer.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value">The value.</param>
        public void BindInt32(int index, int value) => statement.BindInt64(index, value);

        /// <summary>Binds an integer.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value">The value.</param>
        public void BindUInt32(int index, uint value) => statement.BindInt64(index, value);

        /// <summary>Binds an integer.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value">The value.</param>
        /// <exception cref="ArgumentException">It is above <see cref="long.MaxValue"/>.</exception>
        public void BindUInt64(int index, ulong value)
        {
            if (value > long.MaxValue)
            {
                throw statement.Refuse(index, "the number is greater than SQLite's greatest");
            }

            statement.BindInt64(index, (long)value);
        }

        /// <summary>Binds a duration as ticks of 100 ns.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value">The value.</param>
        public void BindTimeSpan(int index, TimeSpan value) => statement.BindInt64(index, value.Ticks);

        /// <summary>Binds a number.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value">The value.</param>
        /// <exception cref="ArgumentException">It is not finite.</exception>
        public void BindSingle(int index, float value) => statement.BindDouble(index, value);

        /// <summary>Binds an enum's text.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="wire">Data of the assembly (<c>"…"u8</c>), which never moves; empty for a value that has none.</param>
        /// <exception cref="ArgumentException">It is empty.</exception>
        public void BindWire(int index, ReadOnlySpan<byte> wire)
        {
            if (wire.IsEmpty)
            {
                throw statement.Refuse(index, "it is no member of its enum");
            }

            statement.BindUtf8(index, wire);
        }

        /// <summary>Binds bytes.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value">Copied; empty memory binds an empty blob.</param>
        public void BindMemory(int index, ReadOnlyMemory<byte> value) => statement.BindBytes(index, value.Span);
    }
}
