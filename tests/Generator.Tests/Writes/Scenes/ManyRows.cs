using System.Collections.Immutable;
using Synthorg.Gen;
using Xunit;

namespace Shop;

[Persisted("posts")]
public sealed record Post : IValidated
{
    [Key] public required string Slug { get; init; }
    public required string Title { get; init; }
    public void Validate() => ArgumentException.ThrowIfNullOrEmpty(Title);
}

[Persisted("events")]
public sealed record Event
{
    [Key(Generated = true)] public long Id { get; init; }
    public required string Name { get; init; }
}

[Persisted("points")]
public readonly record struct Point([Key] int X, [Key(Order = 1)] int Y, int Weight);

[Repository<Post>]
public interface IPosts
{
    [Insert] ValueTask AddAllAsync(IReadOnlyCollection<Post> posts, CancellationToken cancellationToken = default);
    [Insert] ValueTask<int> AddAllAsync(IEnumerable<Post> posts);
    [Insert] Task<long> AddAllAsync(ImmutableArray<Post> posts);
    [Insert] int AddAll(List<Post> posts);
    [Insert] Post[] AddAll(Post[] posts);
    [Insert] ValueTask<ImmutableArray<Post>> AddAllAsync(HashSet<Post> posts);
    [Insert] Task<List<Post>> AddAllAsync(ImmutableList<Post> posts);
    [Insert] ValueTask<IReadOnlyList<Post>> AddAllAsync(IList<Post> rows, CancellationToken row);
    [Insert, IfAbsent] ValueTask<int> AddMissingAsync(ICollection<Post> posts);
    [Upsert] Task<int> SaveAllAsync(IReadOnlyList<Post> posts);
    [Upsert] ValueTask<Post[]> SaveAllAsync(List<Post> posts);
    [Update] ValueTask ChangeAllAsync(IReadOnlyCollection<Post> posts);
    [Update] int ChangeAll(Post[] posts);
    [Update] ValueTask<ImmutableArray<Post>> ChangeAllAsync(ImmutableArray<Post> posts);
    [Delete] ValueTask<int> RemoveAllAsync(IEnumerable<Post> posts);
    [Delete] void RemoveAll(List<Post> posts);
    [Insert] ValueTask AddAsync(Post post);
    [Select] ValueTask<Post?> GetAsync(string slug);
    [Select, OrderBy(nameof(Post.Slug))] ValueTask<ImmutableArray<Post>> ListAsync();
    [Count] ValueTask<int> CountAsync();
}

[Repository<Event>]
public interface IEvents
{
    [Insert] ValueTask<ImmutableArray<Event>> AddAllAsync(IReadOnlyCollection<Event> events);
}

[Repository<Point>]
public interface IPoints
{
    [Upsert] ValueTask<Point[]> SaveAllAsync(IEnumerable<Point> points);
    [Delete] ValueTask<bool> RemoveAsync(Point point);
}

[Database]
public sealed partial class Blog
{
    public partial IPosts Posts { get; }
    public partial IEvents Events { get; }
    public partial IPoints Points { get; }
}

public static class Scenes
{
    private static Post A(string slug, string title = "a title") => new() { Slug = slug, Title = title };

    private static async Task<string> Slugs(Blog blog) =>
        string.Join(" ", (await blog.Posts.ListAsync()).Select(post => post.Slug));

    public static async Task Every_collection_is_taken(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        await blog.Posts.AddAllAsync((IReadOnlyCollection<Post>)[A("a"), A("b")]);
        Assert.Equal(2, await blog.Posts.AddAllAsync(Enumerable.Range(1, 2).Select(number => A($"c{number}"))));
        Assert.Equal(1, await blog.Posts.AddAllAsync(ImmutableArray.Create(A("d"))));
        Assert.Equal(1, blog.Posts.AddAll(new List<Post> { A("e") }));
        Assert.Single(blog.Posts.AddAll(new[] { A("f") }));
        Assert.Single(await blog.Posts.AddAllAsync(new HashSet<Post> { A("g") }));
        Assert.Single(await blog.Posts.AddAllAsync(ImmutableList.Create(A("h"))));
        Assert.Equal("a b c1 c2 d e f g h", await Slugs(blog));
    }

    public static async Task Every_result_is_given(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Post[] posts = [A("a"), A("b")];
        Assert.Equal(posts, blog.Posts.AddAll(posts));
        Assert.Equal(posts, await blog.Posts.SaveAllAsync(posts.ToList()));
        Assert.Equal(2, await blog.Posts.SaveAllAsync((IReadOnlyList<Post>)posts));
        Assert.Equal(posts.Reverse(), (IEnumerable<Post>)await blog.Posts.ChangeAllAsync([.. posts.Reverse()]));
        Assert.Equal([A("c")], await blog.Posts.AddAllAsync((IList<Post>)[A("c")], default));
    }

