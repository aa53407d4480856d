namespace Synthorg.Gen.Generator.Tests.Conditions;

/// <summary>What <see cref="RandomConditionTests"/> run.</summary>
internal static class RandomConditionScenes
{
    public const string Source = """
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
                Check($"LooseStarts n{x}", all.LooseStarts("n" + x),
                    row => row.Loose?.StartsWith("n" + x, StringComparison.Ordinal) == true);
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

            private static Match<T> Any<T>(T value, int kind) =>
                kind switch { 0 => default, 1 => Match<T>.Null, 2 => Match<T>.NotNull, _ => new(value) };

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
                Check($"Lat {least:R} {less:R}", all.Lat(least, less),
                    row => row.Address?.Spot is { } spot && spot.Lat >= least && spot.Lat < less);
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
                Check("Ranges", store.Rows.Ranges(a, b, c, d, e, f, g, h, i, j, k, l), row => (a is null || row.Stars >= a)
                    && (b is null || row.Rank != b) && (c is null || row.Order > c)
                    && (d is null || row.When < d.Value.ToUniversalTime()) && (e is null || row.Day <= e)
                    && (f is null || row.Time > f) && (g is null || row.Span >= g)
                    && (h is null || row.Price.Amount > h.Value.Amount) && (i is null || row.Ratio <= i)
                    && (j is null || row.Until != j) && (k is null || row.IsNew == k)
                    && (l is null || row.Level != l));
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
}
