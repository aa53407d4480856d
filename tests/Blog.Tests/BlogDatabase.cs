namespace Synthorg.Gen.Blog.Tests;

[Database(Version = 3)]
public sealed partial class BlogDatabase
{
    public partial IPostRepository Posts { get; }

    public partial IRepository<Author, AuthorId> Authors { get; }
}
