using System.Collections.Immutable;

namespace Synthorg.Gen.Aot.Tests;

/// <summary>Every verb once.</summary>
[Repository<Order>]
public interface IOrderRepository
{
    [Insert] ValueTask<Order> AddAsync(Order order, CancellationToken cancellationToken = default);

    [Upsert] ValueTask SaveAsync(Order order, CancellationToken cancellationToken = default);

    [Update] ValueTask<bool> UpdateAsync(Order order, CancellationToken cancellationToken = default);

    [Delete] ValueTask<bool> DeleteAsync(long id, CancellationToken cancellationToken = default);

    [Select] ValueTask<Order?> GetAsync(long id, CancellationToken cancellationToken = default);

    [Select, OrderBy(nameof(Order.Id))]
    ValueTask<ImmutableArray<Order>> ListAsync(
        string? customer = null, OrderStatus? status = null, CancellationToken cancellationToken = default);

    [Select] IAsyncEnumerable<Order> StreamAsync(string customer, CancellationToken cancellationToken = default);

    [Select(nameof(Order.Customer)), OrderBy($"{nameof(Order.Priority)} DESC")]
    ValueTask<Page<string>> BrowseAsync(PageRequest page, CancellationToken cancellationToken = default);

    [Count] ValueTask<long> CountAsync(OrderStatus? status = null, CancellationToken cancellationToken = default);

    [Exists] ValueTask<bool> ExistsAsync(long id, CancellationToken cancellationToken = default);

    [Aggregate(Aggregates.Sum, nameof(Order.Priority))]
    ValueTask<long> SumPriorityAsync(CancellationToken cancellationToken = default);
}
