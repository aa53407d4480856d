using Synthorg.Gen.Generator.Tests.Emit;

namespace Synthorg.Gen.Generator.Tests.Vocabulary;

/// <summary>Every condition, wherever it is said, on every kind of method that takes conditions, against a naive model in memory.</summary>
public sealed class EveryConditionTests(EveryConditionTests.Program program) : IClassFixture<EveryConditionTests.Program>
{
    private const string Model = """
        namespace Acme;

        [Persisted("rows")]
        public sealed record Row
        {
            [Key] public required int Id { get; init; }
            public required string Name { get; init; }
            public string? Note { get; init; }
            public int Stars { get; init; }
            public DateTimeOffset At { get; init; }
            public string Mark { get; init; } = "";
        }

        [Repository<Row>]
        public interface IRows
        {
            [Insert] void Add(Row row);
            [Delete] bool Remove(Row row);
            [Select] List<Row> All();

        """;

    private const string Scenes = """
        }

        [Database]
        public sealed partial class Store { public partial IRows Rows { get; } }

        public static class Scenes
        {
            private static readonly List<Row> s_rows =
            [
                Make(1, "a", "a", 1), Make(2, "b", null, 2), Make(3, "ab", "ab", 3), Make(4, "c", "x", 2), Make(5, "", "b", 4),
            ];

            public static async Task<string[]> Ask(string file, string method, string kind)
            {
                await using Store store = await Fill(file);
                (Func<IRows, string> ask, Func<Row, bool> holds) = s_asks[method];
                List<Row> wanted = s_rows.Where(holds).ToList();
                List<Row> others = s_rows.Except(wanted).ToList();
                if (wanted.Count == 0 || others.Count == 0) throw new InvalidOperationException("It holds for all, or for none.");
                return [ask(store.Rows), kind switch
                {
                    "Select" or "Page" => Ids(wanted),
                    "Count" => $"{wanted.Count}",
                    "Exists" => "True False",
                    "Aggregate" => $"{wanted.Max(row => row.Id)}",
                    "UpdateWhere" => $"{wanted.Count}: {Ids(wanted)}",
                    _ => $"{wanted.Count}: {Ids(others)}",
                }];
            }

            public static async Task<string> AskNothing(string file, string kind)
            {
                await using Store store = await Fill(file);
                try
                {
                    s_nothing[kind](store.Rows);
                    return "answered";
                }
                catch (ArgumentException refusal)
                {
                    return $"{refusal.Message} {store.Rows.All().Count}";
                }
            }

            private static async Task<Store> Fill(string file)
            {
                Store store = await Store.OpenAsync(file);
                await store.WriteAsync(async tx => { s_rows.ForEach(tx.Rows.Add); });
                return store;
            }

            private static Row Make(int id, string name, string? note, int stars) =>
                new() { Id = id, Name = name, Note = note, Stars = stars, At = Day(id) };

            private static DateTimeOffset Day(int day) => new(2024, 1, day, 0, 0, 0, TimeSpan.Zero);

            private static string Ids(IEnumerable<Row> rows) => string.Join(",", rows.Select(row => row.Id).Order());

            private static string Pages(Func<PageRequest, Page<Row>> ask)
            {
                var found = new List<int>();
                for (PageRequest? request = PageRequest.First(1); request is not null;)
                {
                    Page<Row> page = ask(request);
                    found.AddRange(page.Items.Select(row => row.Id));
                    request = page.Next;
                }

                return string.Join(",", found);
            }

            private static string Twice(IRows rows, Func<bool> exists, Func<Row, bool> holds)
            {
                bool before = exists();
                foreach (Row row in rows.All().Where(holds)) rows.Remove(row);
                return $"{before} {exists()}";
            }

            private static string Marked(IRows rows, int count) => $"{count}: {Ids(rows.All().Where(row => row.Mark == "x"))}";

            private static string Left(IRows rows, int count) => $"{count}: {Ids(rows.All())}";

            private static readonly Dictionary<string, Action<IRows>> s_nothing = new()
            {
                ["DeleteWhere"] = rows => rows.AtLeastOneOfRuleDeleteWhere(),
                ["Select"] = rows => rows.AtLeastOneOfRuleSelect(),
                ["Page"] = rows => rows.AtLeastOneOfRulePage(PageRequest.First(1)),
                ["Count"] = rows => rows.AtLeastOneOfRuleCount(),
                ["Exists"] = rows => rows.AtLeastOneOfRuleExists(),
                ["Aggregate"] = rows => rows.AtLeastOneOfRuleAggregate(),
            };

            private static readonly Dictionary<string, (Func<IRows, string> Ask, Func<Row, bool> Holds)> s_asks = new()
            {

        """;

    public static IEnumerable<Cell> Cells => ConditionTable.Rows.Values.SelectMany(static row => row.Cells);

    public static TheoryData<string> Methods => [.. ConditionTable.Rows.Keys];

    [Theory, MemberData(nameof(Methods))]
    [CoversEach(nameof(Cells))]
    public async Task It_holds_for_the_rows_that_it_says(string method)
    {
        string[] found = await program.RunAsync<string[]>("Ask", method, ConditionTable.Rows[method].Kind);

        Assert.Equal(found[1], found[0]);
    }

    [Theory]
    [InlineData("DeleteWhere"), InlineData("Select"), InlineData("Page")]
    [InlineData("Count"), InlineData("Exists"), InlineData("Aggregate")]
    public async Task Without_what_must_be_given_nothing_is_asked(string kind) => Assert.Equal(
        $"IRows.AtLeastOneOfRule{kind}: at least one of stars, name must be given. 5", await program.RunAsync<string>("AskNothing", kind));

    public sealed class Program() : Behaviour(
        Model.Replace("[Repository<Row>]", ConditionTable.Filters + "\n[Repository<Row>]", StringComparison.Ordinal)
            + ConditionTable.Methods + Scenes + ConditionTable.Asks + "    };\n}\n");
}
