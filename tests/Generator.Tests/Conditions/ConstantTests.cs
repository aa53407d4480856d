using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Conditions;

/// <summary>Conditions with constants, on every verb that takes conditions; rules of arguments; plans.</summary>
public sealed class ConstantTests(ConstantTests.Program program) : IClassFixture<ConstantTests.Program>
{
    private const string Repository = """
        [Repository<Row>]
        public interface IRows
        {
            [Insert] ValueTask AddAsync(Row row);

            [Select, Is(nameof(Row.Name), "it's")] List<Row> Text();
            [Select, NotEqual(nameof(Row.Note), "a")] List<Row> NotText();
            [Select, Is(nameof(Row.Note), null)] List<Row> Null();
            [Select, NotEqual(nameof(Row.Note), null)] List<Row> NotNull();
            [Select, Is("Address.Zip", null)] List<Row> NullInside();
            [Select, AtLeast(nameof(Row.Stars), 1), Before(nameof(Row.Stars), 3)] List<Row> Number();
            [Select, After(nameof(Row.Weight), 0.1)] List<Row> Real();
            [Select, Is(nameof(Row.Ratio), 0.1)] List<Row> Single();
            [Select, Is("Address.Spot.Lon", 0.1f)] List<Row> SingleInside();
            [Select, Is("Address.Spot.Lat", 0.1)] List<Row> RealInside();
            [Select, Is(nameof(Row.IsNew), true)] List<Row> Flag();
            [Select, Is("Address.Spot.IsOpen", false)] List<Row> FlagInside();
            [Select, NotEqual(nameof(Row.Former), Level.Mid)] List<Row> Enum();
            [Select, AtMost(nameof(Row.Order), Level.Mid)] List<Row> EnumNumber();
            [Select, Is("Address.Spot.Level", Level.High)] List<Row> EnumInside();
            [Select, AtLeast(nameof(Row.At), "2024-01-01T05:00:00+02:00")] List<Row> Instant();
            [Select, Before(nameof(Row.When), "2024-01-01T03:00:00Z")] List<Row> Time();
            [Select, Is(nameof(Row.Day), "2024-01-03")] List<Row> Day();
            [Select, After(nameof(Row.Time), "02:30")] List<Row> OfDay();
            [Select, AtLeast(nameof(Row.Span), "00:00:00.0000001")] List<Row> Span();
            [Select, Is(nameof(Row.Token), "00000001000700080102030405060708")] List<Row> Token();
            [Select, Is(nameof(Row.Code), "a")] List<Row> Code();
            [Select, AtMost(nameof(Row.Price), -1L)] List<Row> Price();
            [Select, Is(nameof(Row.Link), "p/1")] List<Row> Link();
            [Select, OneOf(nameof(Row.Level), Level.Low, Level.High)] List<Row> OneOf();
            [Select, NotOneOf(nameof(Row.Rank), 0, 1)] List<Row> NotOneOf();
            [Select, NotOneOf(nameof(Row.Note), "a", "b")] List<Row> NotOneOfTexts();
            [Select, StartsWith(nameof(Row.Name), "a"), NotStartsWith(nameof(Row.Name), "ab")] List<Row> Starts();
            [Select, Contains(nameof(Row.Name), "b"), NotContains(nameof(Row.Note), "a")] List<Row> Contains();
            [Select, Contains(nameof(Row.Levels), Level.Mid)] List<Row> Element();
            [Select, Contains(nameof(Row.Floats), 0.1)] List<Row> Float();
            [Select, NotContains(nameof(Row.Numbers), 1)] List<Row> NoElement();
            [Select, Contains(nameof(Row.Flags), true)] List<Row> FlagElement();
            [Select, Is(nameof(Row.Level), Level.Low)]
            List<Row> Besides([AtLeast(nameof(Row.Stars))] int least, Level? former = null, [Limit] int? limit = null);

            [Count, Is(nameof(Row.Level), Level.Low)] int Count([AtLeast(nameof(Row.Stars))] int? least = null);
            [Exists, NotEqual(nameof(Row.Note), null)] bool Exists([StartsWith(nameof(Row.Note))] string prefix);
            [Aggregate(Aggregates.Max, nameof(Row.Stars)), OneOf(nameof(Row.Level), Level.Low, Level.Mid)]
            int? Max(Match<string> note = default);
            [Delete, Is(nameof(Row.Level), Level.High)] int DeleteHigh();
            [Delete, Is(nameof(Row.Level), Level.Mid), AtLeastOneOf(nameof(note), nameof(stars))]
            int DeleteMid([NotContains] string? note = null, [OneOf] int[]? stars = null);

            [Select] List<Row> Range([AtLeast(nameof(Row.At))] DateTimeOffset since, [Before(nameof(Row.At))] DateTimeOffset? until = null);
            [Count] int Times([After(nameof(Row.When))] DateTime? since = null, [AtMost(nameof(Row.When))] DateTime? until = null);
            [Exists]
            bool Prices(
                [AtLeast(nameof(Row.Price))] Cents? from = null, [AtMost(nameof(Row.Price))] Cents? to = null,
                [AtMost(nameof(Row.Stars))] int stars = 0);
            [Select] IEnumerable<Row> Orders([AtLeast(nameof(Row.Order))] Level from, [AtMost(nameof(Row.Order))] Level to);
            [Select] List<Row> Lats([AtLeast("Address.Spot.Lat")] double from, [AtMost("Address.Spot.Lat")] double to);
            [Select] List<Row> Names([AtLeast(nameof(Row.Name))] string from, [AtMost(nameof(Row.Name))] string to);
            [Select, AtLeastOneOf(nameof(name), nameof(note))]
            ValueTask<Row?> FindAsync(string? name = null, Match<string> note = default, int? stars = null);

            [Select] List<Row> Prefix([StartsWith(nameof(Row.Name))] string prefix);
            [Select] List<Row> NullMatching([NullMatches] string? note);
            [Select] List<Row> Unlike([NotEqual(nameof(Row.Name))] string name);
            [Select] List<Row> Any([OneOf(nameof(Row.Name))] string[] names);
            [Select] List<Row> Since([AtLeast(nameof(Row.At))] DateTimeOffset since);
        }

        """;

