using System.Collections.Immutable;

namespace Synthorg.Gen.Blog.Tests;

public enum PostStatus
{
    Draft,
    Published,
    Archived,
}

[Persisted("posts", Strict = true)]
[Index(nameof(Slug), Unique = true)]
[Index(nameof(AuthorId))] // The next one, being partial, does not serve the reference.
[Index(nameof(AuthorId), $"{nameof(PublishedAt)} DESC", Where = $"{nameof(PublishedAt)} IS NOT NULL")]
[Check($"length({nameof(Title)}) > 0")]
public sealed partial record Post
{
    [Key(Generated = true)] public long Id { get; init; }
    [References<Author>(OnDelete = ReferenceAction.Restrict)] public required AuthorId AuthorId { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required string Body { get; init; }
    public PostStatus Status { get; init; }
    [JsonColumn] public ImmutableArray<string> Tags { get; init; } = [];
    public DateTimeOffset? PublishedAt { get; init; }
    [Version] public long Version { get; init; }
    [WriteOnce] public DateTimeOffset CreatedAt { get; init; }
}
