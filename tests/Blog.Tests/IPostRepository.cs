namespace Synthorg.Gen.Blog.Tests;

[Repository<Post>]
public interface IPostRepository
{
    [Select] ValueTask<Post?> GetAsync(long id, CancellationToken ct = default);
    [Select, OrderBy($"{nameof(Post.CreatedAt)} DESC, {nameof(Post.Id)} DESC")]
    ValueTask<Page<PostCard>> BrowseAsync(PostFilter filter, PageRequest page, CancellationToken ct = default);
    [Select] IAsyncEnumerable<Post> StreamAsync(AuthorId authorId, CancellationToken ct = default);
    [Count] ValueTask<long> CountAsync(PostStatus? status = null, CancellationToken ct = default);
    [Insert] ValueTask<Post> AddAsync(Post post, CancellationToken ct = default);
    [Insert] ValueTask<int> AddAllAsync(IReadOnlyCollection<Post> posts, CancellationToken ct = default);
    [Upsert] ValueTask<Post> SaveAsync(Post post, CancellationToken ct = default);
    [Update] ValueTask<Post> UpdateAsync(Post post, CancellationToken ct = default);
    [Update] ValueTask<bool> PatchAsync(long id, PostPatch patch, CancellationToken ct = default);
    [Update]
    ValueTask<bool> MoveAsync(
        long id, [Set] PostStatus status, [Expected(nameof(Post.Status))] PostStatus from, CancellationToken ct = default);
    [Delete] ValueTask<int> PurgeAsync([Before(nameof(Post.PublishedAt))] DateTimeOffset cutoff, CancellationToken ct = default);
}
