namespace Synthorg.Gen.Generator.Tests.Conditions;

/// <summary>Random conditions on random rows find what the same conditions in C# find.</summary>
public sealed class RandomConditionTests(RandomConditionTests.Program program) : IClassFixture<RandomConditionTests.Program>
{
    private const string Repository = """
        [Repository<Row>]
        public interface IRows
        {
            [Insert] ValueTask AddAsync(Row row);

            [Select] List<Row> NameStarts([StartsWith(nameof(Row.Name))] string prefix);
            [Select] List<Row> NoteStarts([StartsWith(nameof(Row.Note))] string prefix);
            [Select] List<Row> NickStarts([StartsWith(nameof(Row.Nick))] string prefix);
            [Select] List<Row> LooseStarts([StartsWith(nameof(Row.Loose))] string prefix);
            [Select] List<Row> AliasStarts([StartsWith(nameof(Row.Alias))] string prefix);
            [Select] List<Row> CityStarts([StartsWith("Address.City")] string prefix);
            [Select] List<Row> NameStartsNot([NotStartsWith(nameof(Row.Name))] string prefix);
            [Select] List<Row> NoteStartsNot([NotStartsWith(nameof(Row.Note))] string prefix);
            [Select] List<Row> ZipStartsNot([NotStartsWith("Address.Zip")] string prefix);
            [Select] List<Row> NameContains([Contains(nameof(Row.Name))] string part);
            [Select] List<Row> NickContains([Contains(nameof(Row.Nick))] string part);
            [Select] List<Row> LinkContains([Contains(nameof(Row.Link))] string part);
            [Select] List<Row> NoteContainsNot([NotContains(nameof(Row.Note))] string part);
            [Select] List<Row> ZipContainsNot([NotContains("Address.Zip")] string part);

            [Select] List<Row> HasTag([Contains(nameof(Row.Tags))] string tag);
            [Select] List<Row> LacksTag([NotContains(nameof(Row.Tags))] string tag);
            [Select] List<Row> HasNumber([Contains(nameof(Row.Numbers))] int number);
            [Select] List<Row> LacksNumber([NotContains(nameof(Row.Numbers))] int number);
            [Select] List<Row> HasReal([Contains(nameof(Row.Reals))] double real);
            [Select] List<Row> HasFloat([Contains(nameof(Row.Floats))] float real);
            [Select] List<Row> HasLevel([Contains(nameof(Row.Levels))] Level level);
            [Select] List<Row> HasMark([Contains(nameof(Row.Marks))] Guid mark);
            [Select] List<Row> HasDay([Contains(nameof(Row.Days))] DateOnly day);
            [Select] List<Row> HasFlag([Contains(nameof(Row.Flags))] bool flag);
            [Select] List<Row> HasValue([Contains(nameof(Row.Value))] string value);
            [Select] List<Row> HasLine([Contains("Address.Lines")] string line);
            [Select] List<Row> LacksLine([NotContains("Address.Lines")] string line);

            [Select] List<Row> NotNames([NotOneOf(nameof(Row.Name))] IReadOnlyList<string> names);
            [Select] List<Row> NotRanks([NotOneOf(nameof(Row.Rank))] ImmutableArray<int> ranks);
            [Select] List<Row> NotFormer([NotOneOf(nameof(Row.Former))] Level[] levels);
            [Select] List<Row> NotAlias([NotOneOf(nameof(Row.Alias))] HashSet<Code> codes);
            [Select] List<Row> Shares([OneOf(nameof(Row.Share))] float[] shares);
            [Select] List<Row> NotShares([NotOneOf(nameof(Row.Share))] float[] shares);
            [Select] List<Row> Others([NotOneOf(nameof(Row.Other))] List<Guid> others);
            [Select] List<Row> Floors([OneOf("Address.Floor")] int[] floors);
            [Select] List<Row> NotLats([NotOneOf("Address.Spot.Lat")] double[] lats);
            [Select] List<Row> Lons([OneOf("Address.Spot.Lon")] float[] lons);

            [Select] List<Row> NoteIs([NullMatches] string? note);
            [Select] List<Row> NoteIsNot([NullMatches, NotEqual(nameof(Row.Note))] string? note);
            [Select] List<Row> FormerIs([NullMatches] Level? former);
            [Select] List<Row> FormerIsNot([NullMatches, NotEqual(nameof(Row.Former))] Level? former);
            [Select] List<Row> ShareIs([NullMatches] float? share = null);
            [Select] List<Row> AliasIs([NullMatches] Code? alias);
            [Select] List<Row> LinkIs([NullMatches] Uri? link);
            [Select] List<Row> LonIs([NullMatches, Is("Address.Spot.Lon")] float? lon);
            [Select] List<Row> ZipIs([NullMatches, Is("Address.Zip")] string? zip);

            [Select] List<Row> Matching(Match<string> note, Match<int> rank, Match<DateTimeOffset?> until = default, Match<Code> alias = default);
            [Select] List<Row> MatchingInside([Is("Address.Zip")] Match<string?> zip, [Is("Address.Spot.Level")] Match<Level> level);

            [Select] List<Row> City([Is("Address.City")] string city);
            [Select] List<Row> NotCity([NotEqual("Address.City")] string? city = null);
            [Select] List<Row> Lat([AtLeast("Address.Spot.Lat")] double? least = null, [Before("Address.Spot.Lat")] double? less = null);
            [Select] List<Row> Lon([After("Address.Spot.Lon")] float more);
            [Select] List<Row> LonEquals([Is("Address.Spot.Lon")] float lon);
            [Select] List<Row> Place(
                [Is("Address.Spot.Level")] Level? level = null,
                [After("Address.Spot.Seen")] DateTimeOffset? seen = null,
                [Is("Address.Spot.Mark")] Guid? mark = null,
                [NotEqual("Address.Spot.IsOpen")] bool? open = null,
                [Is("Address.Spot.Code")] Code? code = null,
                [AtMost("Address.Floor")] int? floor = null);

            [Select] List<Row> Ranges(
                [AtLeast(nameof(Row.Stars))] int? a = null, [NotEqual(nameof(Row.Rank))] int? b = null, [After(nameof(Row.Order))] Level? c = null,
                [Before(nameof(Row.When))] DateTime? d = null, [AtMost(nameof(Row.Day))] DateOnly? e = null, [After(nameof(Row.Time))] TimeOnly? f = null,
                [AtLeast(nameof(Row.Span))] TimeSpan? g = null, [After(nameof(Row.Price))] Cents? h = null, [AtMost(nameof(Row.Ratio))] float? i = null,
                [NotEqual(nameof(Row.Until))] DateTimeOffset? j = null, [Is(nameof(Row.IsNew))] bool? k = null, [NotEqual(nameof(Row.Level))] Level? l = null);
        }

        """;

