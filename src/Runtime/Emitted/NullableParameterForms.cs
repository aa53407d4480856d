using System.ComponentModel;

namespace Synthorg.Gen.Emitted;

/// <summary>The forms of <see cref="ParameterForms"/> for values that may be absent, and are NULL then.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NullableParameterForms
{
    extension(PreparedStatement statement)
    {
        /// <summary>Binds a value that may be absent.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value"><see langword="null"/> binds NULL.</param>
        public void BindChar(int index, char? value)
        {
            if (value is { } given)
            {
                statement.BindChar(index, given);
            }
            else
            {
                statement.BindNull(index);
            }
        }

        /// <summary>Binds a value that may be absent.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value"><see langword="null"/> binds NULL.</param>
        public void BindGuid(int index, Guid? value)
        {
            if (value is { } given)
            {
                statement.BindGuid(index, given);
            }
            else
            {
                statement.BindNull(index);
            }
        }

        /// <summary>Binds a value that may be absent.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value"><see langword="null"/> binds NULL.</param>
        public void BindDateTimeOffset(int index, DateTimeOffset? value)
        {
            if (value is { } given)
            {
                statement.BindDateTimeOffset(index, given);
            }
            else
            {
                statement.BindNull(index);
            }
        }

        /// <summary>Binds a value that may be absent.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value"><see langword="null"/> binds NULL.</param>
        public void BindDateTime(int index, DateTime? value)
        {
            if (value is { } given)
            {
                statement.BindDateTime(index, given);
            }
            else
            {
                statement.BindNull(index);
            }
        }

        /// <summary>Binds a value that may be absent.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value"><see langword="null"/> binds NULL.</param>
        public void BindDateOnly(int index, DateOnly? value)
        {
            if (value is { } given)
            {
                statement.BindDateOnly(index, given);
            }
            else
            {
                statement.BindNull(index);
            }
        }

        /// <summary>Binds a value that may be absent.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value"><see langword="null"/> binds NULL.</param>
        public void BindTimeOnly(int index, TimeOnly? value)
        {
            if (value is { } given)
            {
                statement.BindTimeOnly(index, given);
            }
            else
            {
                statement.BindNull(index);
            }
        }

        /// <summary>Binds a value that may be absent.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value"><see langword="null"/> binds NULL.</param>
        public void BindDecimal(int index, decimal? value)
        {
            if (value is { } given)
            {
                statement.BindDecimal(index, given);
            }
            else
            {
                statement.BindNull(index);
            }
        }

        /// <summary>Binds a value that may be absent.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value"><see langword="null"/> binds NULL.</param>
        public void BindBoolean(int index, bool? value)
        {
            if (value is { } given)
            {
                statement.BindBoolean(index, given);
            }
            else
            {
                statement.BindNull(index);
            }
        }

        /// <summary>Binds a value that may be absent.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value"><see langword="null"/> binds NULL.</param>
        public void BindSByte(int index, sbyte? value)
        {
            if (value is { } given)
            {
                statement.BindSByte(index, given);
            }
            else
            {
                statement.BindNull(index);
            }
        }

        /// <summary>Binds a value that may be absent.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value"><see langword="null"/> binds NULL.</param>
        public void BindByte(int index, byte? value)
        {
            if (value is { } given)
            {
                statement.BindByte(index, given);
            }
            else
            {
                statement.BindNull(index);
            }
        }

        /// <summary>Binds a value that may be absent.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value"><see langword="null"/> binds NULL.</param>
        public void BindInt16(int index, short? value)
        {
            if (value is { } given)
            {
                statement.BindInt16(index, given);
            }
            else
            {
                statement.BindNull(index);
            }
        }

        /// <summary>Binds a value that may be absent.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value"><see langword="null"/> binds NULL.</param>
        public void BindUInt16(int index, ushort? value)
        {
            if (value is { } given)
            {
                statement.BindUInt16(index, given);
            }
            else
            {
                statement.BindNull(index);
            }
        }

        /// <summary>Binds a value that may be absent.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value"><see langword="null"/> binds NULL.</param>
        public void BindInt32(int index, int? value)
        {
            if (value is { } given)
            {
                statement.BindInt32(index, given);
            }
            else
            {
                statement.BindNull(index);
            }
        }

        /// <summary>Binds a value that may be absent.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value"><see langword="null"/> binds NULL.</param>
        public void BindUInt32(int index, uint? value)
        {
            if (value is { } given)
            {
                statement.BindUInt32(index, given);
            }
            else
            {
                statement.BindNull(index);
            }
        }

        /// <summary>Binds a value that may be absent.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value"><see langword="null"/> binds NULL.</param>
        public void BindInt64(int index, long? value)
        {
            if (value is { } given)
            {
                statement.BindInt64(index, given);
            }
            else
            {
                statement.BindNull(index);
            }
        }

        /// <summary>Binds a value that may be absent.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value"><see langword="null"/> binds NULL.</param>
        public void BindUInt64(int index, ulong? value)
        {
            if (value is { } given)
            {
                statement.BindUInt64(index, given);
            }
            else
            {
                statement.BindNull(index);
            }
        }

        /// <summary>Binds a value that may be absent.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value"><see langword="null"/> binds NULL.</param>
        public void BindTimeSpan(int index, TimeSpan? value)
        {
            if (value is { } given)
            {
                statement.BindTimeSpan(index, given);
            }
            else
            {
                statement.BindNull(index);
            }
        }

        /// <summary>Binds a value that may be absent.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value"><see langword="null"/> binds NULL.</param>
        public void BindSingle(int index, float? value)
        {
            if (value is { } given)
            {
                statement.BindSingle(index, given);
            }
            else
            {
                statement.BindNull(index);
            }
        }

        /// <summary>Binds a value that may be absent.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value"><see langword="null"/> binds NULL.</param>
        public void BindDouble(int index, double? value)
        {
            if (value is { } given)
            {
                statement.BindDouble(index, given);
            }
            else
            {
                statement.BindNull(index);
            }
        }

        /// <summary>Binds a value that may be absent.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="value"><see langword="null"/> binds NULL.</param>
        public void BindMemory(int index, ReadOnlyMemory<byte>? value)
        {
            if (value is { } given)
            {
                statement.BindMemory(index, given);
            }
            else
            {
                statement.BindNull(index);
            }
        }
    }
}
