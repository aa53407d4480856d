namespace Synthorg.Gen.Generator.Tests.Emit;

/// <summary>What <see cref="JsonTests"/> run.</summary>
internal static class JsonScenes
{
    public const string Source = """
        using System.Text.Json.Serialization;

        namespace Acme;

        public enum Colour { Red, DarkBlue }

        public readonly record struct Isbn(string Text);

        public sealed partial record Part(string Text, int Number = 5)
        {
            public ImmutableArray<int> List { get; init; } = [];
            public Part? Child { get; set; }
            public DateTimeOffset At { get; init; }
            public required decimal Price { get; init; }
            public int Twice => Number * 2;
            [Ignore] public object? Hidden { get; set; }
        }

        public sealed class Tree
        {
            public string Name { get; set; } = "";
            public List<Tree> Children { get; set; } = [];
        }

        public struct Point
        {
            public double X { get; set; }
            public double Y { get; init; }
        }

        public sealed record Named
        {
            [JsonPropertyName("Größe")] public int Size { get; init; }
            [Column("line\"s")] public int Lines { get; init; }
        }

        public sealed record Ruled
        {
            public string Name { get; init => field = value != "secret" ? value : throw new ArgumentException(value); } = "";
        }

        [Persisted("documents")]
        public sealed partial record Document
        {
            [Key] public required int Id { get; init; }
            [JsonColumn] public Part? Record { get; init; }
            [JsonColumn] public List<int?>? List { get; init; }
            [JsonColumn] public HashSet<string>? Set { get; init; }
            [JsonColumn] public ImmutableSortedSet<int>? SortedSet { get; init; }
            [JsonColumn] public ImmutableSortedDictionary<string, int[]>? Sorted { get; init; }
            [JsonColumn] public Dictionary<Colour, string?>? ByColour { get; init; }
            [JsonColumn] public IReadOnlyDictionary<DateOnly, bool>? ByDay { get; init; }
            [JsonColumn] public ImmutableDictionary<long, int>? ByNumber { get; init; }
            [JsonColumn] public IDictionary<Guid, int>? ById { get; init; }
            [JsonColumn] public KeyValuePair<string, int?>[]? Pairs { get; init; }
            [JsonColumn] public JsonText? Any { get; init; }
            [JsonColumn] public Named? Named { get; init; }
            [JsonColumn] public Point? Point { get; init; }
            [JsonColumn] public IReadOnlyList<Isbn>? Isbns { get; init; }
            [JsonColumn] public Tree? Tree { get; init; }
            [JsonColumn] public Ruled? Ruled { get; init; }
            [JsonColumn] public List<List<Named>>? Nested { get; init; }
        }

        [Database] public sealed partial class Store { public partial IRepository<Document, int> Documents { get; } }

        public static class Scenes
        {
            public static async Task<string> Rewrite(string file, string column, string document)
            {
                await using Store store = await Store.OpenAsync(file);
                await store.Documents.InsertAsync(new() { Id = 17 });
                string literal = document is "NULL" || document.StartsWith("x'") ? document : $"'{document}'";
                await SqlAsync(store, $"UPDATE documents SET \"{column}\" = {literal}");
                Document read = (await store.Documents.GetAsync(17))!;
                await store.Documents.UpdateAsync(read);
                return await SqlAsync(store, $"SELECT ifnull(\"{column}\", 'NULL') FROM documents");
            }

            public static async Task<bool> Refused(string file, string scene)
            {
                await using Store store = await Store.OpenAsync(file);
                Tree tree = new() { Name = "secret" };
                for (int i = 0; i < 40; i++)
                {
                    tree = new() { Name = "secret", Children = [tree] };
                }

                return await store.Documents.UpdateAsync(scene switch
                {
                    "a surrogate in a list" => new() { Id = 1, Set = ["secret\uD83D"] },
                    "an enum in a key" => new() { Id = 1, ByColour = new() { [(Colour)7] = "secret" } },
                    "no number in a struct" => new() { Id = 1, Point = new Point { X = double.NaN } },
                    "null for a text" => new() { Id = 1, Record = new(null!) { Price = 1 } },
                    "null in a list" => new() { Id = 1, Set = [null!] },
                    "null for a list" => new() { Id = 1, Tree = new() { Children = null! } },
                    "null in a struct" => new() { Id = 1, Isbns = [default] },
                    "null for a record" => new() { Id = 1, Nested = [[null!]] },
                    _ => new() { Id = 1, Tree = tree },
                });
            }

            public static async Task<string> DefaultArray(string file)
            {
                await using Store store = await Store.OpenAsync(file);
                await store.Documents.InsertAsync(new() { Id = 17, Record = new("t") { Price = 1, List = default } });
                return await SqlAsync(store, "SELECT record FROM documents");
            }

            private static async Task<string> SqlAsync(Store store, string sql) => await store.WriteAsync(tx =>
            {
                using var command = tx.Connection.CreateCommand();
                command.CommandText = sql;
                return ValueTask.FromResult(command.ExecuteScalar() as string ?? "");
            });
        }
        """;
}
