namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A repository stores a persisted type.</summary>
public sealed class SYG101Tests
{
    [Fact]
    public void A_type_that_is_not_persisted_is_refused() => Refusal.At("SYG101", """
        public sealed record Note(string Id);

        [[|Repository<Note>|]]
        public interface INotes;
        """, "INotes", "Note");

    [Fact]
    public void An_array_is_no_entity() => Notes.Refused("SYG101", """
        [[|Repository<Note[]>|]]
        public interface INotes;
        """, "INotes", "Note[]");

    [Fact]
    public void A_persisted_type_is_stored() => Notes.Accepted("""
        [Repository<Note>]
        public interface INotes
        {
            [Select] ValueTask<Note?> GetAsync(string id);
        }
        """);
}
