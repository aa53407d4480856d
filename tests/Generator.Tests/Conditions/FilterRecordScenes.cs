namespace Synthorg.Gen.Generator.Tests.Conditions;

/// <summary>What <see cref="FilterRecordTests"/> run.</summary>
internal static class FilterRecordScenes
{
    public const string Repository = """
        [Filter<Row>]
        public sealed record RowFilter
        {
            public string? Name { get; init; }
            [AtLeast(nameof(Row.Stars))] public int? Least { get; init; }
            [Before(nameof(Row.At))] public DateTimeOffset? Until { get; init; }
            [OneOf(nameof(Row.Level))] public ImmutableArray<Level>? Levels { get; init; }
            [Contains(nameof(Row.Tags))] public string? Tag { get; init; }
            public Match<string> Note { get; init; }
            [Ignore] public string? Label { get; init; }
            public bool IsEmpty => Name is null;
        }

        [Filter<Row>]
        public readonly record struct Place([Is("Address.City")] string? City, [property: AtMost("Address.Floor")] int? Floor,
            Match<int?> Rank);

        [Filter<Row>]
        public sealed class Owner
        {
            public required int Stars { get; set; }
            [AtLeast(nameof(Row.At))] public DateTimeOffset? Since { get; set; }
            [AtMost(nameof(Row.At))] public DateTimeOffset? @Until { get; set; }
            public bool? @IsNew { get; set; }
        }

        [Repository<Row>]
        public interface IRows
        {
            [Insert] ValueTask AddAsync(Row row);
            [Select] ValueTask<List<Row>> ListAsync(RowFilter filter, CancellationToken cancellationToken = default);
            [Select, OrderBy(nameof(Row.Id))]
            List<Row> Page(
                RowFilter? filter = null, int? stars = null, Place place = default, [Limit] int? limit = null, [Offset] int offset = 0);
            [Select] IAsyncEnumerable<Row> StreamAsync(RowFilter filter);
            [Select] List<Row> Owned(Owner @class, Owner? other = null);
            [Count] long Count(RowFilter filter, Place? place = null);
            [Exists] bool Exists(RowFilter filter, string name);
            [Aggregate(Aggregates.Sum, nameof(Row.Stars))] long Sum(Place place, RowFilter filter);
            [Delete, AtLeastOneOf(nameof(filter))] int Delete(RowFilter filter);
            [Delete, AtLeastOneOf("Note", nameof(place))] int DeleteNoted(RowFilter? filter = null, Place? place = null);
            [Delete, AtLeastOneOf("Name", "place.City")] ValueTask<int> DeleteAsync(RowFilter? filter = null, Place? place = null);
        }

        """;

