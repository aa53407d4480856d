using System.Collections.Immutable;
using Synthorg.Gen;
using RequiredAttribute = System.ComponentModel.DataAnnotations.RequiredAttribute;

namespace Synthorg.Entities;

/// <summary>What agents are doing.</summary>
[Repository<AgentRuntimeState>(Events = "persistence.agent_state")]
public interface IAgentStateRepository
{
    /// <summary>Adds the state, or gives that of the agent every new value. Durable when it returns.</summary>
    /// <param name="state">Validated before the database is touched.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <exception cref="ArgumentException">A rule across the state's properties is broken; nothing was written.</exception>
    [Upsert]
    ValueTask SaveAsync(AgentRuntimeState state, CancellationToken cancellationToken = default);

    /// <summary>The agent's state, or <see langword="null"/>.</summary>
    /// <param name="agentId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <exception cref="QueryException">The stored row cannot be read, or breaks a rule.</exception>
    [Select]
    ValueTask<AgentRuntimeState?> GetAsync([Key, Required] string agentId, CancellationToken cancellationToken = default);

    /// <summary>The agents that are not idle.</summary>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <returns>The latest activity first, states of one instant by agent descending.</returns>
    /// <exception cref="QueryException">A stored row cannot be read, or breaks a rule.</exception>
    [Select, NotEqual(nameof(AgentRuntimeState.Status), ExecutionStatus.Idle)]
    [OrderBy($"{nameof(AgentRuntimeState.LastActivityAt)} DESC")]
    ValueTask<ImmutableArray<AgentRuntimeState>> GetActiveAsync(CancellationToken cancellationToken = default);

    /// <summary>Removes the agent's state. Durable when it returns.</summary>
    /// <param name="agentId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns>Whether there was one.</returns>
    [Delete]
    ValueTask<bool> DeleteAsync([Key, Required] string agentId, CancellationToken cancellationToken = default);
}