    private const string Scenes = """
        private static readonly Dictionary<string, (Func<IRows, List<Row>> Find, Func<Row, bool> Holds)> s_constants = new()
        {
            ["Text"] = (rows => rows.Text(), row => row.Name == "it's"),
            ["NotText"] = (rows => rows.NotText(), row => row.Note != "a"),
            ["Null"] = (rows => rows.Null(), row => row.Note is null),
            ["NotNull"] = (rows => rows.NotNull(), row => row.Note is not null),
            ["NullInside"] = (rows => rows.NullInside(), row => row.Address?.Zip is null),
            ["Number"] = (rows => rows.Number(), row => row.Stars is 1 or 2),
            ["Real"] = (rows => rows.Real(), row => row.Weight > 0.1),
            ["Single"] = (rows => rows.Single(), row => row.Ratio == 0.1f),
            ["SingleInside"] = (rows => rows.SingleInside(), row => row.Address?.Spot?.Lon == 0.1f),
            ["RealInside"] = (rows => rows.RealInside(), row => row.Address?.Spot?.Lat == 0.1),
            ["Flag"] = (rows => rows.Flag(), row => row.IsNew),
            ["FlagInside"] = (rows => rows.FlagInside(), row => row.Address?.Spot?.IsOpen == false),
            ["Enum"] = (rows => rows.Enum(), row => row.Former != Level.Mid),
            ["EnumNumber"] = (rows => rows.EnumNumber(), row => row.Order <= Level.Mid),
            ["EnumInside"] = (rows => rows.EnumInside(), row => row.Address?.Spot?.Level == Level.High),
            ["Instant"] = (rows => rows.Instant(), row => row.At >= new DateTimeOffset(2024, 1, 1, 3, 0, 0, TimeSpan.Zero)),
            ["Time"] = (rows => rows.Time(), row => row.When < new DateTime(2024, 1, 1, 3, 0, 0, DateTimeKind.Utc)),
            ["Day"] = (rows => rows.Day(), row => row.Day == new DateOnly(2024, 1, 3)),
            ["OfDay"] = (rows => rows.OfDay(), row => row.Time > new TimeOnly(2, 30)),
            ["Span"] = (rows => rows.Span(), row => row.Span.Ticks >= 1),
            ["Token"] = (rows => rows.Token(), row => row.Token == new Guid(1, 7, 8, [1, 2, 3, 4, 5, 6, 7, 8])),
            ["Code"] = (rows => rows.Code(), row => row.Code.Text == "a"),
            ["Price"] = (rows => rows.Price(), row => row.Price.Amount <= -1),
            ["Link"] = (rows => rows.Link(), row => row.Link?.OriginalString == "p/1"),
            ["OneOf"] = (rows => rows.OneOf(), row => row.Level is Level.Low or Level.High),
            ["NotOneOf"] = (rows => rows.NotOneOf(), row => row.Rank is not (0 or 1)),
            ["NotOneOfTexts"] = (rows => rows.NotOneOfTexts(), row => row.Note is not ("a" or "b")),
            ["Starts"] = (rows => rows.Starts(), row => row.Name.StartsWith('a') && !row.Name.StartsWith("ab", StringComparison.Ordinal)),
            ["Contains"] = (rows => rows.Contains(), row => row.Name.Contains('b') && row.Note?.Contains('a') != true),
            ["Element"] = (rows => rows.Element(), row => row.Levels.Contains(Level.Mid)),
            ["Float"] = (rows => rows.Float(), row => row.Floats.Contains(0.1f)),
            ["NoElement"] = (rows => rows.NoElement(), row => row.Numbers?.Contains(1) != true),
            ["FlagElement"] = (rows => rows.FlagElement(), row => row.Flags.Contains(true)),
            ["Besides"] = (rows => rows.Besides(1, Level.High),
                row => row.Level == Level.Low && row.Stars >= 1 && row.Former == Level.High),
            ["Besides a bound"] = (rows => rows.Besides(-9, limit: 1000), row => row.Level == Level.Low),
        };

        public static async Task<string> Find(string file, string what)
        {
            (Store store, List<Row> rows) = await Fill(file, 11, 400);
            await using (store)
            {
                string found = Ids(s_constants[what].Find(store.Rows)), wanted = Ids(rows.Where(s_constants[what].Holds));
                return found.Length == 0 || found == Ids(rows) ? "It finds all, or nothing."
                    : found == wanted ? "" : $"found {found}, expected {wanted}";
            }
        }

        public static async Task<string> Verbs(string file)
        {
            (Store store, List<Row> rows) = await Fill(file, 12, 200);
            await using (store)
            {
                int Left() => store.Rows.Range(DateTimeOffset.MinValue).Count;
                bool IsGone(Row row) => row.Level == Level.Mid && row.Note?.Contains('a') != true && row.Stars is 1 or 2;
                List<(string What, object? Found, object? Wanted)> all =
                [
                    ("count", store.Rows.Count(), rows.Count(row => row.Level == Level.Low)),
                    ("count of some", store.Rows.Count(1), rows.Count(row => row.Level == Level.Low && row.Stars >= 1)),
                    ("exists", store.Rows.Exists("a"), true),
                    ("exists not", store.Rows.Exists("zz"), false),
                    ("max", store.Rows.Max(), rows.Where(row => row.Level != Level.High).Max(row => (int?)row.Stars)),
                    ("max of some", store.Rows.Max("b"),
                        rows.Where(row => row.Level != Level.High && row.Note == "b").Max(row => (int?)row.Stars)),
                    ("max of none", store.Rows.Max("zz"), null),
                    ("delete", store.Rows.DeleteHigh(), rows.Count(row => row.Level == Level.High)),
                    ("delete of some", store.Rows.DeleteMid("a", [1, 2]), rows.Count(IsGone)),
                    ("left", Left(), rows.Count(row => row.Level != Level.High && !IsGone(row))),
                ];
                return string.Join("\n", all.Where(each => !Equals(each.Found, each.Wanted)));
            }
        }

        private static readonly DateTimeOffset s_noon = new(2024, 1, 1, 12, 0, 0, TimeSpan.Zero);

        private static readonly Dictionary<string, Action<IRows>> s_rules = new()
        {
            ["until before since"] = rows => rows.Range(s_noon, s_noon.AddTicks(-1)),
            ["until since, elsewhere"] = rows => rows.Range(s_noon, s_noon.ToOffset(TimeSpan.FromHours(9))),
            ["no until"] = rows => rows.Range(s_noon),
            ["local before UTC"] = rows => rows.Times(s_noon.UtcDateTime, s_noon.UtcDateTime.AddTicks(-1).ToLocalTime()),
            ["local as UTC"] = rows => rows.Times(s_noon.UtcDateTime, s_noon.LocalDateTime),
            ["one time"] = rows => rows.Times(until: s_noon.UtcDateTime),
            ["prices"] = rows => rows.Prices(new(5), new(4)),
            ["one price"] = rows => rows.Prices(new(5)),
            ["enums"] = rows => rows.Orders(Level.High, Level.Low),
            ["numbers inside"] = rows => rows.Lats(1, 0.5),
            ["texts"] = rows => rows.Names("b", "a"),
            ["nothing given"] = rows => rows.FindAsync(stars: 5),
            ["a match given"] = rows => rows.FindAsync(note: Match<string>.Null).AsTask().GetAwaiter().GetResult(),
            ["a name given"] = rows => rows.FindAsync("a").AsTask().GetAwaiter().GetResult(),
        };

        public static async Task<string> Rule(string file, string what)
        {
            await using Store store = await Store.OpenAsync(file);
            IRows rows = store.Rows;
            await store.DisposeAsync(); // So that only what is told ahead of the database is told at all.
            try
            {
                s_rules[what](rows);
                return "asked";
            }
            catch (ObjectDisposedException)
            {
                return "asked";
            }
            catch (Exception refusal) when (refusal is QueryException or ArgumentException)
            {
                return refusal.GetType().Name + ": " + refusal.Message;
            }
        }

        public static async Task<string[]> Explain(string file, string field)
        {
            await using Store store = await Store.OpenAsync(file);
            Synthorg.Gen.Statement statement = Field<Synthorg.Gen.Statement>(field);
            return [statement.Sql[statement.Sql.IndexOf("WHERE")..], await PlanAsync(store, statement)];
        }
        """;

