namespace Synthorg.Gen.Generator.Tests.Vocabulary;

/// <summary>What <see cref="EveryColumnTests"/> run for each <see cref="ColumnRow"/>: <c>@</c> stands before what is its own.</summary>
internal static class ColumnScenes
{
    public const string Setter = "    [Update] int Change([Key] int id, @SetParameter);";

    public const string Sets = """
                    if (rows.Change(1, @SetArgument) != 1) return "nothing is set";
                    if (Text(rows.All()[0].Value) != Text(@ReadB)) return "another value is set";
        """;

    public const string Methods = """
            [Update] int MarkBy(@Parameter, [Set] string mark);
            [Delete] int DeleteBy(@Parameter);
            [Select] List<@Item> By(@Parameter);
            [Select, OrderBy(nameof(@Item.Id))] Page<@Item> PageBy(PageRequest page, @Parameter);
            [Count] int CountBy(@Parameter);
            [Exists] bool ExistsBy(@Parameter);
            [Aggregate(Aggregates.Max, nameof(@Item.Id))] int? MostBy(@Parameter);
        """;

    public const string Cases = """
                    "Select" => Ids(rows.By(@Argument)) == "1,3" ? "" : "By finds others",
                    "Page" => Ids(rows.PageBy(PageRequest.First(9), @Argument).Items) == "1,3" ? "" : "PageBy finds others",
                    "Count" => $"{rows.CountBy(@Argument)}" == "2" ? "" : "CountBy counts others",
                    "Exists" => $"{rows.ExistsBy(@Argument)} {rows.Delete(Make(1, "a"))} {rows.Delete(Make(3, "a"))} "
                        + $"{rows.ExistsBy(@Argument)}" == "True True True False" ? "" : "ExistsBy asks for others",
                    "Aggregate" => rows.MostBy(@Argument) == 3 ? "" : "MostBy is of others",
                    "DeleteWhere" => rows.DeleteBy(@Argument) == 2 && Ids(rows.All()) == "2" ? "" : "DeleteBy deletes others",
                    "UpdateWhere" => rows.MarkBy(@Argument, "x") == 2 && Ids(rows.All().Where(row => row.Mark == "x")) == "1,3"
                        ? "" : "MarkBy marks others",
        """;

    /// <summary>Rows 1 and 3 hold <c>a</c>, row 2 holds <c>b</c>.</summary>
    public const string Template = """
        @Types
        [Persisted(@Table)]
        public sealed partial record @Item
        {
            [Key] public required int Id { get; init; }
            public string Text { get; init; } = "";
            @Column
            public string Mark { get; init; } = "";
        }

        [Repository<@Item>]
        public interface I@Name
        {
            [Insert] @Item Insert(@Item item);
            [Upsert] @Item Upsert(@Item item);
            [Update] @Item Update(@Item item);
            [Delete] bool Delete(@Item item);
            [Select, OrderBy(nameof(@Item.Id))] List<@Item> All();
            [Select, OrderBy(nameof(@Item.Id))] Page<@Item> Pages(PageRequest page);
        @Setter
        @Methods
        }

        [Database]
        public sealed partial class @NameStore { public partial I@Name Rows { get; } }

        public static class @NameScenes
        {
            public static async Task<string> Run(string file, string kind)
            {
                await using @NameStore store = await @NameStore.OpenAsync(file);
                I@Name rows = store.Rows;
                string found = Write(rows, Make(1, "a"), kind == "Upsert" ? rows.Upsert : rows.Insert);
                rows.Insert(Make(2, "b"));
                rows.Insert(Make(3, "a"));
                if (found.Length > 0) return found;
                if (!await Stores(file, "@StoredA")) return "something else is stored";
                found = kind switch
                {
                    "Upsert" => Write(rows, Make(1, "b"), rows.Upsert),
                    "Update" => Write(rows, Make(1, "b"), rows.Update),
                    "Delete" => $"{rows.Delete(Make(1, "a"))} {Ids(rows.All())}" == "True 2,3" ? "" : "another row is deleted",
                    _ => "",
                };
                if (found.Length > 0) return found;
                if (kind is "Upsert" or "Update" && !await Stores(file, "@StoredB")) return "something else is kept";
                if (kind == "UpdateWhere")
                {
        @IfSet
                    if (Text(rows.All()[0].Value) == Text(@ReadB) && !await Stores(file, "@StoredB")) return "something else is set";
                    rows.Update(Make(1, "a"));
                }

                if (kind == "Page" && Text(rows.Pages(PageRequest.First(9)).Items[1].Value) != Text(@ReadB)) return "a page gives others";
                return kind switch
                {
        @Cases
                    _ => "",
                };
            }

            private static string Write(I@Name rows, @Item item, Func<@Item, @Item> write)
            {
                string wanted = Text(item.Text == "a" ? @ReadA : @ReadB);
                string given = Text(write(item).Value);
                string read = Text(rows.All()[0].Value);
                return (given == wanted || given == Text(item.Value)) && read == wanted ? "" : $"{given} is given, {read} is read";
            }

            private static async Task<bool> Stores(string file, string wanted) =>
                "@StoredA".Length == 0 || await Stored.OfAsync(file, "SELECT quote(@Sql) FROM " + s_table + " WHERE id = 1") == wanted;

            private static readonly string s_table = "\"" + @Table.Replace("\"", "\"\"") + "\"";

            private static @Item Make(int id, string text) => new() { Id = id, Text = text, Value = text == "a" ? @GivenA : @GivenB };

            private static string Text(@Type value) => System.Text.Json.JsonSerializer.Serialize(value);

            private static string Ids(IEnumerable<@Item> rows) => string.Join(",", rows.Select(row => row.Id).Order());
        }

        """;
}
