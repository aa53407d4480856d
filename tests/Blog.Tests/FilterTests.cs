namespace Synthorg.Gen.Blog.Tests;

/// <summary>Each member of the filter, alone and together with others.</summary>
public sealed class FilterTests
{
    private static readonly AuthorId s_other = new(Guid.Parse("0192d3a4-0000-7000-8000-000000000002"));

    public static TheoryData<string, string> Filters => new()
    {
        { "all", "d c b a" },
        { "published", "c b" },
        { "tag", "c a" },
        { "published tag", "c" },
        { "since", "d c" },
        { "authors", "d" },
        { "never", "d a" },
        { "once", "c b" },
        { "at noon", "b" },
    };

    [Theory, MemberData(nameof(Filters))]
    public async Task A_filter_gives_what_meets_all_of_it(string filter, string slugs)
    {
        await using Blog blog = await Blog.OpenAsync();
        CancellationToken stop = TestContext.Current.CancellationToken;
        await blog.Database.Authors.InsertAsync(new() { Id = s_other, Email = "bob@example.org", DisplayName = "Bob" }, stop);
        await blog.Database.Posts.AddAllAsync(
            [
                blog.Draft("a", "a", "news"),
                blog.Draft("b", "b") with { Status = PostStatus.Published, PublishedAt = Blog.Noon },
                blog.Draft("c", "c", "old", "news") with
                {
                    Status = PostStatus.Published,
                    PublishedAt = Blog.Noon.AddHours(1),
                    CreatedAt = Blog.Noon.AddDays(1),
                },
                blog.Draft("d", "d") with { AuthorId = s_other, CreatedAt = Blog.Noon.AddDays(2) },
            ],
            stop);

        Page<PostCard> page = await blog.Database.Posts.BrowseAsync(Of(filter), PageRequest.First(10), stop);

        Assert.Equal(slugs.Split(' '), page.Items.Select(static card => card.Title));
        Assert.Null(page.Next);
    }

    private static PostFilter Of(string filter) => filter switch
    {
        "published" => new() { Status = PostStatus.Published },
        "tag" => new() { Tag = "news" },
        "published tag" => new() { Status = PostStatus.Published, Tag = "news" },
        "since" => new() { Since = Blog.Noon.AddDays(1) },
        "authors" => new() { Authors = [s_other] },
        "never" => new() { PublishedAt = Match<DateTimeOffset?>.Null },
        "once" => new() { PublishedAt = Match<DateTimeOffset?>.NotNull },
        "at noon" => new() { PublishedAt = Blog.Noon },
        _ => new(),
    };
}
