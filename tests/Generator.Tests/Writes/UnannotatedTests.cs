using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Writes;

/// <summary>Writes in code without nullable annotations.</summary>
public sealed class UnannotatedTests
{
    private const string Source = """
        using System.Collections.Immutable;
        using Synthorg.Gen;

        namespace Shop;

        public enum State { Open, Closed }

        [Persisted("posts")]
        public sealed partial record Post
        {
            [Key] public string Id { get; init; }
            public required string Title { get; init; }
            public string Note { get; init; }
            public State? State { get; init; }
            [JsonColumn] public ImmutableArray<string> Tags { get; init; } = [];
            [WriteOnce] public string Author { get; init; }
            [Version] public long Version { get; init; }
        }

        [Patch<Post>]
        public sealed record PostPatch(Optional<string> Title, Optional<string> Note, Optional<State?> State);

        [Repository<Post>]
        public interface IPosts : IRepository<Post, string>
        {
            [Insert] Task<List<Post>> AddAllAsync(IEnumerable<Post> posts);
            [Update] bool Set(string id, [Set] string note, [Expected(nameof(Post.Note))] string was);
            [Update] Post Title(string id, [Set] string title);
            [Update] bool Patch(string id, PostPatch patch);
            [Delete] bool Remove(Post post);
        }

        [Database]
        public sealed partial class Blog { public partial IPosts Posts { get; } }

        public static class Scenes
        {
            public static async Task<string[]> RunAsync(string file)
            {
                await using Blog blog = await Blog.OpenAsync(file);
                Post post = (await blog.Posts.AddAllAsync([new() { Id = "a", Title = "t", Author = "ada" }]))[0];
                bool isSet = blog.Posts.Set("a", "n", null) && !blog.Posts.Set("a", "m", null) && blog.Posts.Set("a", null, "n");
                bool isPatched = blog.Posts.Patch("a", new("u", null, default)) && !blog.Posts.Patch("b", new("u", null, default));
                Post titled = blog.Posts.Title("a", "v");
                bool isRemoved = blog.Posts.Remove(titled);
                return [post.Author, $"{post.Version}", $"{isSet}", $"{isPatched}", $"{titled.Title} {titled.Version}", $"{isRemoved}"];
            }
        }
        """;

    [Fact]
    public async Task They_mean_the_same()
    {
        using var compiled = Compiled.Of(GeneratorRun.Of(new RunOptions { Nullable = false }, Source));

        string[] told = await compiled.CallAsync<string[]>("Shop.Scenes", "RunAsync", compiled.DatabaseFile);

        Assert.Equal(["ada", "1", "True", "True", "v 5", "True"], told);
    }
}
