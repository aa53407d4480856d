using System.Collections.Immutable;
using Synthorg.Gen;
using RequiredAttribute = System.ComponentModel.DataAnnotations.RequiredAttribute;

namespace Synthorg.Entities;

/// <summary>The company's projects.</summary>
[Repository<Project>(Events = "persistence.project")]
public interface IProjectRepository
{
    /// <summary>Adds the project, or gives every column of the stored one with its id the new value. Durable when it returns.</summary>
    /// <param name="project">The project.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    [Upsert]
    ValueTask SaveAsync(Project project, CancellationToken cancellationToken = default);

    /// <summary>The project with this id, or <see langword="null"/>.</summary>
    /// <param name="projectId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <exception cref="QueryException">The stored row cannot be read.</exception>
    [Select]
    ValueTask<Project?> GetAsync([Key, Required] string projectId, CancellationToken cancellationToken = default);

    /// <summary>Finds projects; every filter that is given must match.</summary>
    /// <param name="status"><see langword="null"/> matches every project.</param>
    /// <param name="lead">Exact and case-sensitive; <see langword="null"/> matches every project, with a lead or without.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <returns>By id.</returns>
    /// <exception cref="QueryException">A stored row cannot be read.</exception>
    [Select, OrderBy(nameof(Project.Id))]
    ValueTask<ImmutableArray<Project>> ListAsync(
        ProjectStatus? status = null,
        string? lead = null,
        CancellationToken cancellationToken = default);

    /// <summary>Removes the project with this id. Durable when it returns.</summary>
    /// <param name="projectId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns>Whether there was one.</returns>
    [Delete]
    ValueTask<bool> DeleteAsync([Key, Required] string projectId, CancellationToken cancellationToken = default);
}
