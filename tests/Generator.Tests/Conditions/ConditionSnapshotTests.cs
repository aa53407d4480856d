using Synthorg.Gen.Generator.Tests.Emit;

namespace Synthorg.Gen.Generator.Tests.Conditions;

/// <summary>What is emitted for conditions of every kind.</summary>
public sealed class ConditionSnapshotTests
{
    [Fact]
    public void Conditions_of_every_kind() => Accepted.Match("Conditions", """
        namespace Acme;

        public enum State { Draft, Sent }

        public readonly record struct Cents(long Amount);

        public sealed record Spot(string City, float Lon);

        [Persisted("notes")]
        public sealed class Note
        {
            [Key] public int Id { get; set; }
            [Column(NotNull = true)] public string Title { get; set; } = "";
            [Column(Collation = "NOCASE")] public string? Body { get; set; }
            public State? State { get; set; }
            public Cents Price { get; set; }
            public DateTime At { get; set; }
            [JsonColumn] public ImmutableArray<string> Tags { get; set; } = [];
            [JsonColumn] public Spot? Spot { get; set; }
        }

        [Filter<Note>]
        public sealed record NoteFilter
        {
            [StartsWith(nameof(Note.Title))] public string? Prefix { get; init; }
            [AtLeast(nameof(Note.Price))] public Cents? From { get; init; }
            [AtMost(nameof(Note.Price))] public Cents? To { get; init; }
            public Match<State> State { get; init; }
            [NotOneOf(nameof(Note.Id))] public ImmutableArray<int>? Not { get; init; }
        }

        [Repository<Note>]
        public interface INotes
        {
            [Select] ValueTask<List<Note>> ListAsync(NoteFilter filter, NoteFilter? other = null);
            [Count, NotEqual(nameof(Note.State), State.Sent), Is(nameof(Note.Body), null)]
            long Count([Contains(nameof(Note.Tags))] string tag, [Is("Spot.Lon")] float lon, [NullMatches] State? state);
            [Exists] bool Exists([StartsWith(nameof(Note.Body))] string body);
            [Delete, AtLeastOneOf(nameof(since), nameof(until))]
            int Delete([After(nameof(Note.At))] DateTime? since = null, [Before(nameof(Note.At))] DateTime? until = null);
        }

        [Database]
        public sealed partial class Store { public partial INotes Notes { get; } }
        """);
}