    [Theory]
    [InlineData("Text"), InlineData("NotText"), InlineData("Null"), InlineData("NotNull"), InlineData("NullInside"), InlineData("Number")]
    [InlineData("Real"), InlineData("Single"), InlineData("SingleInside"), InlineData("RealInside"), InlineData("Flag")]
    [InlineData("FlagInside")]
    [InlineData("Enum"), InlineData("EnumNumber"), InlineData("EnumInside"), InlineData("Instant"), InlineData("Time"), InlineData("Day")]
    [InlineData("OfDay"), InlineData("Span"), InlineData("Token"), InlineData("Code"), InlineData("Price"), InlineData("Link")]
    [InlineData("OneOf")]
    [InlineData("NotOneOf"), InlineData("NotOneOfTexts"), InlineData("Starts"), InlineData("Contains"), InlineData("Element")]
    [InlineData("Float")]
    [InlineData("NoElement"), InlineData("FlagElement"), InlineData("Besides"), InlineData("Besides a bound")]
    [Covers("Is", "value")]
    [Covers("NotEqual", "value")]
    [Covers("AtLeast", "value")]
    [Covers("AtMost", "value")]
    [Covers("After", "value")]
    [Covers("Before", "value")]
    [Covers("StartsWith", "value")]
    [Covers("NotStartsWith", "value")]
    [Covers("Contains", "value")]
    [Covers("NotContains", "value")]
    [Covers("OneOf", "values")]
    [Covers("NotOneOf", "values")]
    public async Task A_constant_finds_what_it_says(string what) => Assert.Equal("", await program.RunAsync<string>("Find", what));

