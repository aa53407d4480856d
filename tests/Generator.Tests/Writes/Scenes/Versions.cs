using System.Collections.Immutable;
using Synthorg.Gen;
using Xunit;

namespace Shop;

[Persisted("posts", Strict = true)]
public sealed record Post
{
    [Key(Generated = true)] public long Id { get; init; }
    public required string Title { get; init; }
    [Version] public long Version { get; init; }
}

[Persisted("seats")]
public sealed record Seat
{
    [Key] public required int Row { get; init; }
    [Key(Order = 1)] public required string Letter { get; init; }
    public string? Guest { get; init; }
    [Column("revision"), Version] public int Number { get; init; }
}

[Persisted("streams")]
public sealed record Stream([property: Key] string Name, string Text, [property: Version(IsCallers = true)] long Position);

[Patch<Stream>]
public sealed record StreamPatch(Optional<string> Text, Optional<long> Position = default);

[Repository<Post>]
public interface IPosts : IRepository<Post, long>
{
    [Insert] ValueTask AddAsync(Post post);
    [Insert] ValueTask<ImmutableArray<Post>> AddAllAsync(IReadOnlyCollection<Post> posts);
    [Insert, IfAbsent] ValueTask<bool> AddIfAbsentAsync(Post post);
    [Upsert] ValueTask SaveAsync(Post post);
    [Upsert] ValueTask<int> SaveAllAsync(IReadOnlyCollection<Post> posts);
    [Upsert] ValueTask<ImmutableArray<Post>> StoreAllAsync(IReadOnlyCollection<Post> posts);
    [Update] ValueTask ChangeAsync(Post post);
    [Update] ValueTask<Post> ChangedAsync(Post post);
    [Update] int Change(Post post);
    [Update] ValueTask<int> ChangeAllAsync(IReadOnlyCollection<Post> posts);
    [Update] ValueTask ChangeEachAsync(IReadOnlyCollection<Post> posts);
    [Delete] ValueTask<bool> DeleteAsync(Post post);
    [Delete] void Remove(Post post);
    [Delete] ValueTask<int> DeleteAllAsync(IReadOnlyCollection<Post> posts);
}

[Repository<Seat>]
public interface ISeats : IRepository<Seat, (int Row, string Letter)>
{
    [Update] Seat Take(Seat seat);
    [Delete] bool Remove(Seat seat);
}

[Repository<Stream>]
public interface IStreams : IRepository<Stream, string>
{
    [Update] Stream Append(Stream stream);
    [Update] bool Set(string name, [Set] string text);
    [Update] bool SetAt(string name, [Set] string text, [Set] long position);
    [Update] Stream Patch(string name, StreamPatch patch);
    [Delete] bool Remove(Stream stream);
}

[Database]
public sealed partial class Blog
{
    public partial IPosts Posts { get; }
    public partial ISeats Seats { get; }
    public partial IStreams Streams { get; }
}

public static class Scenes
{
    public static async Task An_insert_begins_at_one(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Assert.Equal(new Post { Id = 1, Title = "a", Version = 1 }, await blog.Posts.InsertAsync(new() { Title = "a" }));
        Assert.Equal(7, (await blog.Posts.InsertAsync(new() { Title = "b", Version = 7 })).Version);
        await blog.Posts.AddAsync(new() { Title = "c" });
        Assert.True(await blog.Posts.AddIfAbsentAsync(new() { Id = 9, Title = "d" }));
        Assert.False(await blog.Posts.AddIfAbsentAsync(new() { Id = 9, Title = "e", Version = 4 }));
        Assert.All(await blog.Posts.AddAllAsync([new() { Title = "f" }]), static post => Assert.Equal(1, post.Version));
        Assert.Equal([1L, 7L, 1L, 1L, 1L], (await blog.Posts.ListAsync()).Select(static post => post.Version));
    }

    public static async Task An_update_counts(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Post post = await blog.Posts.InsertAsync(new() { Title = "a" });
        Assert.True(await blog.Posts.UpdateAsync(post with { Title = "b" }));
        Assert.Equal(post with { Title = "c", Version = 3 }, await blog.Posts.ChangedAsync(post with { Title = "c", Version = 2 }));
        await blog.Posts.ChangeAsync(post with { Title = "d", Version = 3 });
        Assert.Equal(1, blog.Posts.Change(post with { Title = "e", Version = 4 }));
        Assert.Equal(post with { Title = "e", Version = 5 }, await blog.Posts.GetAsync(post.Id));
    }

