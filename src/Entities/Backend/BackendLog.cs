using Microsoft.Extensions.Logging;

namespace Synthorg.Entities;

/// <summary>What backends and artifact stores say of themselves. No paths, contents or values: one of them may be a secret.</summary>
internal static partial class BackendLog
{
    [LoggerMessage(100, LogLevel.Information, "Made the backend {Backend}", EventName = "persistence.backend.created")]
    public static partial void BackendCreated(this ILogger logger, string backend);

    [LoggerMessage(101, LogLevel.Error, "There is no backend {Backend}", EventName = "persistence.backend.unknown")]
    public static partial void BackendUnknown(this ILogger logger, string backend);

    [LoggerMessage(102, LogLevel.Information, "Connecting {Backend}", EventName = "persistence.backend.connecting")]
    public static partial void BackendConnecting(this ILogger logger, string backend);

    [LoggerMessage(103, LogLevel.Information, "Connected {Backend}", EventName = "persistence.backend.connected")]
    public static partial void BackendConnected(this ILogger logger, string backend);

    [LoggerMessage(104, LogLevel.Debug, "{Backend} is connected already", EventName = "persistence.backend.already_connected")]
    public static partial void BackendAlreadyConnected(this ILogger logger, string backend);

    [LoggerMessage(105, LogLevel.Error, "Cannot connect {Backend}: {Reason}", EventName = "persistence.backend.connection_failed")]
    public static partial void BackendConnectionFailed(this ILogger logger, string backend, string reason);

    [LoggerMessage(
        106, LogLevel.Warning, "{Backend} runs without WAL mode, which SQLite refuses", EventName = "persistence.backend.wal_mode_failed")]
    public static partial void BackendWalModeFailed(this ILogger logger, string backend);

    [LoggerMessage(107, LogLevel.Information, "Disconnecting {Backend}", EventName = "persistence.backend.disconnecting")]
    public static partial void BackendDisconnecting(this ILogger logger, string backend);

    [LoggerMessage(108, LogLevel.Information, "Disconnected {Backend}", EventName = "persistence.backend.disconnected")]
    public static partial void BackendDisconnected(this ILogger logger, string backend);

    [LoggerMessage(109, LogLevel.Error, "Disconnecting {Backend} failed: {Reason}", EventName = "persistence.backend.disconnect_error")]
    public static partial void BackendDisconnectFailed(this ILogger logger, string backend, string reason);

    [LoggerMessage(110, LogLevel.Debug, "{Backend} is healthy: {IsHealthy}", EventName = "persistence.backend.health_check")]
    public static partial void BackendHealthChecked(this ILogger logger, string backend, bool isHealthy);

    [LoggerMessage(111, LogLevel.Warning, "{Backend} was used while it is not connected", EventName = "persistence.backend.not_connected")]
    public static partial void BackendNotConnected(this ILogger logger, string backend);

    [LoggerMessage(120, LogLevel.Information, "Migrating {Backend}", EventName = "persistence.migration.started")]
    public static partial void MigrationStarted(this ILogger logger, string backend);

    [LoggerMessage(121, LogLevel.Information, "Migrated {Backend}", EventName = "persistence.migration.completed")]
    public static partial void MigrationCompleted(this ILogger logger, string backend);

    [LoggerMessage(122, LogLevel.Debug, "{Backend} needs no migration", EventName = "persistence.migration.skipped")]
    public static partial void MigrationSkipped(this ILogger logger, string backend);

    [LoggerMessage(123, LogLevel.Error, "Migrating {Backend} failed: {Reason}", EventName = "persistence.migration.failed")]
    public static partial void MigrationFailed(this ILogger logger, string backend, string reason);

    [LoggerMessage(130, LogLevel.Debug, "Stored {Bytes} bytes of {ArtifactId}", EventName = "persistence.artifact_content.stored")]
    public static partial void ArtifactStored(this ILogger logger, string artifactId, long bytes);

    // The three below: at Warning where the caller was refused, at Error where the disk failed.
    [LoggerMessage(
        EventId = 131, Message = "Storing {ArtifactId} failed: {Reason}", EventName = "persistence.artifact_content.store_failed")]
    public static partial void ArtifactStoreFailed(this ILogger logger, LogLevel level, string artifactId, string reason);

    [LoggerMessage(133, LogLevel.Debug, "Retrieved {ArtifactId}", EventName = "persistence.artifact_content.retrieved")]
    public static partial void ArtifactRetrieved(this ILogger logger, string artifactId);

    [LoggerMessage(
        EventId = 134, Message = "Retrieving {ArtifactId} failed: {Reason}", EventName = "persistence.artifact_content.retrieve_failed")]
    public static partial void ArtifactRetrieveFailed(this ILogger logger, LogLevel level, string artifactId, string reason);

    [LoggerMessage(135, LogLevel.Debug, "Deleted {ArtifactId}: {Existed}", EventName = "persistence.artifact_content.deleted")]
    public static partial void ArtifactDeleted(this ILogger logger, string artifactId, bool existed);

    [LoggerMessage(
        EventId = 136, Message = "Deleting {ArtifactId} failed: {Reason}", EventName = "persistence.artifact_content.delete_failed")]
    public static partial void ArtifactDeleteFailed(this ILogger logger, LogLevel level, string artifactId, string reason);
}
