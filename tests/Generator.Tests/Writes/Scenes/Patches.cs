using System.Collections.Immutable;
using Synthorg.Gen;
using Xunit;

namespace Shop;

public enum PostStatus { Draft, Published }

public readonly record struct AuthorId(int Value);

[Persisted("posts")]
public sealed partial record Post
{
    [Key(Generated = true)] public long Id { get; init; }
    public required string Title { get; init; }
    public string? Note { get; init; }
    public PostStatus Status { get; init; }
    public PostStatus? Former { get; init; }
    public AuthorId? Author { get; init; }
    [JsonColumn] public ImmutableArray<string> Tags { get; init; } = [];
    [JsonColumn] public ImmutableArray<string>? Hints { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }
    [WriteOnce] public string CreatedBy { get; init; } = "";
}

[Patch<Post>]
public readonly record struct PostPatch(Optional<string> Title, Optional<DateTimeOffset?> PublishedAt);

[Patch<Post>]
public sealed record WidePatch
{
    public Optional<string> Title { get; init; }
    public Optional<string?> Note { get; init; }
    public Optional<PostStatus> Status { get; init; }
    public Optional<PostStatus?> Former { get; init; }
    public Optional<AuthorId?> Author { get; init; }
    public Optional<ImmutableArray<string>> Tags { get; init; }
    public Optional<ImmutableArray<string>?> Hints { get; init; }
    public Optional<DateTimeOffset> PublishedAt { get; init; }
    public bool IsEmpty => this == new WidePatch();
}

[Persisted("counters")]
public sealed record Counter
{
    [Key] public required string Name { get; init; }
    public long Value { get; init; }
    public string? Note { get; init; }
    [Version] public int Version { get; init; }
}

[Patch<Counter>]
public sealed record CounterPatch(Optional<long> Value, Optional<string?> Note = default);

[Repository<Post>]
public interface IPosts
{
    [Insert] ValueTask<Post> AddAsync(Post post);
    [Select] ValueTask<Post> GetAsync(long id);
    [Update] ValueTask<bool> PatchAsync(long id, PostPatch patch, CancellationToken cancellationToken = default);
    [Update] ValueTask<Post> PatchAsync(long id, WidePatch patch);
    [Update] Task<Post?> PatchIfAnyAsync(long id, WidePatch patch);
    [Update] int PatchAll(PostStatus status, WidePatch patch);
    [Update] void Patch(long id, PostPatch patch);
    [Update] ImmutableArray<Post> PatchEvery(PostPatch patch);
    [Update] bool PatchFrom(long id, PostPatch patch, [Expected(nameof(Post.Note))] string? was);
    [Update] bool PatchWith(long id, PostPatch patch, [Set] string? note);
}

[Repository<Counter>]
public interface ICounters : IRepository<Counter, string>
{
    [Update] ValueTask<Counter> PatchAsync(string name, CounterPatch patch);
    [Update] ValueTask<bool> PatchAsync(string name, CounterPatch patch, [Expected] int version);
    [Update] ValueTask<Counter> AddToAsync(string name, [Set] long value);
}

[Database]
public sealed partial class Blog
{
    public partial IPosts Posts { get; }
    public partial ICounters Counters { get; }
}

public static class Scenes
{
    private static readonly DateTimeOffset s_noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    private static Post Full => new()
    {
        Title = "a", Note = "n", Tags = ["t"], PublishedAt = s_noon, Former = PostStatus.Draft, CreatedBy = "me",
    };

    public static async Task Only_what_is_given_is_set(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Post post = await blog.Posts.AddAsync(Full);
        Assert.True(await blog.Posts.PatchAsync(post.Id, new PostPatch { Title = "b" }));
        Assert.Equal(post with { Title = "b" }, await blog.Posts.GetAsync(post.Id));
        Assert.True(await blog.Posts.PatchAsync(post.Id, new PostPatch { PublishedAt = null }));
        Assert.Equal(post with { Title = "b", PublishedAt = null }, await blog.Posts.GetAsync(post.Id));
        Assert.True(await blog.Posts.PatchAsync(post.Id, new PostPatch("c", s_noon.AddDays(1))));
        Assert.Equal(post with { Title = "c", PublishedAt = s_noon.AddDays(1) }, await blog.Posts.GetAsync(post.Id));
        Assert.False(await blog.Posts.PatchAsync(99, new PostPatch { Title = "b" }));
    }

