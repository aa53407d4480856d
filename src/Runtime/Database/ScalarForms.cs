using Synthorg.Gen.Emitted;

namespace Synthorg.Gen;

/// <summary>How a single value of a type is read, in its stored form.</summary>
internal static class ScalarForms<T>
{
    /// <summary>Reads the only column.</summary>
    public static readonly RowMapper<T?> Mapper = new(columnCount: 1, Read);

    private static readonly Func<PreparedStatement, object>? s_read = ReaderOf(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T));

    /// <exception cref="NotSupportedException">The type has no stored form that is known here.</exception>
    public static void Require()
    {
        if (s_read is null)
        {
            throw new NotSupportedException($"A value of {typeof(T)} cannot be read by itself: read it with a row mapper.");
        }
    }

    private static T? Read(PreparedStatement row) => default(T) is null && row.IsNull(0) ? default : (T)s_read!(row);

    private static Func<PreparedStatement, object>? ReaderOf(Type type) =>
        type == typeof(string) ? static row => row.GetText(0)
        : type == typeof(long) ? static row => row.GetInt64(0)
        : type == typeof(int) ? static row => row.GetInt32(0)
        : type == typeof(bool) ? static row => row.GetBoolean(0)
        : type == typeof(double) ? static row => row.GetDouble(0)
        : type == typeof(decimal) ? static row => row.GetDecimal(0)
        : type == typeof(Guid) ? static row => row.GetGuid(0)
        : type == typeof(DateTimeOffset) ? static row => row.GetDateTimeOffset(0)
        : type == typeof(DateTime) ? static row => row.GetDateTime(0)
        : type == typeof(DateOnly) ? static row => row.GetDateOnly(0)
        : type == typeof(TimeOnly) ? static row => row.GetTimeOnly(0)
        : type == typeof(TimeSpan) ? static row => row.GetTimeSpan(0)
        : type == typeof(byte[]) ? static row => row.GetBlob(0)
        : null;
}
