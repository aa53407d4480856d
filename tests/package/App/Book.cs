using System.Collections.Immutable;
using Synthorg.Gen;

namespace Bookshop;

internal enum Binding
{
    Paperback,
    HardCover,
}

internal sealed record Review(string By, int Stars, string? Text);

[Persisted("books", Strict = true)]
[Index(nameof(Author))]
internal sealed partial record Book
{
    [Key] public required string Isbn { get; init; }

    public required string Title { get; init; }

    public string? Author { get; init; }

    public Binding Binding { get; init; }

    public int Pages { get; init; }

    public DateTimeOffset? Published { get; init; }

    [JsonColumn] public ImmutableArray<Review> Reviews { get; init; } = [];
}

[Persisted("sales")]
internal sealed record Sale
{
    [Key(Generated = true)] public long Id { get; init; }

    [Index, References<Book>] public required string Isbn { get; init; }

    public int Count { get; init; }
}