    public static async Task Nothing_given_changes_nothing_and_tells_whether_there_is_a_row(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Post post = await blog.Posts.AddAsync(Full);
        Assert.True(await blog.Posts.PatchAsync(post.Id, default(PostPatch)));
        Assert.False(await blog.Posts.PatchAsync(99, default(PostPatch)));
        Assert.Equal(post, await blog.Posts.PatchAsync(post.Id, new WidePatch()));
        await Assert.ThrowsAsync<RecordNotFoundException>(async () => await blog.Posts.PatchAsync(99, new WidePatch()));
        Assert.Null(await blog.Posts.PatchIfAnyAsync(99, new()));
        Assert.Equal(1, blog.Posts.PatchAll(PostStatus.Draft, new()));
        Assert.Equal(0, blog.Posts.PatchAll(PostStatus.Published, new()));
        blog.Posts.Patch(post.Id, default);
        Assert.Throws<RecordNotFoundException>(() => blog.Posts.Patch(99, default));
        Assert.Equal([post], (IEnumerable<Post>)blog.Posts.PatchEvery(default));
        Assert.Equal(post, await blog.Posts.GetAsync(post.Id));
    }

    public static async Task Every_combination_sets_what_it_names(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        for (int given = 0; given < 256; given++)
        {
            Post post = await blog.Posts.AddAsync(Full with { Author = given % 3 == 0 ? new AuthorId(1) : null });
            bool Has(int bit) => (given & (1 << bit)) != 0;
            WidePatch patch = new()
            {
                Title = Has(0) ? "new" : default(Optional<string>),
                Note = Has(1) ? (string?)null : default(Optional<string?>),
                Status = Has(2) ? PostStatus.Published : default(Optional<PostStatus>),
                Former = Has(3) ? (given % 2 == 0 ? PostStatus.Published : null) : default(Optional<PostStatus?>),
                Author = Has(4) ? new AuthorId(7) : default(Optional<AuthorId?>),
                Tags = Has(5) ? ImmutableArray.Create("x", "y") : default(Optional<ImmutableArray<string>>),
                Hints = Has(6) ? (ImmutableArray<string>?)["h"] : default(Optional<ImmutableArray<string>?>),
                PublishedAt = Has(7) ? s_noon.AddDays(2) : default(Optional<DateTimeOffset>),
            };
            Post expected = post with
            {
                Title = Has(0) ? "new" : post.Title,
                Note = Has(1) ? null : post.Note,
                Status = Has(2) ? PostStatus.Published : post.Status,
                Former = Has(3) ? (given % 2 == 0 ? PostStatus.Published : null) : post.Former,
                Author = Has(4) ? new AuthorId(7) : post.Author,
                Tags = Has(5) ? ["x", "y"] : post.Tags,
                Hints = Has(6) ? ["h"] : post.Hints,
                PublishedAt = Has(7) ? s_noon.AddDays(2) : post.PublishedAt,
            };
            Assert.Equal(expected, await blog.Posts.PatchAsync(post.Id, patch));
            Assert.Equal(expected, await blog.Posts.GetAsync(post.Id));
            Assert.Equal(given == 0, patch.IsEmpty);
        }
    }

    public static async Task Expected_values_and_further_sets_go_with_a_patch(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Post post = await blog.Posts.AddAsync(Full);
        Assert.False(blog.Posts.PatchFrom(post.Id, new() { Title = "b" }, was: null));
        Assert.False(blog.Posts.PatchFrom(post.Id, default, was: null));
        Assert.True(blog.Posts.PatchFrom(post.Id, new() { Title = "b" }, was: "n"));
        Assert.True(blog.Posts.PatchWith(post.Id, default, note: null));
        Assert.True(blog.Posts.PatchFrom(post.Id, new() { PublishedAt = null }, was: null));
        Assert.Equal(post with { Title = "b", Note = null, PublishedAt = null }, await blog.Posts.GetAsync(post.Id));
    }

    public static async Task A_row_that_is_patched_counts_it(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Counter counter = await blog.Counters.InsertAsync(new() { Name = "a" });
        Assert.Equal(1, counter.Version);
        Assert.Equal(counter, await blog.Counters.PatchAsync("a", new CounterPatch(default)));
        Assert.Equal(counter with { Value = 5, Version = 2 }, await blog.Counters.PatchAsync("a", new CounterPatch(5)));
        Assert.Equal(counter with { Value = 6, Version = 3 }, await blog.Counters.AddToAsync("a", 6));
        await Assert.ThrowsAsync<VersionConflictException>(async () => await blog.Counters.UpdateAsync(counter with { Value = 7 }));
        Assert.False(await blog.Counters.PatchAsync("a", new CounterPatch(8), version: 2));
        Assert.True(await blog.Counters.PatchAsync("a", new CounterPatch(8), version: 3));
        Assert.Equal(4, (await blog.Counters.GetAsync("a"))!.Version);
    }

    public static async Task A_refused_value_names_its_column(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        ArgumentException refused = Assert.Throws<ArgumentException>(() => blog.Posts.Patch(1, new() { Title = "\ud800" }));
        Assert.Contains("posts.title", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentNullException>("patch", async () => await blog.Posts.PatchAsync(1, (WidePatch)null!));
    }
}
