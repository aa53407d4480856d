namespace Synthorg.Gen.Generator.Tests.Columns;

/// <summary>What <see cref="ContextTests"/> run. The context is written by hand, as System.Text.Json's generator would write it.</summary>
internal static class ContextScenes
{
    public const string Source = """
        using System.Globalization;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Text.Json.Serialization.Metadata;
        using Microsoft.Data.Sqlite;

        namespace Acme;

        public sealed class Shape
        {
            public string? Name { get; set; }
            public object? Anything { get; set; }
        }

        public struct Point
        {
            public int X { get; set; }
        }

        [JsonSerializable(typeof(Shape))]
        [JsonSerializable(typeof(Point))]
        [JsonSerializable(typeof(string))]
        [JsonSerializable(typeof(Dictionary<string, int>))]
        public sealed class Context(JsonSerializerOptions options) : JsonSerializerContext(options)
        {
            private static readonly DefaultJsonTypeInfoResolver s_types = new();

            public static Context Default { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase });

            protected override JsonSerializerOptions? GeneratedSerializerOptions => null;

            public override JsonTypeInfo? GetTypeInfo(Type type) => s_types.GetTypeInfo(type, Options);
        }

        [Persisted("drawings", Checks = DerivedChecks.Json)]
        public sealed partial record Drawing
        {
            [Key] public required int Id { get; init; }
            [JsonColumn(Context = typeof(Context), Shape = JsonShape.Object)] public required Shape Shape { get; init; }
            [JsonColumn(Context = typeof(Context))] public Shape? Other { get; init; }
            [JsonColumn(Context = typeof(Context))] public Point Point { get; init; }
            [JsonColumn(Context = typeof(Context))] public Point? Far { get; init; }
            [JsonColumn(Context = typeof(Context)), Default("\"none\"")] public string Text { get; init; } = "";
            [JsonColumn(Context = typeof(Context)), Sensitive] public Dictionary<string, int>? Counts { get; init; }
        }

        [Projection<Drawing>]
        public sealed record Short(int Id, Shape? Other, Point? Far, string Text);

        [Patch<Drawing>]
        public sealed record Change
        {
            public Optional<Point?> Far { get; init; }
            public Optional<Shape?> Other { get; init; }
        }

        [Repository<Drawing>]
        public interface IDrawings
        {
            [Insert] Task<Drawing> AddAsync(Drawing drawing);
            [Select] Task<Drawing?> GetAsync([Key] int id);
            [Select] Task<List<Short>> ShortAsync();
            [Select(nameof(Drawing.Point))] Task<List<Point>> PointsAsync();
            [Update] Task<bool> ChangeAsync([Key] int id, Change change);
            [Update] Task<bool> SetAsync([Key] int id, [Set] Shape shape);
        }

        [Database]
        public sealed partial class Store
        {
            public partial IDrawings Drawings { get; }
        }

        public static class Scenes
        {
            private static readonly Drawing s_drawing = new()
            {
                Id = 1, Shape = new Shape { Name = "a<b", Anything = 5 }, Point = new Point { X = 3 }, Far = new Point { X = 9 },
                Text = "é",
            };

            public static async Task<string> StoredAsync(string file)
            {
                await using Store store = await Store.OpenAsync(file);
                await store.Drawings.AddAsync(s_drawing);
                return Text(file, "SELECT shape || ifnull(other, '-') || point || far || text FROM drawings");
            }

            public static async Task<string[]> RoundTripAsync(string file)
            {
                await using Store store = await Store.OpenAsync(file);
                Drawing added = await store.Drawings.AddAsync(s_drawing);
                Drawing read = (await store.Drawings.GetAsync(1))!;
                Short shown = (await store.Drawings.ShortAsync())[0];
                Point point = (await store.Drawings.PointsAsync())[0];
                await store.Drawings.ChangeAsync(1, new Change { Far = null, Other = new Shape { Name = "o" } });
                await store.Drawings.SetAsync(1, new Shape { Name = "s" });
                Drawing changed = (await store.Drawings.GetAsync(1))!;
                return
                [
                    $"{added.Shape.Name} {added.Point.X} {read.Shape.Name} {read.Shape.Anything} "
                        + $"{read.Other?.Name} {read.Far!.Value.X} {read.Text}",
                    $"{shown.Other?.Name} {shown.Far!.Value.X} {shown.Text} {point.X}",
                    $"{changed.Far?.X} {changed.Other!.Name} {changed.Shape.Name}",
                ];
            }

            public static async Task<Drawing?> UnreadableAsync(string file, string assignment)
            {
                await using Store store = await Store.OpenAsync(file);
                await store.Drawings.AddAsync(s_drawing);
                Text(file, "PRAGMA ignore_check_constraints = ON; UPDATE drawings SET " + assignment + " RETURNING 1");
                return await store.Drawings.GetAsync(1);
            }

            public static async Task<string> RefusedAsync(string file)
            {
                await using Store store = await Store.OpenAsync(file);
                await store.Drawings.AddAsync(s_drawing with { Shape = new Shape { Anything = (Action)(() => { }) } });
                return "";
            }

            public static async Task<string> CheckAsync(string file)
            {
                await using Store store = await Store.OpenAsync(file);
                await store.Drawings.AddAsync(s_drawing);
                return Text(file, "UPDATE drawings SET shape = '[]' RETURNING 1");
            }

            private static string Text(string file, string sql)
            {
                using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
                connection.Open();
                using SqliteCommand command = connection.CreateCommand();
                command.CommandText = sql;
                return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
            }
        }
        """;
}
