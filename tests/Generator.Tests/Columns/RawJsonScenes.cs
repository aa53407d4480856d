namespace Synthorg.Gen.Generator.Tests.Columns;

/// <summary>What <see cref="RawJsonTests"/> run.</summary>
internal static class RawJsonScenes
{
    public const string Source = """
        using Microsoft.Data.Sqlite;

        namespace Acme;

        [Persisted("notes", Checks = DerivedChecks.Json)]
        public sealed record Note
        {
            [Key] public required int Id { get; init; }
            [JsonColumn(Raw = true)] public required string Any { get; init; }
            [JsonColumn(Raw = true, Shape = JsonShape.Object)] public string? Object { get; init; }
            [JsonColumn(Raw = true, Shape = JsonShape.Array)] public string? Array { get; init; }
            [JsonColumn(Raw = true), Default("{}")] public string Defaulted { get; init; } = "{}";
        }

        [Projection<Note>]
        public sealed record Short(int Id, string? Object);

        [Patch<Note>]
        public sealed record Change
        {
            public Optional<string> Any { get; init; }
            public Optional<string?> Array { get; init; }
        }

        [Repository<Note>]
        public interface INotes
        {
            [Update] Task<bool> ChangeAsync([Key] int id, Change change);
            [Update] Task<bool> SetAsync([Key] int id, [Set] string any);
            [Select] Task<Short?> ShortAsync([Key] int id);
        }

        [Database]
        public sealed partial class Store
        {
            public partial IRepository<Note, int> Notes { get; }
            public partial INotes More { get; }
        }

        public static class Scenes
        {
            public static async Task<string?[]> RoundTripAsync(string file, string any, string? @object, string? array)
            {
                await using Store store = await Store.OpenAsync(file);
                await store.Notes.InsertAsync(new Note { Id = 1, Any = any, Object = @object, Array = array });
                Note read = (await store.Notes.GetAsync(1))!;
                Short shown = (await store.More.ShortAsync(1))!;
                return [read.Any, read.Object, read.Array, shown.Object];
            }

            public static async Task<string?[]> ChangeAsync(string file, string any, string? array)
            {
                await using Store store = await Store.OpenAsync(file);
                await store.Notes.InsertAsync(new Note { Id = 1, Any = "0", Array = "[]" });
                await store.More.ChangeAsync(1, new Change { Any = any, Array = array });
                Note changed = (await store.Notes.GetAsync(1))!;
                await store.More.SetAsync(1, "\"set\"");
                return [changed.Any, changed.Array, (await store.Notes.GetAsync(1))!.Any];
            }

            public static async Task<bool> RefusedAsync(string file, string any, string? @object, string? array)
            {
                await using Store store = await Store.OpenAsync(file);
                try
                {
                    await store.Notes.InsertAsync(new Note { Id = 1, Any = any, Object = @object, Array = array });
                    return false;
                }
                finally
                {
                    if (await store.Notes.GetAsync(1) is not null)
                    {
                        throw new InvalidOperationException("The row was written.");
                    }
                }
            }

            public static async Task<string> ReadForeignAsync(string file, string column, string text)
            {
                await using Store store = await Store.OpenAsync(file);
                await store.Notes.InsertAsync(new Note { Id = 7, Any = "0" });
                Execute(file, "PRAGMA ignore_check_constraints = ON; UPDATE notes SET \"" + column + "\" = $text", text);
                return (await store.Notes.GetAsync(7))!.Any;
            }

            public static async Task<string> CheckAsync(string file, string text)
            {
                await using Store store = await Store.OpenAsync(file);
                await store.Notes.InsertAsync(new Note { Id = 7, Any = "0" });
                Execute(file, "UPDATE notes SET object = $text", text);
                return text;
            }

            public static async Task<string> DefaultAsync(string file)
            {
                await using Store store = await Store.OpenAsync(file);
                Execute(file, "INSERT INTO notes (id, \"any\") VALUES (3, $text)", "1");
                return (await store.Notes.GetAsync(3))!.Defaulted;
            }

            private static void Execute(string file, string sql, string text)
            {
                using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
                connection.Open();
                using SqliteCommand command = connection.CreateCommand();
                command.CommandText = sql;
                command.Parameters.AddWithValue("$text", text);
                command.ExecuteNonQuery();
            }
        }
        """;
}
