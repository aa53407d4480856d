using System.Globalization;
using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Emit;

/// <summary>Each verb with each return type that it may have.</summary>
public sealed class VerbTests(VerbTests.Program program) : IClassFixture<VerbTests.Program>
{
    private const string Source = """
        namespace Acme;

        [Persisted("tickets")]
        [Unique(nameof(Title))]
        public sealed record Ticket
        {
            [Key(Generated = true)] public long Id { get; init; }
            public required string Title { get; init; }
            public int Points { get; init; }
        }

        [Persisted("notes")]
        [Index(nameof(TicketId))]
        public sealed record Note
        {
            [Key(AutoIncrement = true)] public int Id { get; init; }
            [References<Ticket>(OnDelete = ReferenceAction.Cascade)] public required long TicketId { get; init; }
        }

        [Repository<Ticket>]
        public interface ITickets
        {
            [Select] ValueTask<Ticket> OneAsync(long id);
            [Select] Task<Ticket> OneTaskAsync(long id);
            [Select] Ticket One(long id);
            [Select] ValueTask<Ticket?> MaybeAsync(long id);
            [Select] Task<Ticket?> MaybeTaskAsync(long id);
            [Select] Ticket? Maybe(long id);
            [Select] ValueTask<ImmutableArray<Ticket>> ImmutableArrayAsync();
            [Select] Task<List<Ticket>> ListAsync();
            [Select] Ticket[] Array();
            [Select] ValueTask<IReadOnlyList<Ticket>> ReadOnlyListAsync();
            [Select] IReadOnlyCollection<Ticket> ReadOnlyCollection();
            [Select] Task<IList<Ticket>> IListAsync();
            [Select] ICollection<Ticket> ICollection();
            [Select] ValueTask<IEnumerable<Ticket>> EnumerableAsync();
            [Select] IAsyncEnumerable<Ticket> StreamAsync(CancellationToken cancellationToken = default);
            [Select] IEnumerable<Ticket> Stream();

            [Insert] ValueTask InsertAsync(Ticket ticket);
            [Insert] Task InsertTaskAsync(Ticket ticket);
            [Insert] void Insert(Ticket ticket);
            [Insert] ValueTask<Ticket> InsertAndReadAsync(Ticket ticket);
            [Insert] Task<Ticket> InsertAndReadTaskAsync(Ticket ticket);
            [Insert] Ticket InsertAndRead(Ticket ticket);
            [Upsert] ValueTask UpsertAsync(Ticket ticket);
            [Upsert] Task<Ticket> UpsertAndReadAsync(Ticket ticket);
            [Upsert] void Upsert(Ticket ticket);
            [Update] ValueTask UpdateAsync(Ticket ticket);
            [Update] Task<Ticket> UpdateAndReadAsync(Ticket ticket);
            [Update] ValueTask<bool> TryUpdateAsync(Ticket ticket);
            [Update] int Updated(Ticket ticket);
            [Update] void Update(Ticket ticket);

            [Delete] ValueTask DeleteAsync(long id);
            [Delete] Task<bool> TryDeleteAsync(long id);
            [Delete] ValueTask<int> DeleteAllAsync();
            [Delete] long DeleteByPoints(int points);
            [Delete] void Delete(long id);
            [Count] ValueTask<long> CountAsync();
            [Count] Task<int> CountTaskAsync(int points);
            [Count] long Count();
            [Exists] ValueTask<bool> ExistsAsync(long id);
            [Exists] bool Exists(string title);
            [Aggregate(Aggregates.Sum, nameof(Ticket.Points))] ValueTask<long> SumAsync();
            [Aggregate(Aggregates.Sum, nameof(Ticket.Points))] int Sum();
            [Aggregate(Aggregates.Sum, nameof(Ticket.Points))] Task<long?> SumOrNoneAsync();
            [Aggregate(Aggregates.Min, nameof(Ticket.Points))] int? Least();
            [Aggregate(Aggregates.Max, nameof(Ticket.Title))] ValueTask<string?> LastAsync();
            [Aggregate(Aggregates.Average, nameof(Ticket.Points))] Task<double?> AverageAsync();
        }

        [Database]
        public sealed partial class Desk
        {
            public partial ITickets Tickets { get; }
            public partial IRepository<Note, int> Notes { get; }
        }

        public static partial class Scenes
        {
            private static async Task<Desk> OpenAsync(string file, params string[] titles)
            {
                Desk desk = await Desk.OpenAsync(file);
                foreach (string title in titles)
                {
                    await desk.Tickets.InsertAsync(new Ticket { Title = title, Points = title.Length });
                }

                return desk;
            }
        }

        """;

