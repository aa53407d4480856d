using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>Artifact contents as files in a folder: <c>artifacts</c> below the data directory, a file each by its id.</summary>
/// <remarks>
/// The folder belongs to one storage of one process: two together could pass the limit on all content. What others change in it counts
/// from the next <see cref="GetTotalSizeAsync"/> on.
/// </remarks>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "It owns no wait handle.")]
public sealed class FileSystemArtifactStorage : IArtifactStorage
{
    private const int ChunkBytes = 128 * 1024;

    private readonly ArtifactFolder _folder;
    private readonly long _maxArtifactBytes;
    private readonly long _maxTotalBytes;
    private readonly ILogger _logger;

    // Guards what has a name: finishing and removing take turns, writing does not.
    private readonly SemaphoreSlim _turn = new(1);
    private bool _isSwept;

    // The size of what has a name; null where it must be counted. Changed in turns only.
    private long? _total;

    /// <summary>Makes the storage; the folder is made when something is stored.</summary>
    /// <param name="dataDirectory">Below it lies the folder; not blank.</param>
    /// <param name="maxArtifactBytes">The most bytes of one artifact, above 0; by default 50 MiB.</param>
    /// <param name="maxTotalBytes">The most bytes of all together, not below that; by default 1 GiB.</param>
    /// <param name="loggerFactory">Where it logs; <see langword="null"/> for nowhere.</param>
    /// <exception cref="ArgumentException">A limit breaks its rule, or the directory is blank.</exception>
    public FileSystemArtifactStorage(
        string dataDirectory,
        long maxArtifactBytes = 50L * 1024 * 1024,
        long maxTotalBytes = 1024L * 1024 * 1024,
        ILoggerFactory? loggerFactory = null)
        : this(dataDirectory, maxArtifactBytes, maxTotalBytes, loggerFactory, ContentFile.FlushFolder)
    {
    }

