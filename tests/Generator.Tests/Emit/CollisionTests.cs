namespace Synthorg.Gen.Generator.Tests.Emit;

/// <summary>Names that meet in emitted code although nothing in the user's code is called the same.</summary>
public sealed class CollisionTests(CollisionTests.Program program) : IClassFixture<CollisionTests.Program>
{
    private const string Source = """
        namespace Acme.Shop
        {
            public enum Colour { Red, Green }

            public sealed record Line(string Text);
        }

        namespace Acme.Print
        {
            public enum Colour { Cyan, Black }

            public sealed record Line(int Width);
        }

        namespace Acme
        {
            public enum MainColumn { Left, Right }

            public enum PriceList { Old, New }

            public sealed partial record OrderLines(ImmutableArray<int> Items);

            public sealed partial record Order(ImmutableArray<OrderLines> Lines);

            public readonly struct Label(string text)
            {
                public string Text { get; } = text;
                public static implicit operator Label(string? text) => new(text ?? "nothing");
            }

            public struct Point
            {
                public int X { get; set; }
                public static implicit operator Point(string? text) => new() { X = -1 };
            }

            public record Base
            {
                public string Kept { get; init; } = "base";
                public int Set { get; set; } = 1;
            }

            public sealed record Derived : Base { public string Own { get; init; } = "own"; }

            [Persisted("things")]
            public sealed partial record Thing
            {
                [Key] public required long Id { get; init; }
                [JsonColumn] public ImmutableArray<int> Price { get; init; } = [];
                public PriceList Prices { get; init; }
                [JsonColumn] public List<string>? Main { get; init; }
                public MainColumn? Side { get; init; }
                [JsonColumn] public List<Order> OrderLines { get; init; } = [];
                [JsonColumn] public List<OrderLines> OrderLinesItem { get; init; } = [];
                public Shop.Colour Shop { get; init; }
                public Print.Colour? Print { get; init; }
                [JsonColumn] public List<Shop.Line> ShopLines { get; init; } = [];
                [JsonColumn] public List<Print.Line?> PrintLines { get; init; } = [];
                [JsonColumn] public Dictionary<Print.Colour, Shop.Colour?> Mixed { get; init; } = [];
                public Label? Label { get; init; }
                [JsonColumn] public Point? Point { get; init; }
                [JsonColumn] public List<Point?> Points { get; init; } = [];
                [JsonColumn] public Derived? Derived { get; init; }
                [Obsolete("Gone.")] public string? Old { get; init; }
                [System.Diagnostics.CodeAnalysis.DisallowNull] public string? Disallowed { get; init; }
            }

            [Repository<Thing>]
            public interface IThings : IRepository<Thing, long>
            {
                [Select] Thing[] Find(
                    [Is("Shop")] Shop.Colour Item2, [Is("Id")] long Item1, [Is("Id")] long Rest, [Is("Id")] long @ToString,
                    [Is("Id")] long Equals, [Is("Id")] long GetHashCode, [Is("Id")] long CompareTo, [Is("Id")] long _,
                    [Is("Id")] long Item10, [Is("Id")] long Item, [Limit] int Deconstruct);
                [Select] Thing[] Maybe(
                    [Is("Shop")] Shop.Colour? Item1 = null, [Is("Id")] long? Item1000 = null, [Limit] int? GetType = null);
            }

            [Database] public sealed partial class Store { public partial IThings Things { get; } }

            public static class Scenes
            {
                public static async Task<bool> RoundTrip(string file)
                {
                    await using Store store = await Store.OpenAsync(file);
                    Thing thing = new()
                    {
                        Id = 1, Price = [1, 2], Prices = PriceList.New, Main = ["m"], Side = MainColumn.Right,
                        OrderLines = [new([new([1, 2]), new([])])], OrderLinesItem = [new([3])],
                        Shop = Acme.Shop.Colour.Green, Print = Acme.Print.Colour.Black, ShopLines = [new("s")], PrintLines = [new(5), null],
                        Mixed = new() { [Acme.Print.Colour.Cyan] = null, [Acme.Print.Colour.Black] = Acme.Shop.Colour.Red },
                    };
                    await store.Things.InsertAsync(thing);
                    return await store.Things.GetAsync(1) == thing;
                }

                public static async Task<bool> NullsStayNulls(string file)
                {
                    await using Store store = await Store.OpenAsync(file);
                    await store.Things.InsertAsync(new() { Id = 1, Points = [null, new Point { X = 2 }] });
                    Thing read = await store.Things.OneAsync(1);
                    return read.Label is null && read.Point is null && read.Points[0] is null && read.Points[1]!.Value.X == 2;
                }

                public static async Task<string> Inherited(string file)
                {
                    await using Store store = await Store.OpenAsync(file);
                    await store.Things.InsertAsync(new() { Id = 1, Derived = new() { Kept = "kept", Set = 2, Own = "mine" } });
                    await store.Things.InsertAsync(new() { Id = 2, Derived = new() });
                    await store.WriteAsync(tx =>
                    {
                        using var command = tx.Connection.CreateCommand();
                        command.CommandText = "UPDATE things SET derived = '{}' WHERE id = 2";
                        command.ExecuteNonQuery();
                        return ValueTask.CompletedTask;
                    });
                    return $"{(await store.Things.GetAsync(1))!.Derived} {(await store.Things.GetAsync(2))!.Derived}";
                }

                public static async Task<int> TupleNames(string file)
                {
                    await using Store store = await Store.OpenAsync(file);
                    await store.Things.InsertAsync(new() { Id = 1, Shop = Acme.Shop.Colour.Red });
                    return store.Things.Find(Acme.Shop.Colour.Red, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1).Length * 10
                        + store.Things.Maybe(Acme.Shop.Colour.Red, 1, 1).Length;
                }

                private static async ValueTask<Thing> OneAsync(this IThings things, long id) =>
                    await things.GetAsync(id) ?? throw new InvalidOperationException();
            }
        }
        """;

    [Fact]
    public async Task Types_and_places_of_the_same_name_keep_apart() => Assert.True(await program.RunAsync<bool>("RoundTrip"));

    [Fact]
    public async Task A_missing_value_is_null_although_its_type_can_be_made_of_null() =>
        Assert.True(await program.RunAsync<bool>("NullsStayNulls"));

    [Fact]
    public async Task An_inherited_init_property_is_set_and_keeps_its_default() => Assert.Equal(
        "Derived { Kept = kept, Set = 2, Own = mine } Derived { Kept = base, Set = 1, Own = own }",
        await program.RunAsync<string>("Inherited"));

    [Fact]
    public async Task A_parameter_may_be_called_as_a_member_of_a_tuple() => Assert.Equal(11, await program.RunAsync<int>("TupleNames"));

    public sealed class Program() : Behaviour(Source);
}
