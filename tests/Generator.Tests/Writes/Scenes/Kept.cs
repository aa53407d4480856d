using Synthorg.Gen;
using Xunit;

namespace Shop;

[Persisted("posts")]
public sealed record Post
{
    [Key(Generated = true)] public long Id { get; init; }
    [Unique] public required string Slug { get; init; }
    public string Title { get; init; } = "";
    [WriteOnce] public string CreatedBy { get; init; } = "";
    [WriteOnce] public DateOnly? CreatedOn { get; init; }
}

[Persisted("marks")]
public sealed record Mark([property: Key] string Name, [property: WriteOnce] string By);

[Persisted("links")]
public sealed record Link([property: Key] string From, [property: Key(Order = 1)] string To);

[Patch<Post>]
public sealed record PostPatch(Optional<string> Title);

[Repository<Post>]
public interface IPosts : IRepository<Post, long>
{
    [Insert, IfAbsent] ValueTask<bool> AddIfAbsentAsync(Post post);
    [Insert, IfAbsent] bool AddIfAbsent(Post post, CancellationToken cancellationToken = default);
    [Update] ValueTask<Post> ChangeAsync(Post post);
    [Update] Post? Rename(long id, [Set] string title);
    [Update] Post? Patch(long id, PostPatch patch);
    [Upsert] Post[] SaveAll(IEnumerable<Post> posts);
    [Update] Post[] ChangeAll(IEnumerable<Post> posts);
}

[Repository<Mark>]
public interface IMarks : IRepository<Mark, string>
{
    [Upsert] void Save(Mark mark);
    [Insert, IfAbsent] Task<bool> AddIfAbsentAsync(Mark mark);
}

[Repository<Link>]
public interface ILinks
{
    [Insert, IfAbsent] bool Add(Link link);
    [Upsert] Link Save(Link link);
    [Delete] bool Remove(Link link);
}

[Database]
public sealed partial class Blog
{
    public partial IPosts Posts { get; }
    public partial IMarks Marks { get; }
    public partial ILinks Links { get; }
}

public static class Scenes
{
    private static readonly DateOnly s_day = new(2026, 1, 2);

    public static async Task An_insert_if_absent_leaves_what_is_there(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Assert.True(await blog.Posts.AddIfAbsentAsync(new() { Id = 5, Slug = "a", Title = "1" }));
        Assert.False(await blog.Posts.AddIfAbsentAsync(new() { Id = 5, Slug = "b", Title = "2" }));
        Assert.False(blog.Posts.AddIfAbsent(new() { Id = 5, Slug = "a", Title = "2" }));
        Assert.True(blog.Posts.AddIfAbsent(new() { Slug = "c" }));
        Assert.Equal(["1", ""], (await blog.Posts.ListAsync()).Select(static post => post.Title));
        Assert.True(blog.Links.Add(new("a", "b")));
        Assert.False(blog.Links.Add(new("a", "b")));
        Assert.True(blog.Links.Add(new("b", "a")));
        Assert.True(await blog.Marks.AddIfAbsentAsync(new("m", "ada")));
        Assert.False(await blog.Marks.AddIfAbsentAsync(new("m", "bob")));
    }

    public static async Task Another_unique_value_is_refused_all_the_same(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Assert.True(blog.Posts.AddIfAbsent(new() { Id = 1, Slug = "a" }));
        Assert.Throws<DuplicateRecordException>(() => blog.Posts.AddIfAbsent(new() { Id = 2, Slug = "a" }));
    }

    public static async Task Of_many_callers_one_inserts(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        bool[] won = await Task.WhenAll(Enumerable.Range(0, 64).Select(number =>
            Task.Run(() => blog.Marks.AddIfAbsentAsync(new("m", $"{number}")))));
        int winner = Array.FindIndex(won, static one => one);
        Assert.Single(won, static one => one);
        Assert.Equal($"{winner}", (await blog.Marks.GetAsync("m"))!.By);
    }

    public static async Task A_write_once_column_keeps_what_was_inserted(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Post post = await blog.Posts.InsertAsync(new() { Slug = "a", CreatedBy = "ada", CreatedOn = s_day });
        Post changed = post with { Title = "b", CreatedBy = "bob", CreatedOn = null };
        Assert.True(await blog.Posts.UpdateAsync(changed));
        Assert.Equal(post with { Title = "b" }, await blog.Posts.GetAsync(post.Id));
        Assert.Equal(post with { Title = "c" }, await blog.Posts.UpsertAsync(changed with { Title = "c" }));
        Assert.Equal(post with { Title = "d" }, await blog.Posts.ChangeAsync(changed with { Title = "d" }));
        Assert.Equal(post with { Title = "e" }, blog.Posts.Rename(post.Id, "e"));
        Assert.Equal(post with { Title = "f" }, blog.Posts.Patch(post.Id, new("f")));
        Assert.Equal([post with { Title = "g" }], blog.Posts.SaveAll([changed with { Title = "g" }]));
        Assert.Equal([post with { Title = "h" }], blog.Posts.ChangeAll([changed with { Title = "h" }]));
    }

    public static async Task An_upsert_that_inserts_writes_it(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Post post = await blog.Posts.UpsertAsync(new() { Slug = "a", CreatedBy = "ada", CreatedOn = s_day });
        Assert.Equal(("ada", s_day), (post.CreatedBy, post.CreatedOn));
    }

    public static async Task A_row_of_kept_columns_alone_comes_back_as_it_is_stored(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Assert.Equal(new Mark("m", "ada"), await blog.Marks.UpsertAsync(new("m", "ada")));
        Assert.Equal(new Mark("m", "ada"), await blog.Marks.UpsertAsync(new("m", "bob")));
        blog.Marks.Save(new("m", "bob"));
        Assert.True(await blog.Marks.UpdateAsync(new("m", "bob")));
        Assert.False(await blog.Marks.UpdateAsync(new("n", "bob")));
        Assert.Equal([new Mark("m", "ada")], (IEnumerable<Mark>)await blog.Marks.ListAsync());
        Assert.Equal(new Link("a", "b"), blog.Links.Save(new("a", "b")));
        Assert.Equal(new Link("a", "b"), blog.Links.Save(new("a", "b")));
    }

    public static async Task An_entity_is_deleted_by_its_key(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        blog.Links.Add(new("a", "b"));
        blog.Links.Add(new("b", "a"));
        Assert.True(blog.Links.Remove(new("a", "b")));
        Assert.False(blog.Links.Remove(new("a", "b")));
        Assert.True(blog.Links.Remove(new("b", "a")));
    }
}
