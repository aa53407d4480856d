using System.Collections.Immutable;

namespace Synthorg.Gen.Blog.Tests;

[Projection<Post>]
public sealed record PostCard(long Id, string Title, PostStatus Status);

[Patch<Post>]
public readonly record struct PostPatch(Optional<string> Title, Optional<DateTimeOffset?> PublishedAt);

[Filter<Post>]
public sealed record PostFilter
{
    public PostStatus? Status { get; init; }
    public Match<DateTimeOffset?> PublishedAt { get; init; }
    [AtLeast(nameof(Post.CreatedAt))] public DateTimeOffset? Since { get; init; }
    [OneOf(nameof(Post.AuthorId))] public ImmutableArray<AuthorId>? Authors { get; init; }
    [Contains(nameof(Post.Tags))] public string? Tag { get; init; }
}
