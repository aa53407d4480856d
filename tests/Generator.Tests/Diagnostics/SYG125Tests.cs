namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A member of a patch is unset, or a value of its column.</summary>
public sealed class SYG125Tests
{
    [Theory]
    [InlineData("string? [|Body|]", "Body", "string?")]
    [InlineData("Optional<string?> [|Title|]", "Title", "string")]
    [InlineData("Optional<int?> [|Stars|]", "Stars", "int")]
    [InlineData("Optional<long> [|Stars|]", "Stars", "int")]
    [InlineData("Optional<int>? [|Stars|]", "Stars", "int")]
    public void Such_a_member_is_refused(string member, string name, string type) => Notes.Refused("SYG125", $$"""
        [Patch<Note>]
        public sealed record NotePatch({{member}});

        [Repository<Note>]
        public interface INotes
        {
            [Update] bool Change(string id, NotePatch patch);
        }
        """, name, "NotePatch", type);

    [Fact]
    public void A_member_is_read() => Notes.Refused("SYG125", """
        [Patch<Note>]
        public sealed class NotePatch
        {
            public Optional<string> [|Title|] { private get; set; }
        }

        [Repository<Note>]
        public interface INotes
        {
            [Update] bool Change(string id, NotePatch patch);
        }
        """, "Title", "NotePatch", "string");

    [Fact]
    public void What_may_be_null_need_not_be() => Notes.Accepted("""
        [Patch<Note>]
        public record struct NotePatch(Optional<string> Title, Optional<string> Body, Optional<int> Stars, Optional<decimal> Price);

        [Patch<Note>]
        public class NullingPatch
        {
            public Optional<string?> Body { get; set; }
        }

        [Repository<Note>]
        public interface INotes
        {
            [Update] bool Change(string id, NotePatch patch);
            [Update] Note? Change(string id, NullingPatch patch);
        }
        """);
}
