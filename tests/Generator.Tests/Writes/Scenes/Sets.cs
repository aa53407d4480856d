using System.Collections.Immutable;
using Synthorg.Gen;
using Xunit;

namespace Shop;

public enum PostStatus { Draft, Published, Archived }

public readonly record struct AuthorId(Guid Value);

public sealed record Link(string Title, Uri? Target);

[Persisted("posts", Strict = true)]
public sealed partial record Post
{
    [Key(Generated = true)] public long Id { get; init; }
    public AuthorId? Author { get; init; }
    public required string Title { get; init; }
    public PostStatus Status { get; init; }
    public PostStatus? Former { get; init; }
    [Column(AsNumber = true)] public PostStatus Rank { get; init; }
    [JsonColumn] public ImmutableArray<string> Tags { get; init; } = [];
    [JsonColumn] public Link? Link { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }
    public string? Note { get; init; }
    public decimal Price { get; init; }
    public byte[]? Image { get; init; }
}

[Persisted("seats")]
public sealed record Seat([property: Key] int Row, [property: Key(Order = 1)] int Number, string? Guest);

[Repository<Post>]
public interface IPosts
{
    [Insert] ValueTask<Post> AddAsync(Post post);
    [Select] ValueTask<Post> GetAsync(long id);
    [Update] ValueTask<bool> MoveAsync(
        long id, [Set] PostStatus status, [Expected(nameof(Post.Status))] PostStatus from, CancellationToken cancellationToken = default);
    [Update] ValueTask<int> RetagAsync(string title, [Set] ImmutableArray<string> tags);
    [Update] bool Relink(long id, [Set] Link? link);
    [Update] Task<bool> PublishAsync(
        long id, [Set] DateTimeOffset? publishedAt, [Expected(nameof(Post.PublishedAt))] DateTimeOffset? was);
    [Update] ValueTask<bool> SwapAsync(
        long id, [Set(nameof(Post.Former))] PostStatus? to, [Expected(nameof(Post.Former))] PostStatus? from);
    [Update] bool Assign(long id, [Set] AuthorId? author, [Expected(nameof(Post.Author))] AuthorId? before = null);
    [Update] int Everything(
        long id,
        [Set] string title,
        [Set] PostStatus status,
        [Set] PostStatus rank,
        [Set] ImmutableArray<string> tags,
        [Set] string? note,
        [Set] decimal price,
        [Set] byte[]? image);
    [Update] void Rename(long id, [Set] string title);
    [Update] ValueTask RenameAsync(long id, [Set] string title);
    [Update] ValueTask<Post> NamedAsync(long id, [Set] string title);
    [Update] Task<Post?> NamedIfAnyAsync([Key] long key, [Set] string title);
    [Update] ValueTask<ImmutableArray<Post>> ArchiveAsync(PostStatus status, [Set(nameof(Post.Status))] PostStatus to);
    [Update] IReadOnlyList<Post> Rank([OneOf(nameof(Post.Id))] long[] ids, [Set] PostStatus rank);
    [Update] ValueTask<long> NoteAllAsync([Set] string? note);
}

[Repository<Seat>]
public interface ISeats
{
    [Insert] void Add(Seat seat);
    [Select] Seat? Get([Key] (int Row, int Number) key);
    [Update] bool Take([Key] (int Row, int Number) key, [Set] string guest, [Expected(nameof(Seat.Guest))] string? was);
    [Update] Seat? Free(int row, int number, [Set] string? guest = null);
}

[Database]
public sealed partial class Blog
{
    public partial IPosts Posts { get; }
    public partial ISeats Seats { get; }
}

public static class Scenes
{
    private static readonly DateTimeOffset s_noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    public static async Task A_column_is_set_while_it_is_as_expected(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Post post = await blog.Posts.AddAsync(new() { Title = "a" });
        Assert.True(await blog.Posts.MoveAsync(post.Id, PostStatus.Published, from: PostStatus.Draft));
        Assert.False(await blog.Posts.MoveAsync(post.Id, PostStatus.Archived, from: PostStatus.Draft));
        Assert.False(await blog.Posts.MoveAsync(99, PostStatus.Archived, from: PostStatus.Draft));
        Assert.Equal(post with { Status = PostStatus.Published }, await blog.Posts.GetAsync(post.Id));
    }

