namespace Synthorg.Gen.Generator.Tests.Emit;

public sealed class RepositorySnapshotTests
{
    private const string Ticket = """
        namespace Acme;

        public enum TicketState { Open, Closed }

        [Persisted("tickets")]
        public sealed record Ticket
        {
            [Key] public required long Id { get; init; }
            public required string Title { get; init; }
            public string? Assignee { get; init; }
            public TicketState State { get; init; }
            public int Points { get; init; }
        }

        """;

    [Fact]
    public void Every_verb_is_one_statement() => Accepted.Match("EveryVerb", Ticket + """
        [Repository<Ticket>]
        internal interface ITicketRepository
        {
            [Select] ValueTask<Ticket?> GetAsync(long id, CancellationToken cancellationToken = default);
            [Select] Ticket Require([Key] long number);
            [Select] Task<Ticket[]> ListAsync();
            [Insert] ValueTask AddAsync(Ticket ticket, CancellationToken cancellationToken = default);
            [Insert] Ticket Add(Ticket ticket);
            [Upsert] Task SaveAsync(Ticket ticket);
            [Update] ValueTask<bool> UpdateAsync(Ticket ticket, CancellationToken cancellationToken = default);
            [Update] void Update(Ticket ticket);
            [Delete] ValueTask<bool> DeleteAsync(long id, CancellationToken cancellationToken = default);
            [Delete] long Purge([Before(nameof(Ticket.Points))] int points);
            [Count] ValueTask<long> CountAsync(TicketState state, CancellationToken cancellationToken = default);
            [Count] int Count();
            [Exists] ValueTask<bool> ExistsAsync(string assignee, CancellationToken cancellationToken = default);
            [Aggregate(Aggregates.Sum, nameof(Ticket.Points))]
            ValueTask<long> SumAsync(string assignee, CancellationToken cancellationToken = default);
            [Aggregate(Aggregates.Max, nameof(Ticket.Title))] Task<string?> LastTitleAsync();
            [Aggregate(Aggregates.Average, nameof(Ticket.Points))] double? Average();
        }
        """);

    [Fact]
    public void Optional_conditions_choose_their_statement() => Accepted.Match("OptionalFilters", Ticket + """
        [Repository<Ticket>]
        public interface ITicketRepository
        {
            [Select, OrderBy($"{nameof(Ticket.Points)} DESC")]
            ValueTask<IReadOnlyList<Ticket>> ListAsync(
                long? id = null,
                string? assignee = null,
                TicketState? state = null,
                [AtLeast(nameof(Ticket.Points))] int least = 0,
                [NotEqual(nameof(Ticket.Assignee))] string? except = null,
                [OneOf(nameof(Ticket.Points))] ImmutableArray<int>? points = null,
                [Limit] int? limit = null,
                [Offset] long offset = 0,
                CancellationToken cancellationToken = default);
        }
        """);

    [Fact]
    public void A_stream_owns_its_statement() => Accepted.Match("Streams", Ticket + """
        [Repository<Ticket>]
        public interface ITicketRepository
        {
            [Select] IAsyncEnumerable<Ticket> StreamAsync(CancellationToken cancellationToken = default);
            [Select] IAsyncEnumerable<Ticket> StreamOfAsync([OneOf(nameof(Ticket.Assignee))] string[] assignees, [Limit] int? limit = null);
            [Select] IEnumerable<Ticket> Stream(TicketState? state = null);
        }
        """);

    [Fact]
    public void A_database_has_its_repositories_three_times() => Accepted.Match("Database", Ticket + """
        [Persisted("comments")]
        public sealed record Comment : IValidated
        {
            [Key(Generated = true)] public long Id { get; init; }
            [References<Ticket>(OnDelete = ReferenceAction.Cascade)] public required long TicketId { get; init; }
            public required string Text { get; init; }

            public void Validate() => ArgumentException.ThrowIfNullOrWhiteSpace(Text);
        }

        [Repository<Ticket>]
        public interface ITicketRepository : IRepository<Ticket, long>
        {
            [Select] ValueTask<ImmutableArray<Ticket>> FindAsync(string title, CancellationToken cancellationToken = default);
        }

        /// <summary>Help.</summary>
        [Database(Version = 3, ApplicationId = 77)]
        public sealed partial class HelpDesk
        {
            /// <summary>Comments.</summary>
            public partial IRepository<Comment, long> Comments { get; }

            /// <summary>Tickets.</summary>
            public partial ITicketRepository Tickets { get; }
        }
        """);
}
