using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Only an insert can find its key taken.</summary>
public sealed class SYG122Tests
{
    [Theory]
    [InlineData("[Upsert, [|IfAbsent|]] void Save(Note note)", "Save", "Upsert")]
    [InlineData("[Update, [|IfAbsent|]] bool Change(Note note)", "Change", "Update")]
    [InlineData("[Delete, [|IfAbsent|]] bool Drop(string id)", "Drop", "Delete")]
    [InlineData("[Select, [|IfAbsent|]] Note? Get(string id)", "Get", "Select")]
    [InlineData("[Count, [|IfAbsent|]] int Count()", "Count", "Count")]
    [Refuses("IfAbsent")]
    public void Elsewhere_it_is_refused(string method, string name, string verb) => Notes.Refused("SYG122", $$"""
        [Repository<Note>]
        public interface INotes
        {
            {{method}};
        }
        """, name, verb);

    [Fact]
    public void Beside_an_insert_it_will_do() => Notes.Accepted("""
        [Repository<Note>]
        public interface INotes
        {
            [Insert, IfAbsent] bool Add(Note note);
            [IfAbsent] Task<int> AddAllAsync(IEnumerable<Note> notes);
        }
        """);
}
