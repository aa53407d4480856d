namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A patch is of the repository's entity.</summary>
public sealed class SYG126Tests
{
    [Fact]
    public void A_patch_of_another_entity_is_refused() => Notes.Refused("SYG126", """
        [Persisted]
        public sealed record Author([property: Key] string Id, string Title);

        [Patch<Author>]
        public sealed record AuthorPatch(Optional<string> Title);

        [Repository<Note>]
        public interface INotes
        {
            [Update] bool Change(string id, AuthorPatch [|patch|]);
        }
        """, "AuthorPatch", "Change", "it is one of 'Author', and this is a repository of 'Note'");

    [Fact]
    public void A_patch_has_members() => Notes.Refused("SYG126", """
        [Patch<Note>]
        public sealed record NotePatch;

        [Repository<Note>]
        public interface INotes
        {
            [Update] bool Change(string id, NotePatch [|patch|]);
        }
        """, "NotePatch", "Change", "it has no members");

    [Fact]
    public void Sixty_two_members_will_do_and_no_more()
    {
        Refusal.None(Wide(62, ""));
        Refusal.At("SYG126", Wide(63, "[|", "|]"), "NotePatch", "Change", "it has more than 62 members");
    }

    private static string Wide(int count, string open, string close = "") => $$"""
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
        {{Lines(count, static number => $"    public int Number{number} {{ get; init; }}")}}
        }

        [Patch<Note>]
        public sealed record NotePatch
        {
        {{Lines(count, static number => $"    public Optional<int> Number{number} {{ get; init; }}")}}
        }

        [Repository<Note>]
        public interface INotes
        {
            [Update] bool Change(string id, NotePatch {{open}}patch{{close}});
        }
        """;

    private static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(1, count).Select(line));
}
