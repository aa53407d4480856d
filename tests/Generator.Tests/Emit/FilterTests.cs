using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Emit;

/// <summary>Conditions, bounds and orders over one table of articles.</summary>
public sealed class FilterTests(FilterTests.Program program) : IClassFixture<FilterTests.Program>
{
    private const string Source = """
        namespace Acme;

        public enum State { Draft, Sent }

        public readonly record struct Sku(string Text);

        [Persisted("articles")]
        public sealed record Article
        {
            [Key] public required int Id { get; init; }
            public string? Title { get; init; }
            public int? Pages { get; init; }
            public State State { get; init; }
            public State? Before { get; init; }
            public Guid Token { get; init; }
            public Sku Sku { get; init; }
            public double Weight { get; init; }
            public DateTimeOffset At { get; init; }
            public bool IsNew { get; init; }
            [Column(AsNumber = true)] public State Rank { get; init; }
            public ulong Large { get; init; }
            public TimeSpan Span { get; init; }
            public char Letter { get; init; }
            public DateOnly Day { get; init; }
        }

        [Repository<Article>]
        public interface IArticles
        {
            [Upsert] ValueTask SaveAsync(Article article);
            [Select] List<Article> ByTitle(string title);
            [Select] List<Article> ByToken(Guid token);
            [Select] List<Article> BySku(Sku sku);
            [Select] List<Article> ByState(State state);
            [Select] List<Article> ByRank(State rank);
            [Select] List<Article> ByDay([Is(nameof(Article.Day))] DateOnly date);
            [Select] List<Article> NotTitle([NotEqual(nameof(Article.Title))] string title);
            [Select] List<Article> NotPages([NotEqual(nameof(Article.Pages))] int pages);
            [Select] List<Article> NotBefore([NotEqual(nameof(Article.Before))] State? state = null);
            [Select] List<Article> AtLeast([AtLeast(nameof(Article.Pages))] int pages);
            [Select] List<Article> AtMost([AtMost(nameof(Article.Pages))] int pages);
            [Select] List<Article> After([After(nameof(Article.At))] DateTimeOffset at);
            [Select] List<Article> Before([Before(nameof(Article.At))] DateTimeOffset at);
            [Select] List<Article> Between([AtLeast(nameof(Article.Weight))] double from, [Before(nameof(Article.Weight))] double to);
            [Select] List<Article> Combined(string? title = null, int? pages = null, State? state = null);

            [Select] List<Article> OneOfIds([OneOf(nameof(Article.Id))] ImmutableArray<int> ids);
            [Select] List<Article> OneOfTitles([OneOf(nameof(Article.Title))] IEnumerable<string> titles);
            [Select] List<Article> OneOfStates([OneOf(nameof(Article.State))] State[] states);
            [Select] List<Article> OneOfRanks([OneOf(nameof(Article.Rank))] IReadOnlySet<State> ranks);
            [Select] List<Article> OneOfTokens([OneOf(nameof(Article.Token))] List<Guid> tokens);
            [Select] List<Article> OneOfSkus([OneOf(nameof(Article.Sku))] HashSet<Sku> skus);
            [Select] List<Article> OneOfWeights([OneOf(nameof(Article.Weight))] double[] weights);
            [Select] List<Article> OneOfInstants([OneOf(nameof(Article.At))] DateTimeOffset[] instants);
            [Select] List<Article> OneOfFlags([OneOf(nameof(Article.IsNew))] bool[] flags);
            [Select] List<Article> OneOfLarge([OneOf(nameof(Article.Large))] ulong[] numbers);
            [Select] List<Article> OneOfSpans([OneOf(nameof(Article.Span))] TimeSpan[] spans);
            [Select] List<Article> OneOfLetters([OneOf(nameof(Article.Letter))] char[] letters);
            [Select] List<Article> OneOfDays([OneOf(nameof(Article.Day))] DateOnly[] days);
            [Select] List<Article> OneOfOptional(
                [OneOf(nameof(Article.Id))] ImmutableArray<int>? ids = null, [OneOf(nameof(Article.Title))] string[]? titles = null);

            [Select, OrderBy($"{nameof(Article.Pages)} DESC, {nameof(Article.Title)}")]
            List<Article> Ordered([Limit] int? limit = null, [Offset] int offset = 0);
            [Select, OrderBy($"{nameof(Article.Pages)} DESC")] List<Article> Descending();
            [Select, OrderBy(nameof(Article.State))] List<Article> Ties([Limit] long limit, [Offset] long? offset = null);
            [Select, OrderBy(nameof(Article.Id))] List<Article> Later([Offset] int offset);
        }

        [Database]
        public sealed partial class Shelf { public partial IArticles Articles { get; } }

        public static class Scenes
        {
            public static async Task<string> Find(string file, string condition)
            {
                await using Shelf shelf = await Shelf.OpenAsync(file);
                await shelf.Articles.SaveAsync(Make(1, "a", 10, State.Draft, null));
                await shelf.Articles.SaveAsync(Make(2, "b", null, State.Sent, State.Draft));
                await shelf.Articles.SaveAsync(Make(3, null, 30, State.Draft, State.Sent));
                await shelf.Articles.SaveAsync(Make(4, "a\0", 10, State.Sent, null));
                return string.Concat(s_finds[condition](shelf.Articles).Select(article => article.Id));
            }

            public static async Task<int> FindDoubles(string file, double[] weights)
            {
                await using Shelf shelf = await Shelf.OpenAsync(file);
                await shelf.WriteAsync(async tx =>
                {
                    for (int i = 0; i < weights.Length; i++)
                    {
                        await tx.Articles.SaveAsync(Make(1, "a", 1, State.Draft, null) with { Id = i, Weight = weights[i] });
                    }
                });
                return shelf.Articles.OneOfWeights(weights).Count;
            }

            private static Article Make(int id, string? title, int? pages, State state, State? before) => new()
            {
                Id = id, Title = title, Pages = pages, State = state, Before = before, Token = Token(id), Sku = new($"sku {id}"),
                Weight = Weight(id), At = At(id),
                IsNew = id % 2 == 0, Rank = (State)(id - 1), Large = long.MaxValue - (ulong)id, Span = new(long.MinValue + id),
                Letter = (char)('à' + id), Day = new(2024, 1, id),
            };

            private static Guid Token(int id) => new(id, 0xAB, 0, [1, 2, 3, 4, 5, 6, 7, 8]);
            private static double Weight(int id) => id * 1.1e-7;
            private static DateTimeOffset At(int id) => new(2024, 1, id, 12, 0, 0, TimeSpan.FromHours(id));

            private static readonly Dictionary<string, Func<IArticles, List<Article>>> s_finds = new()
            {

        """;

