using Synthorg.Gen.Generator.Tests.Emit;

namespace Synthorg.Gen.Generator.Tests.Events;

/// <summary>What is emitted for a repository with events.</summary>
public sealed class EventSnapshotTests
{
    [Fact]
    public void A_statement_names_its_events_and_a_refusal_is_told() => Accepted.Match("Events", """
        namespace Acme;

        [Persisted("notes")]
        public sealed partial record Note : IValidated
        {
            [Key] public required string Id { get; init; }
            public required string Title { get; init; }
            public int Stars { get; init; }

            public void Validate() => ArgumentException.ThrowIfNullOrWhiteSpace(Title);
        }

        [Patch<Note>]
        public readonly record struct NotePatch(Optional<string> Title, Optional<int> Stars);

        [Repository<Note>(Events = "persistence.note")]
        public interface INoteRepository
        {
            [Insert] ValueTask AddAsync(Note refusal, CancellationToken cancellationToken = default);
            [Insert] int AddAll(IReadOnlyCollection<Note> rows);
            [Update] bool Patch(string id, NotePatch patch);
            [Select] ValueTask<Note?> GetAsync(string id, CancellationToken cancellationToken = default);
            [Select] List<Note> List(string? title = null, [Limit] int limit = 10);
            [Count] int Count();
        }
        """);
}