    /// <summary>Makes it with another way to make the names in a folder durable.</summary>
    internal FileSystemArtifactStorage(
        string dataDirectory, long maxArtifactBytes, long maxTotalBytes, ILoggerFactory? loggerFactory, Action<string> flush)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dataDirectory);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxArtifactBytes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxTotalBytes, maxArtifactBytes);
        _folder = new(Path.Combine(Path.GetFullPath(dataDirectory), "artifacts"), flush);
        _maxArtifactBytes = maxArtifactBytes;
        _maxTotalBytes = maxTotalBytes;
        _logger = loggerFactory?.CreateLogger("Synthorg.Entities") ?? NullLogger.Instance;
    }

    /// <inheritdoc/>
    public string BackendName => "filesystem";

    /// <inheritdoc/>
    public async ValueTask<long> StoreAsync(string artifactId, Stream content, CancellationToken cancellationToken = default)
    {
        try
        {
            string file = _folder.FileOf(artifactId);
            ArgumentNullException.ThrowIfNull(content);
            long length = await StoreFileAsync(file, content, cancellationToken).ConfigureAwait(false);
            _logger.ArtifactStored(artifactId, length);
            return length;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogLevel level = LevelOf(failure);
            string reason = Reasons.Of(failure);
            _logger.ArtifactStoreFailed(level, artifactId, reason);
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<Stream> RetrieveAsync(string artifactId, CancellationToken cancellationToken = default)
    {
        try
        {
            string file = _folder.FileOf(artifactId);
            cancellationToken.ThrowIfCancellationRequested();
            Stream content = OnDisk<Stream>("Retrieve", () => ContentFile.Open(file) ?? throw Missing());
            _logger.ArtifactRetrieved(artifactId);
            return new(content);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogLevel level = LevelOf(failure);
            string reason = Reasons.Of(failure);
            _logger.ArtifactRetrieveFailed(level, artifactId, reason);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool> DeleteAsync(string artifactId, CancellationToken cancellationToken = default)
    {
        try
        {
            string file = _folder.FileOf(artifactId);
            bool existed = await DeleteFileAsync(file, cancellationToken).ConfigureAwait(false);
            _logger.ArtifactDeleted(artifactId, existed);
            return existed;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogLevel level = LevelOf(failure);
            string reason = Reasons.Of(failure);
            _logger.ArtifactDeleteFailed(level, artifactId, reason);
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> ExistsAsync(string artifactId, CancellationToken cancellationToken = default)
    {
        string file = _folder.FileOf(artifactId);
        cancellationToken.ThrowIfCancellationRequested();
        return new(OnDisk("Exists", () => ArtifactFolder.SizeOf(file) is not null));
    }

    /// <inheritdoc/>
    public async ValueTask<long> GetTotalSizeAsync(CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _total = null;
            return OnDisk("GetTotalSize", Count);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async ValueTask<long> StoreFileAsync(string file, Stream content, CancellationToken cancellationToken)
    {
        await SweepOnceAsync(cancellationToken).ConfigureAwait(false);
        FileStream unfinished = OnDisk("Store", _folder.CreateUnfinished);
        bool isFinished = false;
        try
        {
            long length;
            await using (unfinished.ConfigureAwait(false))
            {
                length = await CopyAsync(content, unfinished, cancellationToken).ConfigureAwait(false);
            }

            await FinishAsync(unfinished.Name, file, length, cancellationToken).ConfigureAwait(false);
            isFinished = true;
            return length;
        }
        finally
        {
            if (!isFinished)
            {
                ArtifactFolder.Discard(unfinished.Name);
            }
        }
    }

    private async ValueTask<bool> DeleteFileAsync(string file, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return OnDisk("Delete", () => Remove(file));
        }
        finally
        {
            _turn.Release();
        }
    }

    private async ValueTask<long> CopyAsync(Stream content, FileStream file, CancellationToken cancellationToken)
    {
        long length = 0;
        byte[] chunk = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            int read;
            while ((read = await content.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
                if (length > _maxArtifactBytes)
                {
                    throw new ArtifactTooLargeException($"The artifact is larger than {_maxArtifactBytes} bytes.");
                }

                await OnDiskAsync(() => file.WriteAsync(chunk.AsMemory(0, read), cancellationToken)).ConfigureAwait(false);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk, clearArray: true);
        }

        OnDisk("Store", () =>
        {
            file.Flush(flushToDisk: true);
            return true;
        });
        return length;
    }

    /// <summary>Whoever comes second counts what the first has stored: together they cannot pass the limit.</summary>
    private async ValueTask FinishAsync(string unfinished, string file, long length, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            OnDisk("Store", () => Put(unfinished, file, length));
        }
        finally
        {
            _turn.Release();
        }
    }

    private long Count() => _total ??= _folder.TotalSize();

    private long Put(string unfinished, string file, long length)
    {
        long total = Count() - (ArtifactFolder.SizeOf(file) ?? 0) + length;
        if (total > _maxTotalBytes)
        {
            throw new ArtifactStorageFullException($"All artifacts together would be larger than {_maxTotalBytes} bytes.");
        }

        _total = null; // What a failure leaves behind is counted.
        _folder.Finish(unfinished, file);
        _total = total;
        return length;
    }

    private bool Remove(string file)
    {
        if (ArtifactFolder.SizeOf(file) is not { } length)
        {
            return false;
        }

        long? total = _total - length;
        _total = null;
        _folder.Delete(file);
        _total = total;
        return true;
    }

    private async ValueTask SweepOnceAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _isSwept))
        {
            return;
        }

        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            OnDisk("Store", () =>
            {
                _folder.Sweep();
                return true;
            });
            Volatile.Write(ref _isSwept, true);
        }
        finally
        {
            _turn.Release();
        }
    }

    private static T OnDisk<T>(string operation, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception cause) when (IsOfDisk(cause))
        {
            throw Failed(operation, cause);
        }
    }

    private static async ValueTask OnDiskAsync(Func<ValueTask> work)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (Exception cause) when (IsOfDisk(cause))
        {
            throw Failed("Store", cause);
        }
    }

    private static bool IsOfDisk(Exception cause) => cause is IOException or UnauthorizedAccessException;

    private static LogLevel LevelOf(Exception failure) =>
        failure is ArgumentException or ArtifactTooLargeException or ArtifactStorageFullException or RecordNotFoundException
            ? LogLevel.Warning
            : LogLevel.Error;

    private static PersistenceException Failed(string operation, Exception cause) =>
        new($"{operation}: the disk failed ({cause.GetType().Name}).", cause);

    private static RecordNotFoundException Missing() => new("There is no content of this artifact.");
}
