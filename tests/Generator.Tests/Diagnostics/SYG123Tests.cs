namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>What an entity promises of its columns holds for every update.</summary>
public sealed class SYG123Tests
{
    private const string Post = """
        [Persisted]
        public sealed record Post
        {
            [Key] public required string Id { get; init; }
            public required string Title { get; init; }
            [WriteOnce] public string? Author { get; init; }
            [Version] public long Version { get; init; }
        }
        """;

    [Theory]
    [InlineData("[Set(\"Id\")] string [|to|]", "Id", "it is the key")]
    [InlineData("[Set] string? [|author|]", "Author", "it is [WriteOnce]")]
    [InlineData("[Set] long [|version|]", "Version", "each update counts it; with [Version(IsCallers = true)] callers do")]
    public void Such_a_column_is_not_set(string parameter, string property, string reason) => Refusal.At("SYG123", $$"""
        {{Post}}

        [Repository<Post>]
        public interface IPosts
        {
            [Update] bool Change(string id, {{parameter}});
        }
        """, property, "Change", reason);

    [Theory]
    [InlineData("string", "Id", "it is the key")]
    [InlineData("string?", "Author", "it is [WriteOnce]")]
    [InlineData("long", "Version", "each update counts it; with [Version(IsCallers = true)] callers do")]
    public void Nor_is_it_patched(string type, string property, string reason) => Refusal.At("SYG123", $$"""
        {{Post}}

        [Patch<Post>]
        public sealed record PostPatch(Optional<string> Title, Optional<{{type}}> [|{{property}}|]);

        [Repository<Post>]
        public interface IPosts
        {
            [Update] bool Change(string id, PostPatch patch);
        }
        """, property, "Change", reason);

    [Fact]
    public void A_version_that_callers_count_is_theirs_to_set() => Refusal.None("""
        [Persisted]
        public sealed record Post
        {
            [Key] public required string Id { get; init; }
            [Version(IsCallers = true)] public long Version { get; init; }
        }

        [Patch<Post>]
        public sealed record PostPatch(Optional<long> Version);

        [Repository<Post>]
        public interface IPosts
        {
            [Update] bool Change(string id, [Set] long version, [Expected(nameof(Post.Version))] long from);
            [Update] bool Change(string id, PostPatch patch);
        }
        """);
}
