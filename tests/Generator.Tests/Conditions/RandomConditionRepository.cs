namespace Synthorg.Gen.Generator.Tests.Conditions;

/// <summary>A method for every condition that <see cref="RandomConditionTests"/> ask for.</summary>
internal static class RandomConditionRepository
{
    public const string Source = """
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

            [Select]
            List<Row> Matching(Match<string> note, Match<int> rank, Match<DateTimeOffset?> until = default, Match<Code> alias = default);
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
                [AtLeast(nameof(Row.Stars))] int? a = null, [NotEqual(nameof(Row.Rank))] int? b = null,
                [After(nameof(Row.Order))] Level? c = null,
                [Before(nameof(Row.When))] DateTime? d = null, [AtMost(nameof(Row.Day))] DateOnly? e = null,
                [After(nameof(Row.Time))] TimeOnly? f = null,
                [AtLeast(nameof(Row.Span))] TimeSpan? g = null, [After(nameof(Row.Price))] Cents? h = null,
                [AtMost(nameof(Row.Ratio))] float? i = null,
                [NotEqual(nameof(Row.Until))] DateTimeOffset? j = null, [Is(nameof(Row.IsNew))] bool? k = null,
                [NotEqual(nameof(Row.Level))] Level? l = null);
        }

        """;
}
