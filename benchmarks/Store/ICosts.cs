using System.Collections.Immutable;
using Synthorg.Entities;

namespace Synthorg.Gen.Benchmarks;

[Repository<CostRecord>]
public interface ICosts
{
    [Insert]
    ValueTask<int> AppendAsync(IEnumerable<CostRecord> costs, CancellationToken cancellationToken = default);

    [Select, OrderBy("rowid")]
    ValueTask<ImmutableArray<CostRecord>> ScanAsync([Limit] int rows, CancellationToken cancellationToken = default);

    [Select, OrderBy("rowid")]
    IAsyncEnumerable<CostRecord> StreamAsync([Limit] int rows, CancellationToken cancellationToken = default);
}
