using System.Collections.Immutable;
using Synthorg.Gen;
using RequiredAttribute = System.ComponentModel.DataAnnotations.RequiredAttribute;

namespace Synthorg.Entities;

/// <summary>The company's work products, without their content.</summary>
[Repository<Artifact>(Events = "persistence.artifact")]
public interface IArtifactRepository
{
    /// <summary>Adds the artifact, or gives every column of the stored one with its id the new value. Durable when it returns.</summary>
    /// <param name="artifact">The artifact.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    [Upsert]
    ValueTask SaveAsync(Artifact artifact, CancellationToken cancellationToken = default);

    /// <summary>The artifact with this id, or <see langword="null"/>.</summary>
    /// <param name="artifactId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <exception cref="QueryException">The stored row cannot be read.</exception>
    [Select]
    ValueTask<Artifact?> GetAsync([Key, Required] string artifactId, CancellationToken cancellationToken = default);

    /// <summary>Finds artifacts; every filter that is given must match.</summary>
    /// <param name="taskId">Exact and case-sensitive; <see langword="null"/> matches every artifact.</param>
    /// <param name="createdBy">Exact and case-sensitive; <see langword="null"/> matches every artifact.</param>
    /// <param name="artifactType"><see langword="null"/> matches every artifact.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <returns>By id.</returns>
    /// <exception cref="QueryException">A stored row cannot be read.</exception>
    [Select, OrderBy(nameof(Artifact.Id))]
    ValueTask<ImmutableArray<Artifact>> ListAsync(
        string? taskId = null,
        string? createdBy = null,
        [Is(nameof(Artifact.Type))] ArtifactType? artifactType = null,
        CancellationToken cancellationToken = default);

    /// <summary>Removes the artifact with this id. Durable when it returns.</summary>
    /// <param name="artifactId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns>Whether there was one.</returns>
    [Delete]
    ValueTask<bool> DeleteAsync([Key, Required] string artifactId, CancellationToken cancellationToken = default);
}
