using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Synthorg.Gen.Aot.Tests;

public enum OrderStatus
{
    Open,
    InTransit,
    Delivered,
}

public sealed record OrderLine(string Article, int Count, decimal Price);

[Converter<MoneyCents>]
public readonly record struct Money(decimal Amount);

public abstract class MoneyCents
{
    public static long ToStored(Money value) => (long)(value.Amount * 100);

    public static Money FromStored(long stored) => new(stored / 100m);
}

/// <summary>Written and read by the code of System.Text.Json's own generator.</summary>
public sealed record Route(string From, string To);

[JsonSerializable(typeof(Route))]
public sealed partial class OrderJson : JsonSerializerContext;

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

    public Money Total { get; init; }

    [JsonColumn(Context = typeof(OrderJson))] public Route? Route { get; init; }

    [JsonColumn(Raw = true)] public string? Terms { get; init; }

    [Sensitive] public string? Card { get; init; }

    [JsonColumn] public ImmutableDictionary<string, string> Labels { get; init; } = ImmutableDictionary<string, string>.Empty;
}
