namespace Synthorg.Gen.Blog.Tests;

/// <summary>The program that the toolkit's vocabulary is made for, line by line.</summary>
public sealed class ProgramTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_is_added_published_and_found_page_by_page()
    {
        await using Blog blog = await Blog.OpenAsync();
        BlogDatabase db = blog.Database;
        DateTimeOffset now = Blog.Noon.AddHours(1);

        Post post = await db.Posts.AddAsync(blog.Draft("hello", "Hello", "news"), Stop);
        Assert.Equal((1, 1), (post.Id, post.Version));

        await db.WriteAsync(
            async tx =>
            {
                await tx.Posts.PatchAsync(post.Id, new() { PublishedAt = now }, Stop);
                await tx.TryAsync(sp => sp.Posts.MoveAsync(post.Id, PostStatus.Published, from: PostStatus.Draft, Stop), Stop);
            },
            Stop);
        Post? published = await db.Posts.GetAsync(post.Id, Stop);
        Assert.Equal(post with { PublishedAt = now, Status = PostStatus.Published, Version = 3 }, published);

        List<string> titles = [];
        for (PageRequest? page = PageRequest.First(50); page is not null;)
        {
            Page<PostCard> slice = await db.Posts.BrowseAsync(new() { Status = PostStatus.Published, Tag = "news" }, page, Stop);
            titles.AddRange(slice.Items.Select(static card => card.Title));
            page = slice.Next;
        }

        Assert.Equal(["Hello"], titles);
    }

    [Fact]
    public async Task A_patch_leaves_what_it_does_not_give_and_clears_what_it_gives_as_null()
    {
        await using Blog blog = await Blog.OpenAsync();
        Post post = await blog.Database.Posts.AddAsync(blog.Draft("hello") with { PublishedAt = Blog.Noon }, Stop);

        Assert.True(await blog.Database.Posts.PatchAsync(post.Id, new() { Title = "Anew" }, Stop));
        Assert.Equal(("Anew", Blog.Noon), await TitleAndTimeAsync(blog, post.Id));
        Assert.True(await blog.Database.Posts.PatchAsync(post.Id, new() { PublishedAt = null }, Stop));
        Assert.Equal(("Anew", (DateTimeOffset?)null), await TitleAndTimeAsync(blog, post.Id));
        Assert.False(await blog.Database.Posts.PatchAsync(post.Id + 1, new() { Title = "Nobody's" }, Stop));
    }

    [Fact]
    public async Task A_post_moves_only_from_where_it_is_expected()
    {
        await using Blog blog = await Blog.OpenAsync();
        Post post = await blog.Database.Posts.AddAsync(blog.Draft("hello"), Stop);

        Assert.False(await blog.Database.Posts.MoveAsync(post.Id, PostStatus.Archived, from: PostStatus.Published, Stop));
        Assert.True(await blog.Database.Posts.MoveAsync(post.Id, PostStatus.Archived, from: PostStatus.Draft, Stop));
        Assert.Equal(1, await blog.Database.Posts.CountAsync(PostStatus.Archived, Stop));
    }

    [Fact]
    public async Task Who_overwrites_unseen_is_told()
    {
        await using Blog blog = await Blog.OpenAsync();
        Post post = await blog.Database.Posts.AddAsync(blog.Draft("hello"), Stop);
        Post changed = await blog.Database.Posts.UpdateAsync(post with { Title = "First" }, Stop);

        VersionConflictException conflict = await Assert.ThrowsAsync<VersionConflictException>(
            async () => await blog.Database.Posts.UpdateAsync(post with { Title = "Second" }, Stop));

        Assert.Equal((2L, 1L), (conflict.StoredVersion, conflict.GivenVersion));
        Assert.Equal(changed, await blog.Database.Posts.GetAsync(post.Id, Stop));
    }

    [Fact]
    public async Task A_save_keeps_when_a_post_was_made()
    {
        await using Blog blog = await Blog.OpenAsync();
        Post post = await blog.Database.Posts.SaveAsync(blog.Draft("hello"), Stop);

        Post saved = await blog.Database.Posts.SaveAsync(post with { Title = "Anew", CreatedAt = Blog.Noon.AddYears(1) }, Stop);

        Assert.Equal(post with { Title = "Anew", Version = 2 }, saved);
    }

    [Fact]
    public async Task Many_posts_are_added_together_or_not_at_all()
    {
        await using Blog blog = await Blog.OpenAsync();

        Assert.Equal(3, await blog.Database.Posts.AddAllAsync([blog.Draft("a"), blog.Draft("b"), blog.Draft("c")], Stop));
        await Assert.ThrowsAsync<DuplicateRecordException>(
            async () => await blog.Database.Posts.AddAllAsync([blog.Draft("d"), blog.Draft("a")], Stop));

        Assert.Equal(3, await blog.Database.Posts.CountAsync(ct: Stop));
    }

    [Fact]
    public async Task An_author_s_posts_are_streamed_and_old_ones_purged()
    {
        await using Blog blog = await Blog.OpenAsync();
        await blog.Database.Posts.AddAllAsync(
            [
                blog.Draft("a") with { PublishedAt = Blog.Noon },
                blog.Draft("b") with { PublishedAt = Blog.Noon.AddDays(1) },
                blog.Draft("c"),
            ],
            Stop);

        Assert.Equal(1, await blog.Database.Posts.PurgeAsync(Blog.Noon.AddHours(1), Stop));
        List<string> slugs = [];
        await foreach (Post post in blog.Database.Posts.StreamAsync(blog.Me, Stop))
        {
            slugs.Add(post.Slug);
        }

        Assert.Equal(["b", "c"], slugs.Order());
    }

    [Fact]
    public async Task An_author_with_posts_stays_and_an_email_is_nobody_else_s_in_any_case()
    {
        await using Blog blog = await Blog.OpenAsync();
        await blog.Database.Posts.AddAsync(blog.Draft("hello"), Stop);
        Author other = new() { Id = new(Guid.NewGuid()), Email = "ADA@EXAMPLE.ORG", DisplayName = "Another" };

        await Assert.ThrowsAsync<DuplicateRecordException>(async () => await blog.Database.Authors.InsertAsync(other, Stop));
        await Assert.ThrowsAsync<QueryException>(async () => await blog.Database.Authors.DeleteAsync(blog.Me, Stop));
    }

    [Fact]
    public async Task A_password_hash_is_stored_and_never_printed()
    {
        await using Blog blog = await Blog.OpenAsync();

        Author? me = await blog.Database.Authors.GetAsync(blog.Me, Stop);

        Assert.Equal("secret", me!.PasswordHash);
        Assert.DoesNotContain("secret", me.ToString(), StringComparison.Ordinal);
        Assert.Contains("Ada", me.ToString(), StringComparison.Ordinal);
    }

    private static async Task<(string Title, DateTimeOffset? PublishedAt)> TitleAndTimeAsync(Blog blog, long id)
    {
        Post? post = await blog.Database.Posts.GetAsync(id, Stop);
        return (post!.Title, post.PublishedAt);
    }
}
