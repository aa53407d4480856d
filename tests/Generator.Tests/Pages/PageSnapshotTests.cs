using Synthorg.Gen.Generator.Tests.Emit;

namespace Synthorg.Gen.Generator.Tests.Pages;

/// <summary>What is emitted for selects of pages.</summary>
public sealed class PageSnapshotTests
{
    [Fact]
    public void Pages_of_every_kind() => Accepted.Match("Pages", """
        namespace Acme;

        [Persisted("notes")]
        public sealed record Note
        {
            [Key] public required int Id { get; init; }
            public required string Title { get; init; }
            public string? Body { get; init; }
            public DateTimeOffset CreatedAt { get; init; }
        }

        [Projection<Note>]
        public sealed record NoteCard(int Id, string Title);

        [Filter<Note>]
        public sealed record NoteFilter
        {
            [AtLeast(nameof(Note.CreatedAt))] public DateTimeOffset? Since { get; init; }
        }

        [Repository<Note>]
        public interface INotes
        {
            [Select, OrderBy($"{nameof(Note.CreatedAt)} DESC, {nameof(Note.Id)} DESC")]
            ValueTask<Page<NoteCard>> BrowseAsync(NoteFilter filter, PageRequest page, CancellationToken ct = default);
            [Select, OrderBy("Body DESC")] Page<Note> Browse(PageRequest page);
        }

        [Database]
        public sealed partial class Store { public partial INotes Notes { get; } }
        """);
}