    public static async Task Generated_keys_come_back_in_order(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Event last = new() { Id = 1000, Name = "last" };
        Event[] events = [.. Enumerable.Range(1, 500).Select(number => new Event { Name = $"{number}" }), last];
        ImmutableArray<Event> stored = await blog.Events.AddAllAsync(events);
        Assert.Equal(Enumerable.Range(1, 500).Select(static number => (long)number).Append(1000), stored.Select(static one => one.Id));
        Assert.Equal(events.Select(static one => one.Name), stored.Select(static one => one.Name));
    }

    public static async Task Nothing_is_written_without_touching_the_database(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        TaskCompletionSource held = await Hold.LaneAsync(work => blog.WriteAsync(async _ => await work()).AsTask());
        Assert.True(blog.Posts.AddAllAsync((IReadOnlyCollection<Post>)[]).IsCompletedSuccessfully);
        ValueTask<int> none = blog.Posts.AddAllAsync(Enumerable.Empty<Post>());
        Assert.True(none.IsCompletedSuccessfully);
        Assert.Equal(0, await none);
        Assert.Equal(0, await blog.Posts.AddAllAsync(default(ImmutableArray<Post>)));
        Assert.Equal(0, await blog.Posts.AddAllAsync(ImmutableArray<Post>.Empty));
        Assert.Equal(0, blog.Posts.AddAll(new List<Post>()));
        Assert.Empty(blog.Posts.AddAll(Array.Empty<Post>()));
        Assert.False((await blog.Posts.AddAllAsync(new HashSet<Post>())).IsDefault);
        Assert.Empty(await blog.Posts.AddAllAsync(ImmutableList<Post>.Empty));
        Assert.Empty(await blog.Posts.AddAllAsync((IList<Post>)[], default));
        Assert.Equal(0, await blog.Posts.RemoveAllAsync([]));
        held.SetResult();
    }

    public static async Task A_rule_is_checked_for_all_before_the_first_write(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        List<Post> posts = [A("a"), A("b", title: "")];
        await Assert.ThrowsAsync<ArgumentException>(async () => await blog.Posts.AddAllAsync((IReadOnlyCollection<Post>)posts));
        Assert.Throws<ArgumentException>(() => blog.Posts.AddAll(posts));
        Assert.Equal(0, await blog.Posts.CountAsync());

        // What is only removed was stored, and need not be valid.
        await blog.Posts.AddAsync(A("c"));
        Assert.Equal(1, await blog.Posts.RemoveAllAsync([A("c", title: "")]));
    }

    public static async Task No_element_is_null(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        ArgumentException refused = await Assert.ThrowsAsync<ArgumentException>(async () =>
            await blog.Posts.AddAllAsync(ImmutableArray.Create(A("a"), null!)));
        Assert.Equal("posts", refused.ParamName);
        Assert.Throws<ArgumentNullException>("posts", () => blog.Posts.AddAll((Post[])null!));
        Assert.Equal(0, await blog.Posts.CountAsync());
    }

    public static async Task A_collection_is_taken_as_it_is_when_the_call_is_made(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        TaskCompletionSource held = await Hold.LaneAsync(work => blog.WriteAsync(async _ => await work()).AsTask());
        List<Post> posts = [A("a"), A("b")];
        Task<int> added = blog.Posts.AddAllAsync((IEnumerable<Post>)posts).AsTask();
        posts.Clear();
        posts.Add(A("x"));
        held.SetResult();
        Assert.Equal(2, await added);
        Assert.Equal("a b", await Slugs(blog));
    }

    public static async Task A_later_row_that_fails_undoes_the_earlier_and_costs_no_neighbour(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        await blog.Posts.AddAsync(A("taken"));
        TaskCompletionSource held = await Hold.LaneAsync(work => blog.WriteAsync(async _ => await work()).AsTask());
        Task[] before = [.. Enumerable.Range(0, 32).Select(number => blog.Posts.AddAsync(A($"before{number}")).AsTask())];
        IEnumerable<Post> posts = Enumerable.Range(0, 100).Select(number => A($"many{number}")).Append(A("taken"));
        Task<int> many = blog.Posts.AddAllAsync(posts).AsTask();
        Task[] after = [.. Enumerable.Range(0, 31).Select(number => blog.Posts.AddAsync(A($"after{number}")).AsTask())];
        held.SetResult();
        await Assert.ThrowsAsync<DuplicateRecordException>(() => many);
        await Task.WhenAll([.. before, .. after]);
        Assert.Equal(64, await blog.Posts.CountAsync());
        Assert.DoesNotContain(await blog.Posts.ListAsync(), static post => post.Slug.StartsWith("many", StringComparison.Ordinal));
    }