    public const string Scenes = """
        private static RowFilter Make(Maker maker, int given) => new()
        {
            Name = (given & 1) == 0 ? null : maker.Text(),
            Least = (given & 2) == 0 ? null : maker.Int(),
            Until = (given & 4) == 0 ? null : maker.Instant(),
            Levels = (given & 8) == 0 ? null : maker.List(maker.Level),
            Tag = (given & 16) == 0 ? null : maker.Text(),
            Note = (given & 32) == 0
                ? default
                : maker.Next(3) switch { 0 => Match<string>.Null, 1 => Match<string>.NotNull, _ => maker.Text() },
            Label = "never",
        };

        private static bool Holds(RowFilter filter, Row row) =>
            (filter.Name is null || row.Name == filter.Name)
            && (filter.Least is null || row.Stars >= filter.Least)
            && (filter.Until is null || row.At < filter.Until)
            && (filter.Levels is null || filter.Levels.Value.Contains(row.Level))
            && (filter.Tag is null || row.Tags.Contains(filter.Tag))
            && filter.Note.Kind switch
            {
                MatchKind.Any => true,
                MatchKind.Null => row.Note is null,
                MatchKind.NotNull => row.Note is not null,
                _ => row.Note == filter.Note.Value,
            };

        public static async Task<string> Combine(string file, int seed)
        {
            (Store store, List<Row> rows) = await Fill(file, seed, 150);
            await using (store)
            {
                List<string> faults = [];
                var maker = new Maker(seed + 1000);
                for (int given = 0; given < 64; given++)
                {
                    for (int i = 0; i < 4; i++)
                    {
                        RowFilter filter = Make(maker, given);
                        Match<int?> rank = maker.Half ? default : maker.Int();
                        Place place = maker.Half ? default : new(maker.Maybe(), maker.None(maker.Int()), rank);
                        int? stars = maker.None(maker.Int());
                        List<Row> expected = rows.Where(row => Holds(filter, row)).ToList();
                        bool There(Row row) => (place.City is null || row.Address?.City == place.City)
                            && (place.Floor is null || row.Address?.Floor <= place.Floor)
                            && (place.Rank.Kind is MatchKind.Any || row.Rank == place.Rank.Value);
                        List<Row> there = expected.Where(There).ToList();
                        List<Row> starred = there.Where(row => stars is null || row.Stars == stars).ToList();
                        List<Row> streamed = [];
                        await foreach (Row row in store.Rows.StreamAsync(filter)) streamed.Add(row);
                        string found = $"{Ids(await store.Rows.ListAsync(filter))} {Ids(streamed)} "
                            + $"{Ids(store.Rows.Page(filter, stars, place))} {Ids(store.Rows.Page(filter, stars, place, 3, 1))} "
                            + $"{store.Rows.Count(filter, place)} {store.Rows.Count(filter)} "
                            + $"{store.Rows.Exists(filter, "a")} {store.Rows.Sum(place, filter)} {store.Rows.Page().Count}";
                        string wanted = $"{Ids(expected)} {Ids(expected)} {Ids(starred)} "
                            + $"{Ids(starred.Skip(1).Take(3))} {there.Count} {expected.Count} "
                            + $"{expected.Any(row => row.Name == "a")} {there.Sum(row => row.Stars)} {rows.Count}";
                        if (found != wanted) faults.Add($"{given}: found {found}, expected {wanted}");
                    }
                }

                return string.Join("\n", faults);
            }
        }

        public static async Task<string[]> Shape(string file, int given)
        {
            await using Store store = await Store.OpenAsync(file);
            Synthorg.Gen.Statement statement = Field<Synthorg.Gen.FilteredStatement>("s_list").For(given);
            return [statement.Sql, await PlanAsync(store, statement)];
        }

        public static async Task<string> Required(string file)
        {
            (Store store, List<Row> rows) = await Fill(file, 5, 100);
            await using (store)
            {
                DateTimeOffset since = rows[0].At;
                string found = Ids(store.Rows.Owned(new() { Stars = 1 }, new() { Stars = 1, Since = since })) + " "
                    + Ids(store.Rows.Owned(new() { Stars = 2, IsNew = true }));
                string wanted = Ids(rows.Where(row => row.Stars == 1 && row.At >= since)) + " "
                    + Ids(rows.Where(row => row.Stars == 2 && row.IsNew));
                return found == wanted && found.Length > 5 ? "" : $"found {found}, expected {wanted}";
            }
        }

        public static async Task<int> Backwards(string file)
        {
            await using Store store = await Store.OpenAsync(file);
            var other = new Owner { Stars = 2, Since = DateTimeOffset.MaxValue, Until = DateTimeOffset.MinValue };
            return store.Rows.Owned(new() { Stars = 1 }, other).Count;
        }

        public static async Task<string> Delete(string file)
        {
            (Store store, List<Row> rows) = await Fill(file, 6, 100);
            await using (store)
            {
                int named = rows.Count(row => row.Name == "a"), starred = rows.Count(row => row.Name != "a" && row.Stars >= 2);
                int noted = rows.Count(row => row.Name != "a" && row.Stars < 2 && row.Note is null);
                return $"{await store.Rows.DeleteAsync(new() { Name = "a" }) - named} {store.Rows.Delete(new() { Least = 2 }) - starred} "
                    + $"{store.Rows.DeleteNoted(new() { Note = Match<string>.Null }) - noted} "
                    + (store.Rows.Page().Count - (100 - named - starred - noted));
            }
        }

        public static async Task<int> DeleteByNothing(string file, string how)
        {
            (Store store, _) = await Fill(file, 6, 10);
            await using (store)
            {
                try
                {
                    return how switch
                    {
                        "an empty filter" => store.Rows.Delete(new()),
                        "another member" => await store.Rows.DeleteAsync(new() { Least = 2 }, new(null, 2, default)),
                        "any note" => store.Rows.DeleteNoted(new() { Name = "a", Note = Match<string>.Any }, new Place()),
                        "no note" => store.Rows.DeleteNoted(),
                        "no filter" => await store.Rows.DeleteAsync(),
                        _ => store.Rows.Delete(null!),
                    };
                }
                finally
                {
                    if (store.Rows.Page().Count != 10) throw new InvalidOperationException("Rows are gone.");
                }
            }
        }
        """;
}
