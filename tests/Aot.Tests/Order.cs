using System.Collections.Immutable;

namespace Synthorg.Gen.Aot.Tests;

public enum OrderStatus
{
    Open,
    InTransit,
    Delivered,
}

public sealed record OrderLine(string Article, int Count, decimal Price);

/// <summary>One column of each kind that is read and written in its own way.</summary>
[Persisted("orders")]
[Index(nameof(Customer))]
public sealed partial record Order
{
    [Key(Generated = true)] public long Id { get; init; }

    public required string Customer { get; init; }

    public string? Remark { get; init; }

    public OrderStatus Status { get; init; }

    public int Priority { get; init; }

    public double Weight { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    public Guid? Voucher { get; init; }

    [JsonColumn] public ImmutableArray<OrderLine> Lines { get; init; } = [];

    [JsonColumn] public ImmutableDictionary<string, string> Labels { get; init; } = ImmutableDictionary<string, string>.Empty;
}