    [Fact]
    [Covers("Select")]
    public async Task Every_select_gives_the_same_rows()
    {
        string[] given = await program.RunAsync<string[]>("EverySelect");

        Assert.All(given, static titles => Assert.Equal("a,bb", titles));
        Assert.Equal(10, given.Length);
    }

    [Fact]
    public async Task A_missing_row_is_null_or_an_error_as_the_return_type_says()
    {
        Assert.True(await program.RunAsync<bool>("MissingOrNull"));
        foreach (string scene in new[] { "MissingOne", "MissingUpdate", "MissingUpdateAndRead", "MissingUpdateSync" })
        {
            RecordNotFoundException missing = await program.FailAsync<RecordNotFoundException>(scene);
            Assert.Contains("ITickets.", missing.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_generated_key_is_given_back_by_each_write_that_returns_the_entity() =>
        Assert.Equal("1 2 3 4 9 10", string.Join(' ', await program.RunAsync<long[]>("GeneratedKeys")));

    [Fact]
    public async Task A_key_that_counts_up_is_never_given_twice() =>
        Assert.Equal("1 2 3", string.Join(' ', await program.RunAsync<int[]>("NeverTwice")));

    [Theory]
    [InlineData("TakenKey"), InlineData("TakenTitle"), InlineData("UpsertOfTakenTitle"), InlineData("UpdateToTakenTitle")]
    public async Task A_taken_value_is_a_duplicate(string scene)
    {
        DuplicateRecordException taken = await program.FailAsync<DuplicateRecordException>(scene);

        Assert.Equal("tickets", taken.Table);
        Assert.DoesNotContain("secret", taken.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Covers("Upsert")]
    public async Task An_upsert_never_deletes_the_row_and_its_children() =>
        Assert.Equal("1 child, points 5", await program.RunAsync<string>("UpsertKeepsChildren"));

    [Fact]
    [Covers("References", "OnDelete")]
    public async Task A_deleted_principal_takes_its_children_with_it() =>
        Assert.Equal(0, await program.RunAsync<long>("DeleteCascades"));

    [Fact]
    [Covers("Delete")]
    [Covers("Update")]
    public async Task Writes_say_how_many_rows_they_changed() =>
        Assert.Equal("True False 1 0 True False 1 1 2", await program.RunAsync<string>("Changes"));

    [Fact]
    public async Task Aggregates_over_no_rows_are_zero_or_null() =>
        Assert.Equal("0 0 null null null null", await program.RunAsync<string>("AggregatesOfNothing"));

    [Fact]
    [Covers("Aggregate", "function", "property")]
    public async Task Aggregates_over_rows_are_values() =>
        Assert.Equal("6 6 6 1 ccc 2", await program.RunAsync<string>("AggregatesOfThree"));

    [Fact]
    public async Task A_sum_that_its_type_cannot_hold_is_an_error_that_names_the_column()
    {
        QueryException tooLarge = await program.FailAsync<QueryException>("SumTooLarge");

        Assert.Contains("tickets.points", tooLarge.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(int.MaxValue.ToString(CultureInfo.InvariantCulture), tooLarge.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_null_entity_is_refused_by_name() =>
        Assert.Equal("ticket", (await program.FailAsync<ArgumentNullException>("NullEntity")).ParamName);

    public sealed class Program() : Behaviour(Source + VerbScenes.Source);
}
