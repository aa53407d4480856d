namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Writes as they are while somebody types them, and one source in which all of them are whole.</summary>
internal static class BrokenWrites
{
    public const string Whole = """
        public enum State
        {
            Open,
            Closed,
        }

        [Persisted("posts")]
        public sealed partial record Post : IValidated
        {
            [Key(Generated = true)] public long Id { get; init; }
            public required string Title { get; init; }
            public State? State { get; init; }
            [JsonColumn] public ImmutableArray<string>? Tags { get; init; }
            [WriteOnce] public DateTimeOffset CreatedAt { get; init; }
            [Version] public int Version { get; init; }
            public void Validate() => ArgumentException.ThrowIfNullOrEmpty(Title);
        }

        [Patch<Post>]
        public readonly record struct PostPatch(Optional<string> Title, Optional<State?> State, Optional<ImmutableArray<string>?> Tags);

        [Repository<Post>]
        public interface IPosts : IRepository<Post, long>
        {
            [Insert] ValueTask<ImmutableArray<Post>> AddAllAsync(IReadOnlyCollection<Post> posts, CancellationToken token = default);
            [Insert, IfAbsent] ValueTask<bool> AddIfAbsentAsync(Post post);
            [Upsert] Task<int> SaveAllAsync(List<Post> posts);
            [Update] ValueTask ChangeAllAsync(IEnumerable<Post> posts);
            [Update] ValueTask<bool> MoveAsync(long id, [Set] State? state, [Expected(nameof(Post.State))] State? from = null);
            [Update] ValueTask<Post> PatchAsync([Key] long id, PostPatch patch, [Set(nameof(Post.Title))] string title);
            [Update] ValueTask<List<Post>> PatchAllAsync([AtMost(nameof(Post.CreatedAt))] DateTimeOffset until, PostPatch patch);
            [Delete] ValueTask<bool> DeleteAsync(Post post);
            [Delete] ValueTask<int> DeleteAllAsync(Post[] posts);
        }

        [Database]
        public sealed partial class Blog
        {
            public partial IPosts Posts { get; }
        }
        """;

    public static Dictionary<string, string> All { get; } = new()
    {
        { "a patch without its entity", With("[Patch<>] public sealed record NotePatch(Optional<string> Title);") },
        { "a patch of an unknown entity", With("[Patch<Nobody>] public sealed record NotePatch(Optional<string> Title);") },
        { "a patch of itself", With("[Patch<NotePatch>] public sealed record NotePatch(Optional<string> Title);") },
        { "a patch with an optional of nothing", With("[Patch<Note>] public sealed record NotePatch(Optional<> Title);") },
        { "a patch with an optional of the unknown", With("[Patch<Note>] public sealed record NotePatch(Optional<Nobody> Title);") },
        { "a patch twice", With("[Patch<Note>, Patch<Note>] public sealed record NotePatch(Optional<string> Title);") },
        { "a patch that is generic", With("[Patch<Note>] public sealed record NotePatch<T>(Optional<T> Title);") },
        { "a patch that is an interface", With("[Patch<Note>] public interface NotePatch { Optional<string> Title { get; } }") },
        { "a patch that is the entity", With("", "[Update] bool Change(string id, Note patch);") },
        { "a set of nothing", With("", "[Update] bool Change(string id, [Set()] string title, [Set(null)] string body);") },
        { "a set of a number", With("", "[Update] bool Change(string id, [Set(3)] int stars);") },
        { "a set alone", With("", "[Update] bool Change([Set])") },
        { "an expected value alone", With("", "[Update] bool Change(string id, [Expected(nameof(Note.))] string title);") },
        { "a collection of the unknown", With("", "[Insert] int AddAll(List<Nobody> notes);") },
        { "a collection of nothing", With("", "[Insert] int AddAll(List<> notes);") },
        { "a span of entities", With("", "[Insert] int AddAll(ReadOnlySpan<Note> notes);") },
        { "entities by params", With("", "[Insert] int AddAll(params Note[] notes);") },
        { "a table of entities", With("", "[Insert] int AddAll(Note[,] notes, Note[][] more);") },
        { "entities by reference", With("", "[Insert] int AddAll(ref List<Note> notes);") },
    };

    private static string With(string patch, string method = "[Update] bool Change(string id, NotePatch patch);") => $$"""
        [Persisted]
        public sealed record Note([property: Key] string Id, string Title, int Stars, [property: Version] long Version);

        {{patch}}

        [Repository<Note>]
        public interface INotes
        {
            {{method}}
        }
        """;
}
