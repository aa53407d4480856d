using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>Where the content of artifacts lies. Safe for concurrent use.</summary>
public interface IArtifactStorage
{
    /// <summary>What kind of storage it is, such as <c>filesystem</c>.</summary>
    string BackendName { get; }

    /// <summary>Stores an artifact's content in place of the old. Durable when it returns; a reader sees the old or the new.</summary>
    /// <param name="artifactId">A name without separators that leads nowhere else; not blank.</param>
    /// <param name="content">Read to its end; its own failures pass through.</param>
    /// <param name="cancellationToken">Honoured until the content was written; cancelled, the old one stays.</param>
    /// <returns>Its length in bytes.</returns>
    /// <exception cref="ArgumentException">The id is no such name.</exception>
    /// <exception cref="ArtifactTooLargeException">It is larger than one artifact may be; the old content stays.</exception>
    /// <exception cref="ArtifactStorageFullException">All together would be larger than they may be; the old content stays.</exception>
    /// <exception cref="OutcomeUnknownException">
    /// It is stored, but the disk failed to make that durable: a power failure may bring back the old content. Store it again.
    /// </exception>
    /// <exception cref="PersistenceException">The disk failed otherwise; the old content stays.</exception>
    ValueTask<long> StoreAsync(string artifactId, Stream content, CancellationToken cancellationToken = default);

    /// <summary>Opens an artifact's content.</summary>
    /// <param name="artifactId">A name without separators that leads nowhere else; not blank.</param>
    /// <param name="cancellationToken">Looked at before it is opened.</param>
    /// <returns>To be disposed; what it reads stays as it is, whatever is stored meanwhile.</returns>
    /// <exception cref="ArgumentException">The id is no such name.</exception>
    /// <exception cref="RecordNotFoundException">There is none.</exception>
    /// <exception cref="PersistenceException">The disk failed.</exception>
    ValueTask<Stream> RetrieveAsync(string artifactId, CancellationToken cancellationToken = default);

    /// <summary>Removes an artifact's content.</summary>
    /// <param name="artifactId">A name without separators that leads nowhere else; not blank.</param>
    /// <param name="cancellationToken">Looked at before it is removed.</param>
    /// <returns>Whether there was one. Durable when it returns.</returns>
    /// <exception cref="ArgumentException">The id is no such name.</exception>
    /// <exception cref="OutcomeUnknownException">
    /// It is removed, but the disk failed to make that durable: a power failure may bring it back.
    /// </exception>
    /// <exception cref="PersistenceException">The disk failed otherwise; it stays.</exception>
    ValueTask<bool> DeleteAsync(string artifactId, CancellationToken cancellationToken = default);

    /// <summary>Whether there is content of this artifact.</summary>
    /// <param name="artifactId">A name without separators that leads nowhere else; not blank.</param>
    /// <param name="cancellationToken">Looked at before the disk is.</param>
    /// <exception cref="ArgumentException">The id is no such name.</exception>
    /// <exception cref="PersistenceException">The disk failed.</exception>
    ValueTask<bool> ExistsAsync(string artifactId, CancellationToken cancellationToken = default);

    /// <summary>The size of all content together in bytes, unfinished files left out; counted anew.</summary>
    /// <param name="cancellationToken">Honoured until the count begins.</param>
    /// <exception cref="PersistenceException">The disk failed.</exception>
    ValueTask<long> GetTotalSizeAsync(CancellationToken cancellationToken = default);
}
