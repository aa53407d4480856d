using System.Collections.Immutable;
using Synthorg.Entities;

namespace Synthorg.Gen.Benchmarks;

[Repository<AgentTask>]
public interface ITasks
{
    [Upsert]
    ValueTask SaveAsync(AgentTask task, CancellationToken cancellationToken = default);

    [Upsert]
    ValueTask<int> SaveAllAsync(IEnumerable<AgentTask> tasks, CancellationToken cancellationToken = default);

    [Select]
    ValueTask<AgentTask?> GetAsync(string id, CancellationToken cancellationToken = default);

    [Select]
    ValueTask<ImmutableArray<AgentTask>> GetManyAsync(
        [OneOf(nameof(AgentTask.Id))] ImmutableArray<string> ids, CancellationToken cancellationToken = default);

    [Select, OrderBy(nameof(AgentTask.Id))]
    ValueTask<ImmutableArray<AgentTask>> ListAsync(string project, CancellationToken cancellationToken = default);
}