    public static async Task A_conflict_tells_table_key_and_both_versions(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Post post = await blog.Posts.InsertAsync(new() { Title = "a" });
        await blog.Posts.UpdateAsync(post);
        var conflict = await Assert.ThrowsAsync<VersionConflictException>(async () =>
            await blog.Posts.ChangedAsync(post with { Title = "b" }));
        Assert.Equal(
            "IPosts.ChangedAsync: the row of posts with id = 1 was changed meanwhile: version 1 was given, version 2 is stored.",
            conflict.Message);
        Assert.Equal((1L, 2L), (conflict.GivenVersion, conflict.StoredVersion));
        Assert.Equal(("posts", "version", "IPosts.ChangedAsync"), (conflict.Table, conflict.Column, conflict.Operation));
        Assert.Equal((PersistenceError.VersionConflict, false), (conflict.Error, conflict.IsTransient));
        await Assert.ThrowsAsync<VersionConflictException>(async () => await blog.Posts.ChangeAsync(post));
        await Assert.ThrowsAsync<VersionConflictException>(async () => await blog.Posts.UpdateAsync(post));
        Assert.Throws<VersionConflictException>(() => blog.Posts.Change(post));
        Assert.Equal(post with { Version = 2 }, await blog.Posts.GetAsync(post.Id));
    }

    public static async Task A_missing_row_is_no_conflict(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Post post = new() { Id = 5, Title = "a", Version = 1 };
        await Assert.ThrowsAsync<RecordNotFoundException>(async () => await blog.Posts.ChangeAsync(post));
        await Assert.ThrowsAsync<RecordNotFoundException>(async () => await blog.Posts.ChangedAsync(post));
        Assert.False(await blog.Posts.UpdateAsync(post));
        Assert.Equal(0, blog.Posts.Change(post));
        Assert.False(await blog.Posts.DeleteAsync(post));
    }

    public static async Task An_upsert_inserts_or_updates_what_was_read(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Post post = await blog.Posts.UpsertAsync(new() { Title = "a" });
        Assert.Equal(1, post.Version);
        Assert.Equal(post with { Title = "b", Version = 2 }, await blog.Posts.UpsertAsync(post with { Title = "b" }));
        var conflict = await Assert.ThrowsAsync<VersionConflictException>(async () =>
            await blog.Posts.UpsertAsync(post with { Title = "c" }));
        Assert.Equal((1L, 2L), (conflict.GivenVersion, conflict.StoredVersion));
        await Assert.ThrowsAsync<VersionConflictException>(async () => await blog.Posts.SaveAsync(post with { Version = 0 }));
        await blog.Posts.SaveAsync(post with { Title = "d", Version = 2 });
        await blog.Posts.SaveAsync(new() { Id = 40, Title = "new" });
        Assert.Equal([3L, 1L], (await blog.Posts.ListAsync()).Select(static one => one.Version));
    }

    public static async Task Of_many_rows_one_conflict_undoes_all(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        ImmutableArray<Post> posts = await blog.Posts.AddAllAsync([new() { Title = "a" }, new() { Title = "b" }]);
        Assert.Equal(2, await blog.Posts.ChangeAllAsync(posts));
        await Assert.ThrowsAsync<VersionConflictException>(async () =>
            await blog.Posts.ChangeAllAsync([posts[0] with { Version = 2 }, posts[1]]));
        await Assert.ThrowsAsync<VersionConflictException>(async () =>
            await blog.Posts.SaveAllAsync([posts[0] with { Version = 2 }, posts[1], new() { Title = "c" }]));
        await Assert.ThrowsAsync<VersionConflictException>(async () =>
            await blog.Posts.StoreAllAsync([new() { Title = "c" }, posts[1]]));
        await Assert.ThrowsAsync<VersionConflictException>(async () =>
            await blog.Posts.DeleteAllAsync([posts[0] with { Version = 2 }, posts[1]]));
        await Assert.ThrowsAsync<RecordNotFoundException>(async () =>
            await blog.Posts.ChangeEachAsync([posts[0] with { Version = 2 }, posts[1] with { Id = 77 }]));
        Assert.Equal([2L, 2L], (await blog.Posts.ListAsync()).Select(static post => post.Version));
        ImmutableArray<Post> stored = await blog.Posts.StoreAllAsync([posts[0] with { Version = 2 }, new() { Title = "c" }]);
        Assert.Equal([3L, 1L], stored.Select(static post => post.Version));
        Assert.Equal(1, await blog.Posts.ChangeAllAsync([posts[0] with { Version = 3 }, posts[0] with { Id = 77 }]));
    }

    public static async Task A_conflict_costs_no_neighbour(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Post post = await blog.Posts.InsertAsync(new() { Title = "a" });
        TaskCompletionSource held = await Hold.LaneAsync(work => blog.WriteAsync(async _ => await work()).AsTask());
        Task[] neighbours = [.. Enumerable.Range(0, 63).Select(number => blog.Posts.AddAsync(new() { Title = $"{number}" }).AsTask())];
        Task<bool>[] rivals =
            [.. Enumerable.Range(0, 2).Select(number => blog.Posts.UpdateAsync(post with { Title = $"new{number}" }).AsTask())];
        held.SetResult();
        await Task.WhenAll(neighbours);
        Assert.True(await rivals[0]);
        await Assert.ThrowsAsync<VersionConflictException>(() => rivals[1]);
        Assert.Equal(64, await blog.Posts.CountAsync());
        Assert.Equal("new0", (await blog.Posts.GetAsync(post.Id))!.Title);
    }

