using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Conditions;

/// <summary>Conditions on a member of the elements of a list in JSON.</summary>
public sealed class ElementMemberTests(ElementMemberTests.Program program) : IClassFixture<ElementMemberTests.Program>
{
    [Theory]
    [InlineData("member", "1 3"), InlineData("constant", "2"), InlineData("nested", "3"), InlineData("number", "2")]
    [InlineData("several", "1"), InlineData("none", "2 4 5"), InlineData("absent", "1 2 3 4 5"), InlineData("filter", "3")]
    public async Task Rows_are_found_by_a_member_of_an_element(string condition, string ids) =>
        Assert.Equal(ids, await program.Compiled.CallAsync<string>("Acme.Scenes", "Find", program.Compiled.DatabaseFile, condition));

    public sealed class Program : IDisposable
    {
        public Compiled Compiled { get; } = Compiled.Of(Source);

        public void Dispose() => Compiled.Dispose();
    }

    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading.Tasks;
        using Synthorg.Gen;

        namespace Acme;

        [Persisted("orders")]
        public sealed class Order
        {
            [Key] public int Id { get; init; }
            [JsonColumn] public List<Line> Value { get; init; } = [];
            [JsonColumn] public Parcel? Parcel { get; init; }
        }

        public sealed record Line(string Article, int Count, string? Note = null);

        public sealed class Parcel
        {
            public List<Line> Lines { get; init; } = [];
        }

        [Filter<Order>]
        public sealed record OrderFilter
        {
            [Contains("Parcel.Lines.Article")] public string? Packed { get; init; }
        }

        [Repository<Order>]
        public interface IOrders
        {
            [Insert] void Add(Order order);
            [Select] List<Order> ByArticle([Contains("Value.Article")] string? article = null);
            [Select, Contains("Value.Article", "nut's")] List<Order> Nuts();
            [Select] List<Order> Packed([Contains("Parcel.Lines.Article")] string article);
            [Select] List<Order> ByCount([Contains("Value.Count")] int count);
            [Select] List<Order> Both([Contains("Value.Article")] string article, [Contains("Value.Note")] string note);
            [Select] List<Order> Without([NotContains("Value.Article")] string article);
            [Select] List<Order> Matching(OrderFilter filter);
        }

        [Database(Version = 1)]
        public sealed partial class Shop
        {
            public partial IOrders Orders { get; }
        }

        public static class Scenes
        {
            public static async Task<string> Find(string file, string condition)
            {
                File.Delete(file);
                await using Shop shop = await Shop.OpenAsync(file);
                shop.Orders.Add(new() { Id = 1, Value = [new("pin", 1), new("bolt", 2, "red")] });
                shop.Orders.Add(new() { Id = 2, Value = [new("nut's", 7)] });
                shop.Orders.Add(new() { Id = 3, Value = [new("bolt", 1)], Parcel = new() { Lines = [new("bolt", 1)] } });
                shop.Orders.Add(new() { Id = 4, Parcel = new() { Lines = [new("pin", 7)] } });
                shop.Orders.Add(new() { Id = 5, Parcel = new() });
                List<Order> found = condition switch
                {
                    "member" => shop.Orders.ByArticle("bolt"),
                    "constant" => shop.Orders.Nuts(),
                    "nested" => shop.Orders.Packed("bolt"),
                    "number" => shop.Orders.ByCount(7),
                    "several" => shop.Orders.Both("pin", "red"),
                    "none" => shop.Orders.Without("bolt"),
                    "absent" => shop.Orders.ByArticle(),
                    _ => shop.Orders.Matching(new() { Packed = "bolt" }),
                };
                return string.Join(' ', found.Select(order => order.Id).Order());
            }
        }
        """;
}
