namespace Synthorg.Gen.Blog.Tests;

/// <summary>A blog in a folder of its own, with one author; all gone at the end of the test.</summary>
internal sealed class Blog : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("synthorg-blog-");

    private Blog()
    {
    }

    public static DateTimeOffset Noon { get; } = new(2026, 3, 15, 12, 0, 0, TimeSpan.Zero);

    public string Path => System.IO.Path.Combine(_folder.FullName, "blog.db");

    public BlogDatabase Database { get; private set; } = null!;

    public AuthorId Me { get; } = new(Guid.Parse("0192d3a4-0000-7000-8000-000000000001"));

    public static async Task<Blog> OpenAsync()
    {
        Blog blog = new();
        blog.Database = await BlogDatabase.OpenAsync(blog.Path, new() { Readers = 4 }, TestContext.Current.CancellationToken);
        Author me = new() { Id = blog.Me, Email = "ada@example.org", DisplayName = "Ada", PasswordHash = "secret" };
        await blog.Database.Authors.InsertAsync(me, TestContext.Current.CancellationToken);
        return blog;
    }

    public Post Draft(string slug, string title = "Hello", params string[] tags) => new()
    {
        AuthorId = Me,
        Slug = slug,
        Title = title,
        Body = "…",
        Tags = [.. tags],
        CreatedAt = Noon,
    };

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