    public static async Task Of_many_callers_one_wins(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Post post = await blog.Posts.AddAsync(new() { Title = "a" });
        bool[] won = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(async () =>
            await blog.Posts.MoveAsync(post.Id, PostStatus.Published, from: PostStatus.Draft))));
        Assert.Single(won, static one => one);
    }

    public static async Task Null_is_expected_and_set(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Post post = await blog.Posts.AddAsync(new() { Title = "a" });
        Assert.False(await blog.Posts.PublishAsync(post.Id, s_noon, was: s_noon));
        Assert.True(await blog.Posts.PublishAsync(post.Id, s_noon, was: null));
        Assert.Equal(s_noon, (await blog.Posts.GetAsync(post.Id)).PublishedAt);
        Assert.False(await blog.Posts.PublishAsync(post.Id, null, was: null));
        Assert.True(await blog.Posts.PublishAsync(post.Id, null, was: s_noon));
        Assert.Null((await blog.Posts.GetAsync(post.Id)).PublishedAt);
    }

    public static async Task One_column_is_set_and_expected_as_an_enum_that_may_be_null(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Post post = await blog.Posts.AddAsync(new() { Title = "a" });
        Assert.True(await blog.Posts.SwapAsync(post.Id, PostStatus.Archived, null));
        Assert.False(await blog.Posts.SwapAsync(post.Id, PostStatus.Draft, null));
        Assert.True(await blog.Posts.SwapAsync(post.Id, PostStatus.Draft, PostStatus.Archived));
        Assert.True(await blog.Posts.SwapAsync(post.Id, null, PostStatus.Draft));
        Assert.Null((await blog.Posts.GetAsync(post.Id)).Former);
    }

    public static async Task Wrappers_are_set_and_expected(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Post post = await blog.Posts.AddAsync(new() { Title = "a" });
        var author = new AuthorId(Guid.NewGuid());
        Assert.True(blog.Posts.Assign(post.Id, author));
        Assert.Equal(author, (await blog.Posts.GetAsync(post.Id)).Author);
        Assert.False(blog.Posts.Assign(post.Id, null));
        Assert.True(blog.Posts.Assign(post.Id, null, before: author));
        Assert.Null((await blog.Posts.GetAsync(post.Id)).Author);
    }

    public static async Task Json_columns_are_set(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Post post = await blog.Posts.AddAsync(new() { Title = "a" });
        await blog.Posts.AddAsync(new() { Title = "a" });
        Assert.Equal(2, await blog.Posts.RetagAsync("a", ["x", "y"]));
        Assert.True(blog.Posts.Relink(post.Id, new Link("to", new Uri("https://example.org"))));
        Post read = await blog.Posts.GetAsync(post.Id);
        Assert.Equal(["x", "y"], read.Tags);
        Assert.Equal(new Link("to", new Uri("https://example.org")), read.Link);
        Assert.True(blog.Posts.Relink(post.Id, null));
        Assert.Null((await blog.Posts.GetAsync(post.Id)).Link);
    }

    public static async Task Several_columns_are_set_at_once_and_no_other(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Post post = await blog.Posts.AddAsync(new() { Title = "a", Note = "n", Link = new("l", null), PublishedAt = s_noon });
        Assert.Equal(1, blog.Posts.Everything(post.Id, "b", PostStatus.Archived, PostStatus.Published, ["t"], null, 1.50m, [1, 2]));
        Post read = await blog.Posts.GetAsync(post.Id);
        Assert.Equal([1, 2], read.Image);
        Post expected = post with
        {
            Title = "b",
            Status = PostStatus.Archived,
            Rank = PostStatus.Published,
            Tags = ["t"],
            Note = null,
            Price = 1.50m,
            Image = read.Image,
        };
        Assert.Equal(expected, read);
    }

    public static async Task Nothing_or_the_entity_needs_a_row(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Post post = await blog.Posts.AddAsync(new() { Title = "a" });
        blog.Posts.Rename(post.Id, "b");
        await blog.Posts.RenameAsync(post.Id, "c");
        Assert.Equal(post with { Title = "d" }, await blog.Posts.NamedAsync(post.Id, "d"));
        Assert.Equal(post with { Title = "e" }, await blog.Posts.NamedIfAnyAsync(post.Id, "e"));
        Assert.Null(await blog.Posts.NamedIfAnyAsync(99, "e"));
        Assert.Throws<RecordNotFoundException>(() => blog.Posts.Rename(99, "b"));
        await Assert.ThrowsAsync<RecordNotFoundException>(async () => await blog.Posts.RenameAsync(99, "b"));
        await Assert.ThrowsAsync<RecordNotFoundException>(async () => await blog.Posts.NamedAsync(99, "b"));
    }

    public static async Task Every_changed_row_is_given(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        for (int i = 0; i < 3; i++)
        {
            await blog.Posts.AddAsync(new() { Title = $"{i}", Status = i == 1 ? PostStatus.Published : PostStatus.Draft });
        }

        ImmutableArray<Post> archived = await blog.Posts.ArchiveAsync(PostStatus.Draft, PostStatus.Archived);
        Assert.Equal(["0", "2"], archived.Select(static post => post.Title).Order());
        Assert.All(archived, static post => Assert.Equal(PostStatus.Archived, post.Status));
        Assert.Empty(await blog.Posts.ArchiveAsync(PostStatus.Draft, PostStatus.Archived));
        Assert.Equal([1L, 3L], blog.Posts.Rank([1, 3, 9], PostStatus.Published).Select(static post => post.Id).Order());
    }

    public static async Task Without_a_condition_every_row_is_set(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Assert.Equal(0, await blog.Posts.NoteAllAsync("n"));
        await blog.Posts.AddAsync(new() { Title = "a" });
        Post second = await blog.Posts.AddAsync(new() { Title = "b" });
        Assert.Equal(2, await blog.Posts.NoteAllAsync("n"));
        Assert.Equal("n", (await blog.Posts.GetAsync(second.Id)).Note);
        Assert.Equal(2, await blog.Posts.NoteAllAsync(null));
        Assert.Null((await blog.Posts.GetAsync(second.Id)).Note);
    }

    public static async Task Composite_keys_are_conditions(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        blog.Seats.Add(new(1, 2, null));
        blog.Seats.Add(new(2, 1, null));
        Assert.True(blog.Seats.Take((1, 2), "ada", was: null));
        Assert.False(blog.Seats.Take((1, 2), "bob", was: null));
        Assert.Equal("ada", blog.Seats.Get((1, 2))!.Guest);
        Assert.Null(blog.Seats.Get((2, 1))!.Guest);
        Assert.Equal(new Seat(1, 2, null), blog.Seats.Free(1, 2));
        Assert.Null(blog.Seats.Free(3, 3));
    }

    public static async Task A_refused_value_names_its_column(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Post post = await blog.Posts.AddAsync(new() { Title = "a" });
        ArgumentException refused = Assert.Throws<ArgumentException>(() => blog.Posts.Rename(post.Id, "\ud800"));
        Assert.Contains("posts.title", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("title", () => blog.Posts.Rename(post.Id, null!));
    }
}