    public static async Task No_update_of_many_callers_is_lost(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Post first = await blog.Posts.InsertAsync(new() { Title = "0" });
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (int i = 0; i < 20;)
            {
                Post post = (await blog.Posts.GetAsync(first.Id))!;
                try
                {
                    await blog.Posts.UpdateAsync(post with { Title = $"{int.Parse(post.Title, null) + 1}" });
                    i++;
                }
                catch (VersionConflictException)
                {
                }
            }
        })));
        Assert.Equal(first with { Title = "160", Version = 161 }, await blog.Posts.GetAsync(first.Id));
    }

    public static async Task An_entity_is_deleted_as_it_was_read(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Post post = await blog.Posts.InsertAsync(new() { Title = "a" });
        await blog.Posts.UpdateAsync(post);
        await Assert.ThrowsAsync<VersionConflictException>(async () => await blog.Posts.DeleteAsync(post));
        Assert.Throws<VersionConflictException>(() => blog.Posts.Remove(post));
        Assert.True(await blog.Posts.DeleteAsync(post with { Version = 2 }));
        Assert.False(await blog.Posts.DeleteAsync(post with { Version = 2 }));
        blog.Posts.Remove(post);
        Assert.Equal(0, await blog.Posts.DeleteAllAsync([post]));
    }

    public static async Task Composite_keys_and_small_numbers_will_do(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Seat seat = await blog.Seats.InsertAsync(new() { Row = 3, Letter = "c" });
        Assert.Equal(1, seat.Number);
        Assert.Equal(seat with { Guest = "ada", Number = 2 }, blog.Seats.Take(seat with { Guest = "ada" }));
        var conflict = Assert.Throws<VersionConflictException>(() => blog.Seats.Take(seat with { Guest = "bob" }));
        Assert.Contains("seats with row = 3, letter = c was changed", conflict.Message, StringComparison.Ordinal);
        Assert.Equal("revision", conflict.Column);
        Assert.False(blog.Seats.Remove(seat with { Letter = "d" }));
        Assert.True(blog.Seats.Remove(seat with { Number = 2 }));
    }

    public static async Task A_callers_number_follows_the_stored_one(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        Stream stream = await blog.Streams.InsertAsync(new("a", "0", 0));
        Assert.Equal(0, stream.Position);
        Assert.Equal(new Stream("a", "1", 1), blog.Streams.Append(new("a", "1", 1)));
        Assert.True(await blog.Streams.UpdateAsync(new("a", "2", 2)));
        var conflict = await Assert.ThrowsAsync<VersionConflictException>(async () => await blog.Streams.UpdateAsync(new("a", "2", 2)));
        Assert.Equal((2L, 2L), (conflict.GivenVersion, conflict.StoredVersion));
        Assert.Throws<VersionConflictException>(() => blog.Streams.Append(new("a", "4", 4)));
        Assert.False(await blog.Streams.UpdateAsync(new("b", "4", 4)));
        Assert.Equal(new Stream("a", "3", 3), await blog.Streams.UpsertAsync(new("a", "3", 3)));
        await Assert.ThrowsAsync<VersionConflictException>(async () => await blog.Streams.UpsertAsync(new("a", "3", 3)));
        Assert.Equal(new Stream("b", "5", 5), await blog.Streams.UpsertAsync(new("b", "5", 5)));
        Assert.Throws<VersionConflictException>(() => blog.Streams.Remove(new("a", "", 4)));
        Assert.True(blog.Streams.Remove(new("a", "", 3)));
    }

    public static async Task Partial_updates_move_a_callers_number_on(string file)
    {
        await using Blog blog = await Blog.OpenAsync(file);
        await blog.Streams.InsertAsync(new("a", "0", 0));
        Assert.True(blog.Streams.Set("a", "1"));
        await Assert.ThrowsAsync<VersionConflictException>(async () => await blog.Streams.UpdateAsync(new("a", "x", 1)));
        Assert.True(blog.Streams.SetAt("a", "2", 10));
        Assert.Equal(new Stream("a", "2", 10), await blog.Streams.GetAsync("a"));
        Assert.Equal(new Stream("a", "3", 11), blog.Streams.Patch("a", new("3")));
        Assert.Equal(new Stream("a", "4", 20), blog.Streams.Patch("a", new("4", 20)));
        Assert.Equal(new Stream("a", "4", 20), blog.Streams.Patch("a", new(default)));
    }
}
