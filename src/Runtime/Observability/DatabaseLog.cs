using Microsoft.Extensions.Logging;

namespace Synthorg.Gen;

/// <summary>What a database says of itself. File names only: a path or a value may be a secret.</summary>
internal static partial class DatabaseLog
{
    [LoggerMessage(1, LogLevel.Information, "Opened {File}", EventName = "DatabaseOpened")]
    public static partial void DatabaseOpened(this ILogger logger, string file);

    [LoggerMessage(2, LogLevel.Information, "Closed {File}", EventName = "DatabaseClosed")]
    public static partial void DatabaseClosed(this ILogger logger, string file);

    [LoggerMessage(3, LogLevel.Warning, "A checkpoint failed, the log grows: {Error}, SQLite code {Code}", EventName = "CheckpointFailed")]
    public static partial void CheckpointFailed(this ILogger logger, string error, int code);

    [LoggerMessage(4, LogLevel.Critical, "The writer stopped, open anew: {Error}, SQLite code {Code}", EventName = "WriterFaulted")]
    public static partial void WriterFaulted(this ILogger logger, string error, int code);

    [LoggerMessage(5, LogLevel.Warning, "{File} is used without WAL mode, which SQLite refuses there", EventName = "WalRefused")]
    public static partial void WalRefused(this ILogger logger, string file);

    [LoggerMessage(6, LogLevel.Information, "The writer of {File} works again", EventName = "WriterReopened")]
    public static partial void WriterReopened(this ILogger logger, string file);

    [LoggerMessage(
        7,
        LogLevel.Warning,
        "The log of {File} has {Bytes} bytes: a stream or snapshot of {Seconds} s holds it back",
        EventName = "LogHeldBack")]
    public static partial void LogHeldBack(this ILogger logger, string file, long bytes, double seconds);

    [LoggerMessage(
        8, LogLevel.Warning, "{File} lies on a network drive, where locks may not be what SQLite needs", EventName = "NetworkDrive")]
    public static partial void NetworkDrive(this ILogger logger, string file);

    [LoggerMessage(
        9, LogLevel.Warning, "A reader of {File} came back with an open transaction, and was closed", EventName = "ReaderClosed")]
    public static partial void ReaderClosed(this ILogger logger, string file);
}