    public static TheoryData<string> Conditions => [.. FilterCases.All.Keys];

    [Theory, MemberData(nameof(Conditions))]
    [Covers("Is", "property", On = "Select")]
    [Covers("NotEqual", "property")]
    [Covers("AtLeast", "property")]
    [Covers("AtMost", "property")]
    [Covers("After", "property")]
    [Covers("Before", "property")]
    [Covers("OneOf", "property")]
    [Covers("Limit", On = "Select")]
    [Covers("Offset", On = "Select")]
    [Covers("OrderBy", "terms", On = "Select")]
    public async Task A_condition_finds_what_it_says(string condition) =>
        Assert.Equal(FilterCases.All[condition].Ids, await program.RunAsync<string>("Find", condition));

    [Theory]
    [InlineData("a limit of 0", "limit must be 1 or more"), InlineData("a negative limit", "limit must be 1 or more")]
    [InlineData("a negative offset", "offset must be 0 or more"), InlineData("a negative long offset", "offset must be 0 or more")]
    public async Task A_bound_out_of_range_is_refused_ahead_of_the_database(string condition, string reason)
    {
        QueryException refusal = await program.FailAsync<QueryException>("Find", condition);

        Assert.Contains("IArticles.", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a null text"), InlineData("a null collection"), InlineData("half a pair in a condition")]
    [InlineData("no member in a condition")]
    [InlineData("no member among several"), InlineData("no number in a condition")]
    public async Task An_argument_without_a_form_is_refused(string condition) =>
        await program.FailAsync<ArgumentException>("Find", condition);

    [Fact]
    public async Task One_of_many_doubles_is_found_to_the_last_bit()
    {
        var random = new Random(17);
        double[] weights = [.. Enumerable.Range(0, 2_000)
            .Select(i => i % 4 == 0 ? random.NextDouble() * 1e17 : BitConverter.Int64BitsToDouble(random.NextInt64()))
            .Where(double.IsFinite)];

        Assert.Equal(weights.Length, await program.RunAsync<int>("FindDoubles", weights));
    }

    public sealed class Program() : Behaviour(Source + string.Join('\n', FilterCases.Lines) + "    };\n}\n");
}
