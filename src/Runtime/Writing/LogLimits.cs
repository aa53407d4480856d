namespace Synthorg.Gen;

/// <summary>How long the write-ahead log may get, in pages.</summary>
/// <param name="MovedEach">So many further pages are moved into the database together.</param>
/// <param name="RestartedAt">From here on a log that was moved whole is begun anew, for which readers are waited for.</param>
/// <param name="EmptiedAt">From here on new reads wait for a moment, so that it can be emptied.</param>
/// <param name="FullAt">From here on nothing is written.</param>
/// <param name="PageSize">The bytes of a page.</param>
internal readonly record struct LogLimits(int MovedEach, int RestartedAt, int EmptiedAt, int FullAt, long PageSize)
{
    private const int UsuallyMovedEach = 1_000;
    private const long RestartedAtBytes = 16L * 1024 * 1024;
    private const long EmptiedAtBytes = 64L * 1024 * 1024;

    /// <summary>The limits of a log that may have so many bytes: the usual ones, or parts of it where it is shorter than usual.</summary>
    public static LogLimits Of(long bytes, int pageSize) => new(
        Math.Min(UsuallyMovedEach, Pages(bytes / 8, pageSize)),
        Pages(Math.Min(RestartedAtBytes, bytes / 4), pageSize),
        Pages(Math.Min(EmptiedAtBytes, bytes / 2), pageSize),
        Pages(bytes, pageSize),
        pageSize);

    private static int Pages(long bytes, int pageSize) => (int)Math.Min(int.MaxValue / 2, bytes / pageSize);
}