    [Fact]
    [Covers("Is", "property", On = "Count Exists Aggregate DeleteWhere")]
    public async Task Every_verb_takes_conditions_of_every_kind() => Assert.Equal("", await program.RunAsync<string>("Verbs"));

    [Theory]
    [InlineData("until before since", "QueryException: IRows.Range: until must not be less than since.")]
    [InlineData("until since, elsewhere", "asked"), InlineData("no until", "asked")]
    [InlineData("local before UTC", "QueryException: IRows.Times: until must not be less than since.")]
    [InlineData("local as UTC", "asked"), InlineData("one time", "asked")]
    [InlineData("prices", "QueryException: IRows.Prices: to must not be less than from."), InlineData("one price", "asked")]
    [InlineData("enums", "QueryException: IRows.Orders: to must not be less than from.")]
    [InlineData("numbers inside", "QueryException: IRows.Lats: to must not be less than from."), InlineData("texts", "asked")]
    [InlineData("nothing given", "ArgumentException: IRows.FindAsync: at least one of name, note must be given.")]
    [InlineData("a match given", "asked"), InlineData("a name given", "asked")]
    public async Task Arguments_are_checked_ahead_of_the_database(string what, string outcome) =>
        Assert.Equal(outcome, await program.RunAsync<string>("Rule", what));

    [Theory]
    [InlineData("s_prefix", "WHERE \"name\" >= ?1 AND \"name\" < ?1 || X'FF'", "SEARCH rows USING INDEX idx_rows_name (name>? AND name<?)")]
    [InlineData("s_nullMatching", "WHERE \"note\" IS ?1", "SEARCH rows USING INDEX idx_rows_note (note=?)")]
    [InlineData("s_any", "WHERE \"name\" IN (SELECT value FROM json_each(?1))", "SEARCH rows USING INDEX idx_rows_name (name=?)")]
    [InlineData("s_since", "WHERE \"at\" >= ?1", "SEARCH rows USING INDEX idx_rows_at (at>?)")]
    [InlineData("s_text", "WHERE \"name\" = 'it''s'", "SEARCH rows USING INDEX idx_rows_name (name=?)")]
    [InlineData("s_null", "WHERE \"note\" IS NULL", "SEARCH rows USING INDEX idx_rows_note (note=?)")]
    [InlineData("s_number", "WHERE \"stars\" >= 1 AND \"stars\" < 3", "SEARCH rows USING INDEX idx_rows_stars (stars>? AND stars<?)")]
    [InlineData("s_unlike", "WHERE \"name\" <> ?1", "SCAN rows")]
    public async Task A_condition_is_served_by_its_index(string field, string where, string plan)
    {
        string[] explained = await program.RunAsync<string[]>("Explain", field);

        Assert.Equal(where, explained[0].TrimEnd());
        Assert.StartsWith(plan, explained[1], StringComparison.Ordinal);
    }

    public sealed class Program() : RowSource(Repository, Scenes);
}