    public static async Task A_call_that_failed_inside_a_transaction_is_undone_by_its_savepoint(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        await blog.WriteAsync(async tx =>
        {
            await tx.Posts.AddAsync(A("kept"));
            Assert.False(await tx.TryAsync(async attempt =>
                await attempt.Posts.AddAllAsync((IReadOnlyCollection<Post>)[A("a"), A("kept")])));
            Assert.Equal(2, await tx.Posts.AddAllAsync(Enumerable.Range(1, 2).Select(number => A($"b{number}"))));
        });
        Assert.Equal("b1 b2 kept", await Slugs(blog));
    }

    public static async Task A_transaction_with_half_a_call_in_it_is_not_committed(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        var refused = await Assert.ThrowsAnyAsync<PersistenceException>(async () => await blog.WriteAsync(async tx =>
        {
            try
            {
                await tx.Posts.AddAllAsync((IReadOnlyCollection<Post>)[A("a"), A("a")]);
            }
            catch (DuplicateRecordException)
            {
            }
        }));
        Assert.Equal(PersistenceError.RolledBack, refused.Error);
        Assert.Equal(0, await blog.Posts.CountAsync());
    }

    public static async Task Upserts_insert_and_update(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        await blog.Posts.AddAsync(A("a"));
        Assert.Equal(3, await blog.Posts.SaveAllAsync((IReadOnlyList<Post>)[A("a", "1"), A("b", "2"), A("b", "3")]));
        Assert.Equal([A("a", "1"), A("b", "3")], (IEnumerable<Post>)await blog.Posts.ListAsync());
    }

    public static async Task Updates_need_every_row_or_count_them(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        await blog.Posts.AddAllAsync((IReadOnlyCollection<Post>)[A("a"), A("b")]);
        Assert.Equal(2, blog.Posts.ChangeAll([A("a", "1"), A("b", "1"), A("c", "1")]));
        await blog.Posts.ChangeAllAsync((IReadOnlyCollection<Post>)[A("a", "2"), A("b", "2")]);
        await Assert.ThrowsAsync<RecordNotFoundException>(async () =>
            await blog.Posts.ChangeAllAsync((IReadOnlyCollection<Post>)[A("a", "3"), A("c", "3")]));
        await Assert.ThrowsAsync<RecordNotFoundException>(async () =>
            await blog.Posts.ChangeAllAsync(ImmutableArray.Create(A("a", "3"), A("c", "3"))));
        Assert.Equal([A("a", "2"), A("b", "2")], (IEnumerable<Post>)await blog.Posts.ListAsync());
    }

    public static async Task Deletes_go_by_key(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        await blog.Posts.AddAllAsync((IReadOnlyCollection<Post>)[A("a"), A("b"), A("c")]);
        Assert.Equal(1, await blog.Posts.RemoveAllAsync([A("a", "another title"), A("x")]));
        blog.Posts.RemoveAll([A("b"), A("y")]);
        Assert.Equal("c", await Slugs(blog));
    }

    public static async Task Inserts_leave_what_is_there(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        await blog.Posts.AddAsync(A("b", "old"));
        Assert.Equal(2, await blog.Posts.AddMissingAsync([A("a"), A("b", "new"), A("c")]));
        Assert.Equal("old", (await blog.Posts.GetAsync("b"))!.Title);
    }

    public static async Task Parameters_may_be_called_as_they_like(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Assert.Equal(2, (await blog.Posts.AddAllAsync((IList<Post>)[A("a"), A("b")], default)).Count);
        ArgumentException refused = await Assert.ThrowsAsync<ArgumentException>(async () =>
            await blog.Posts.AddAllAsync((IList<Post>)[null!], default));
        Assert.Equal("rows", refused.ParamName);
    }

    public static async Task Structs_are_written_too(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Point[] points = [new(1, 2, 3), new(2, 1, 4), new(1, 2, 5)];
        Assert.Equal(points, await blog.Points.SaveAllAsync(points));
        Assert.True(await blog.Points.RemoveAsync(new(1, 2, 0)));
        Assert.False(await blog.Points.RemoveAsync(new(1, 2, 0)));
        Assert.True(await blog.Points.RemoveAsync(new(2, 1, 0)));
    }
}
