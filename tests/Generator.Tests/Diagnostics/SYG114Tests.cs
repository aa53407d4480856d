namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A method does one thing.</summary>
public sealed class SYG114Tests
{
    [Fact]
    public void Two_verbs_are_refused() => Notes.Refused("SYG114", """
        [Repository<Note>]
        public interface INotes
        {
            [Insert, Upsert] void [|Save|](Note note);
        }
        """, "Save");

    [Fact]
    public void One_is_kept() => Notes.Accepted("""
        [Repository<Note>]
        public interface INotes
        {
            [Upsert] void Save(Note note);
        }
        """);
}
