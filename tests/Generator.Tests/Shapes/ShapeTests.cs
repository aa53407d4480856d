using Synthorg.Gen.Generator.Tests.Harness;
using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Shapes;

/// <summary>Selects that give projections, tuples and single values, on a real file.</summary>
public sealed class ShapeTests
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Linq;
        using System.Threading.Tasks;
        using Synthorg.Gen;

        namespace Acme;

        public enum OrderState { Open, Paid }

        public readonly record struct CustomerId(int Value);

        public sealed record Address(string City, string? Zip, OrderState Kind);

        [Persisted("orders")]
        public sealed partial record Order
        {
            [Key] public required int Id { get; init; }
            public required CustomerId Customer { get; init; }
            public OrderState State { get; init; }
            public string? Note { get; init; }
            public long Cents { get; init; }
            public double? Weight { get; init; }
            [JsonColumn] public ImmutableArray<string> Tags { get; init; } = [];
            [JsonColumn] public required Address Address { get; init; }
        }

        [Projection<Order>]
        public sealed record OrderCard(int Id, CustomerId Customer, OrderState State, string? Note)
        {
            public required ImmutableArray<string> Tags { get; init; }
            [From("Address.City")] public required string City { get; init; }
            [From($"{nameof(Order.Address)}.{nameof(Acme.Address.Zip)}")] public string? Zip { get; init; }
            [From("Address.Kind")] public OrderState Kind { get; init; }
        }

        [Projection<Order>]
        public readonly record struct Spending(
            CustomerId Customer,
            [CountOf] long Orders,
            [SumOf(nameof(Order.Cents))] long Cents,
            [MinOf(nameof(Order.Id))] int Oldest,
            [MaxOf(nameof(Order.Id))] int Newest,
            [AverageOf(nameof(Order.Weight))] double? Weight);

        [Repository<Order>]
        public interface IOrders
        {
            [Insert] ValueTask AddAsync(Order order);
            [Select, OrderBy(nameof(Order.Id))] ValueTask<ImmutableArray<OrderCard>> CardsAsync(OrderState? state = null);
            [Select] ValueTask<OrderCard?> CardAsync(int id);
            [Select] ValueTask<OrderCard> TheCardAsync(int id);
            [Select, OrderBy("Cents DESC")] ValueTask<List<Spending>> SpendingAsync([AtLeast(nameof(Order.Cents))] long? cents = null);
            [Select, OrderBy(nameof(Order.Id))] IAsyncEnumerable<(int Id, string? Note)> PairsAsync();
            [Select] (int Id, OrderState State)? Pair(int id);
            [Select(nameof(Order.Note)), OrderBy(nameof(Order.Id))] ValueTask<ImmutableArray<string?>> NotesAsync();
            [Select(nameof(Order.Cents)), OrderBy("Cents"), Distinct] ValueTask<long[]> AmountsAsync();
            [Select(nameof(Order.Cents))] ValueTask<long?> CentsAsync(int id);
            [Select(nameof(Order.Weight))] double? Weight(int id);
            [Select("Address.City"), OrderBy("City DESC"), Distinct] ValueTask<IReadOnlyList<string>> CitiesAsync();
            [Select(nameof(Order.Tags))] ValueTask<ImmutableArray<string>> TagsAsync(int id);
        }

        [Database]
        public sealed partial class Shop { public partial IOrders Orders { get; } }

        public static class Scenes
        {
            private static async Task<Shop> OpenAsync(string file)
            {
                Shop shop = await Shop.OpenAsync(file);
                await shop.Orders.AddAsync(Of(1, customer: 1, cents: 50) with { Note = "first", Tags = ["a", "b"], Weight = 1.5 });
                await shop.Orders.AddAsync(Of(2, customer: 2, cents: 70) with
                {
                    State = OrderState.Paid,
                    Address = new("Rome", "00100", OrderState.Paid),
                });
                await shop.Orders.AddAsync(Of(3, customer: 1, cents: 50) with { Weight = 2.5 });
                return shop;
            }

            private static Order Of(int id, int customer, long cents) =>
                new() { Id = id, Customer = new(customer), Cents = cents, Address = new("Oslo", null, OrderState.Open) };

            public static async Task<string> CardsAsync(string file)
            {
                await using Shop shop = await OpenAsync(file);
                ImmutableArray<OrderCard> cards = await shop.Orders.CardsAsync();
                OrderCard? none = await shop.Orders.CardAsync(9);
                OrderCard paid = (await shop.Orders.CardsAsync(OrderState.Paid)).Single();
                return string.Join(" ", cards.Select(card =>
                    $"{card.Id}:{card.Customer.Value}:{card.Note}:{string.Join('+', card.Tags)}:{card.City}:{card.Zip}:{card.Kind}"))
                    + $" {none is null} {paid.Id} {(await shop.Orders.TheCardAsync(2)).City}";
            }

            public static async Task<string> SpendingAsync(string file)
            {
                await using Shop shop = await OpenAsync(file);
                return string.Join(" ", (await shop.Orders.SpendingAsync()).Select(row =>
                    $"{row.Customer.Value}:{row.Orders}:{row.Cents}:{row.Oldest}-{row.Newest}:{row.Weight}"))
                    + " " + (await shop.Orders.SpendingAsync(cents: 60)).Count;
            }

            public static async Task<string> TuplesAsync(string file)
            {
                await using Shop shop = await OpenAsync(file);
                var pairs = new List<string>();
                await foreach ((int id, string? note) in shop.Orders.PairsAsync())
                {
                    pairs.Add($"{id}:{note}");
                }

                return string.Join(" ", pairs) + $" {shop.Orders.Pair(2)?.State} {shop.Orders.Pair(9) is null}";
            }

            public static async Task<string> ScalarsAsync(string file)
            {
                await using Shop shop = await OpenAsync(file);
                return string.Join(",", (await shop.Orders.NotesAsync()).Select(note => note ?? "-"))
                    + " " + string.Join(",", await shop.Orders.AmountsAsync())
                    + $" {await shop.Orders.CentsAsync(2)} {await shop.Orders.CentsAsync(9) is null}"
                    + $" {shop.Orders.Weight(3)} {shop.Orders.Weight(2) is null} "
                    + string.Join(",", await shop.Orders.CitiesAsync()) + " " + string.Join("+", await shop.Orders.TagsAsync(1));
            }
        }
        """;

    [Theory]
    [InlineData("CardsAsync", "1:1:first:a+b:Oslo::Open 2:2:::Rome:00100:Paid 3:1:::Oslo::Open True 2 Rome")]
    [InlineData("SpendingAsync", "1:2:100:1-3:2 2:1:70:2-2: 1")]
    [InlineData("TuplesAsync", "1:first 2: 3: Paid True")]
    [InlineData("ScalarsAsync", "first,-,- 50,70 70 True 2.5 True Rome,Oslo a+b")]
    [Covers("Projection")]
    [Covers("From", "path")]
    [Covers("CountOf")]
    [Covers("SumOf", "property")]
    [Covers("MinOf", "property")]
    [Covers("MaxOf", "property")]
    [Covers("AverageOf", "property")]
    [Covers("Distinct", On = "Select")]
    [Covers("Select", "property")]
    public async Task A_select_gives_what_its_return_type_declares(string scene, string expected)
    {
        using var program = Compiled.Of(Source);

        Assert.Equal(expected, await program.CallAsync<string>("Acme.Scenes", scene, program.DatabaseFile));
    }
}