    private const string Scenes = """
        private sealed class Trial(Store store, List<Row> rows, Maker maker)
        {
            public List<string> Faults { get; } = [];

            public int Found { get; private set; }

            public void Check(string what, IEnumerable<Row> found, Func<Row, bool> expected)
            {
                string ids = Ids(found), wanted = Ids(rows.Where(expected));
                Found += ids.Length > 0 && wanted.Length < Ids(rows).Length ? 1 : 0;
                if (ids != wanted) Faults.Add($"{what}: found {ids}, expected {wanted}");
            }

            public void Texts()
            {
                IRows all = store.Rows;
                string x = maker.Text();
                bool Starts(string? text) => text?.StartsWith(x, StringComparison.Ordinal) == true;
                bool Contains(string? text) => text?.Contains(x, StringComparison.Ordinal) == true;
                Check($"NameStarts {x}", all.NameStarts(x), row => Starts(row.Name));
                Check($"NoteStarts {x}", all.NoteStarts(x), row => Starts(row.Note));
                Check($"NickStarts {x}", all.NickStarts(x), row => Starts(row.Nick));
                Check($"LooseStarts n{x}", all.LooseStarts("n" + x), row => row.Loose?.StartsWith("n" + x, StringComparison.Ordinal) == true);
                Check($"AliasStarts {x}", all.AliasStarts(x), row => Starts(row.Alias?.Text));
                Check($"CityStarts {x}", all.CityStarts(x), row => Starts(row.Address?.City));
                Check($"NameStartsNot {x}", all.NameStartsNot(x), row => !Starts(row.Name));
                Check($"NoteStartsNot {x}", all.NoteStartsNot(x), row => !Starts(row.Note));
                Check($"ZipStartsNot {x}", all.ZipStartsNot(x), row => !Starts(row.Address?.Zip));
                Check($"NameContains {x}", all.NameContains(x), row => Contains(row.Name));
                Check($"NickContains {x}", all.NickContains(x), row => Contains(row.Nick));
                Check($"LinkContains {x}", all.LinkContains(x), row => Contains(row.Link?.OriginalString));
                Check($"NoteContainsNot {x}", all.NoteContainsNot(x), row => !Contains(row.Note));
                Check($"ZipContainsNot {x}", all.ZipContainsNot(x), row => !Contains(row.Address?.Zip));
            }

            public void Elements()
            {
                IRows all = store.Rows;
                string tag = maker.Text();
                int number = maker.Int();
                double real = maker.Double();
                float single = maker.Float();
                Level level = maker.Level();
                Guid mark = maker.Guid();
                DateOnly day = maker.Day();
                bool flag = maker.Half;
                Check($"HasTag {tag}", all.HasTag(tag), row => row.Tags.Contains(tag));
                Check($"LacksTag {tag}", all.LacksTag(tag), row => !row.Tags.Contains(tag));
                Check($"HasNumber {number}", all.HasNumber(number), row => row.Numbers?.Contains(number) == true);
                Check($"LacksNumber {number}", all.LacksNumber(number), row => row.Numbers?.Contains(number) != true);
                Check($"HasReal {real:R}", all.HasReal(real), row => row.Reals.Contains(real));
                Check($"HasFloat {single:R}", all.HasFloat(single), row => row.Floats.Contains(single));
                Check($"HasLevel {level}", all.HasLevel(level), row => row.Levels.Contains(level));
                Check($"HasMark {mark}", all.HasMark(mark), row => row.Marks.Contains(mark));
                Check($"HasDay {day}", all.HasDay(day), row => row.Days.Contains(day));
                Check($"HasFlag {flag}", all.HasFlag(flag), row => row.Flags.Contains(flag));
                Check($"HasValue {tag}", all.HasValue(tag), row => row.Value.Contains(tag));
                Check($"HasLine {tag}", all.HasLine(tag), row => row.Address?.Lines.Contains(tag) == true);
                Check($"LacksLine {tag}", all.LacksLine(tag), row => row.Address?.Lines.Contains(tag) != true);
            }

            public void Several()
            {
                IRows all = store.Rows;
                ImmutableArray<string> names = maker.List(maker.Text);
                ImmutableArray<int> ranks = maker.List(maker.Int);
                Level[] levels = [.. maker.List(maker.Level)];
                HashSet<Code> codes = [.. maker.List(() => new Code(maker.Text()))];
                float[] singles = [.. maker.List(maker.Float)];
                double[] reals = [.. maker.List(maker.Double)];
                List<Guid> others = [.. maker.List(maker.Guid)];
                Check("NotNames", all.NotNames(names), row => !names.Contains(row.Name));
                Check("NotRanks", all.NotRanks(ranks), row => !ranks.Any(rank => rank == row.Rank));
                Check("NotRanks of a default", all.NotRanks(default), row => true);
                Check("NotFormer", all.NotFormer(levels), row => !levels.Any(level => level == row.Former));
                Check("NotAlias", all.NotAlias(codes), row => !codes.Any(code => code == row.Alias));
                Check("Shares", all.Shares(singles), row => singles.Any(single => single == row.Share));
                Check("NotShares", all.NotShares(singles), row => !singles.Any(single => single == row.Share));
                Check("Others", all.Others(others), row => !others.Any(other => other == row.Other));
                Check("Floors", all.Floors([.. ranks]), row => ranks.Any(rank => rank == row.Address?.Floor));
                Check("NotLats", all.NotLats(reals), row => !reals.Any(real => real == row.Address?.Spot?.Lat));
                Check("Lons", all.Lons(singles), row => singles.Any(single => single == row.Address?.Spot?.Lon));
            }

            public void Nulls()
            {
                IRows all = store.Rows;
                string? text = maker.Maybe();
                Level? former = maker.None(maker.Level());
                float? single = maker.None(maker.Float());
                Code? alias = maker.None(new Code(maker.Text()));
                Uri? link = maker.Half ? null : new("p/" + maker.Int(), UriKind.Relative);
                Check($"NoteIs {text}", all.NoteIs(text), row => row.Note == text);
                Check($"NoteIsNot {text}", all.NoteIsNot(text), row => row.Note != text);
                Check($"FormerIs {former}", all.FormerIs(former), row => row.Former == former);
                Check($"FormerIsNot {former}", all.FormerIsNot(former), row => row.Former != former);
                Check($"ShareIs {single}", all.ShareIs(single), row => row.Share == single);
                Check($"AliasIs {alias}", all.AliasIs(alias), row => row.Alias == alias);
                Check($"LinkIs {link}", all.LinkIs(link), row => row.Link?.OriginalString == link?.OriginalString);
                Check($"LonIs {single:R}", all.LonIs(single), row => row.Address?.Spot?.Lon == single);
                Check($"ZipIs {text}", all.ZipIs(text), row => row.Address?.Zip == text);
                Match<string> note = Any(text!, maker.Next(4));
                Match<int> rank = Any(maker.Int(), maker.Next(4));
                Match<DateTimeOffset?> until = Any<DateTimeOffset?>(maker.Instant(), maker.Next(4));
                Match<Code> other = Any(new Code(maker.Text()), maker.Next(4));
                Check($"Matching {note} {rank} {until} {other}", all.Matching(note, rank, until, other),
                    row => Is(note, row.Note) && Is(rank, row.Rank) && Is(until, row.Until) && Is(other, row.Alias));
                Check($"Matching {note}", all.Matching(note, default), row => Is(note, row.Note));
                Match<string?> zip = Any(text, maker.Next(4));
                Match<Level> level = Any(maker.Level(), maker.Next(4));
                Check($"MatchingInside {zip} {level}", all.MatchingInside(zip, level),
                    row => Is(zip, row.Address?.Zip) && Is(level, row.Address?.Spot?.Level));
            }

            private static Match<T> Any<T>(T value, int kind) => kind switch { 0 => default, 1 => Match<T>.Null, 2 => Match<T>.NotNull, _ => new(value) };

            private static bool Is<T>(Match<T> match, object? value) => match.Kind switch
            {
                MatchKind.Any => true,
                MatchKind.Null => value is null,
                MatchKind.NotNull => value is not null,
                _ => Equals(match.Value, value),
            };

            public void Inside()
            {
                IRows all = store.Rows;
                string city = maker.Text();
                double least = maker.Double(), less = least + 0.5;
                float single = maker.Float();
                Check($"City {city}", all.City(city), row => row.Address?.City == city);
                Check($"NotCity {city}", all.NotCity(city), row => row.Address?.City != city);
                Check("NotCity of none", all.NotCity(), row => true);
                Check($"Lat {least:R} {less:R}", all.Lat(least, less), row => row.Address?.Spot is { } spot && spot.Lat >= least && spot.Lat < less);
                Check($"Lat {least:R}", all.Lat(least), row => row.Address?.Spot?.Lat >= least);
                Check($"Lon {single:R}", all.Lon(single), row => row.Address?.Spot?.Lon > single);
                Check($"LonEquals {single:R}", all.LonEquals(single), row => row.Address?.Spot?.Lon == single);
                Level? level = maker.None(maker.Level());
                DateTimeOffset? seen = maker.None(maker.Instant());
                Guid? mark = maker.None(maker.Guid());
                bool? open = maker.None(maker.Half);
                Code? code = maker.None(new Code(maker.Text()));
                int? floor = maker.None(maker.Int());
                Check("Place", all.Place(level, seen, mark, open, code, floor), row =>
                    (level is null || row.Address?.Spot?.Level == level) && (seen is null || row.Address?.Spot?.Seen > seen)
                    && (mark is null || row.Address?.Spot?.Mark == mark) && (open is null || row.Address?.Spot?.IsOpen != open)
                    && (code is null || row.Address?.Spot?.Code == code) && (floor is null || row.Address?.Floor <= floor));
            }

            public void Ranges()
            {
                int? a = maker.None(maker.Int()), b = maker.None(maker.Int());
                Level? c = maker.None(maker.Level());
                DateTime? d = maker.None(maker.Instant().LocalDateTime);
                DateOnly? e = maker.None(maker.Day());
                TimeOnly? f = maker.None(maker.Time());
                TimeSpan? g = maker.None(new TimeSpan(maker.Int()));
                Cents? h = maker.None(new Cents(maker.Int()));
                float? i = maker.None(maker.Float());
                DateTimeOffset? j = maker.None(maker.Instant());
                bool? k = maker.None(maker.Half);
                Level? l = maker.None(maker.Level());
                Check("Ranges", store.Rows.Ranges(a, b, c, d, e, f, g, h, i, j, k, l), row => (a is null || row.Stars >= a) && (b is null || row.Rank != b)
                    && (c is null || row.Order > c) && (d is null || row.When < d.Value.ToUniversalTime()) && (e is null || row.Day <= e) && (f is null || row.Time > f)
                    && (g is null || row.Span >= g) && (h is null || row.Price.Amount > h.Value.Amount) && (i is null || row.Ratio <= i) && (j is null || row.Until != j)
                    && (k is null || row.IsNew == k) && (l is null || row.Level != l));
            }
        }

        public static async Task<string> Try(string file, int seed)
        {
            (Store store, List<Row> rows) = await Fill(file, seed, 120);
            await using (store)
            {
                Trial trial = new(store, rows, new(seed * 31));
                for (int i = 0; i < 25; i++)
                {
                    trial.Texts();
                    trial.Elements();
                    trial.Several();
                    trial.Nulls();
                    trial.Inside();
                    trial.Ranges();
                }

                return trial.Found < 1000 ? $"only {trial.Found} conditions told rows apart" : string.Join("\n", trial.Faults.Take(10));
            }
        }
        """;

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public async Task Sql_and_linq_agree(int seed) => Assert.Equal("", await program.RunAsync<string>("Try", seed));

    public sealed class Program() : RowSource(Repository, Scenes);
}
