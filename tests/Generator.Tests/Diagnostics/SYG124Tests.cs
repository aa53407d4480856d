namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Each member of a patch is a column.</summary>
public sealed class SYG124Tests
{
    [Theory]
    [InlineData("Headline")]
    [InlineData("title")]
    public void An_unknown_name_is_refused(string name) => Notes.Refused("SYG124", $$"""
        [Patch<Note>]
        public sealed record NotePatch(Optional<string> [|{{name}}|]);

        [Repository<Note>]
        public interface INotes
        {
            [Update] bool Change(string id, NotePatch patch);
        }
        """, name, "NotePatch", "Note");

    [Fact]
    public void What_is_ignored_or_computed_is_no_member() => Notes.Accepted("""
        [Patch<Note>]
        public sealed record NotePatch(Optional<string> Title)
        {
            [Ignore] public string? Reason { get; init; }
            public bool IsEmpty => !Title.HasValue;
            public static NotePatch Empty { get; } = new(default(Optional<string>));
        }

        [Repository<Note>]
        public interface INotes
        {
            [Update] bool Change(string id, NotePatch patch);
        }
        """);
}
