using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A method says what it does.</summary>
public sealed class SYG102Tests
{
    [Fact]
    [Refuses("Count")]
    [Refuses("Delete")]
    [Refuses("Exists")]
    [Refuses("Insert")]
    [Refuses("Update")]
    [Refuses("Upsert")]
    public void A_name_that_stands_for_no_verb_is_refused() => Notes.Refused("SYG102", """
        [Repository<Note>]
        public interface INotes
        {
            ValueTask<Note?> [|FetchAsync|](string id);
        }
        """, "FetchAsync", "SqliteNotes");

    [Fact]
    [Refuses("Count")]
    [Refuses("Delete")]
    [Refuses("Exists")]
    [Refuses("Insert")]
    [Refuses("Update")]
    [Refuses("Upsert")]
    public void A_word_counts_only_whole() => Notes.Refused("SYG102", """
        [Repository<Note>]
        public interface INotes
        {
            ValueTask<Note?> [|Getting|](string id);
        }
        """, "Getting", "SqliteNotes");

    [Fact]
    [Refuses("Count")]
    [Refuses("Delete")]
    [Refuses("Exists")]
    [Refuses("Update")]
    [Refuses("Upsert")]
    public void An_inherited_method_too() => Notes.Refused("SYG102", """
        [Repository<Note>]
        public interface [|INotes|] : IDisposable
        {
            [Select] Note? Get(string id);
        }
        """, "Dispose", "SqliteNotes");

    [Fact]
    public void An_attribute_says_it() => Notes.Accepted("""
        [Repository<Note>]
        public interface INotes
        {
            [Select] ValueTask<Note?> FetchAsync(string id);
        }
        """);

    [Fact]
    public void So_does_the_first_word_of_a_name() => Notes.Accepted("""
        [Repository<Note>]
        public interface INotes
        {
            ValueTask<Note?> GetAsync(string id);
            ValueTask<Note?> FindByTitleAsync(string title);
            ValueTask<ImmutableArray<Note>> ListAsync();
            ValueTask<ImmutableArray<Note>> QueryAsync(int stars);
            IAsyncEnumerable<Note> StreamAsync();
            ValueTask SaveAsync(Note note);
            ValueTask InsertAsync(Note note);
            ValueTask AddAsync(Note note);
            ValueTask AppendAsync(Note note);
            ValueTask UpdateAsync(Note note);
            ValueTask<bool> DeleteAsync(string id);
            ValueTask<int> RemoveAsync(int stars);
            ValueTask<long> CountAsync();
            ValueTask<bool> ExistsAsync(string id);
        }
        """);

    [Fact]
    public void A_method_with_a_body_says_what_it_does() => Notes.Accepted("""
        [Repository<Note>]
        public interface INotes
        {
            [Select] Note? Get(string id);

            Note? Fetch(string id) => Get(id);
        }
        """);
}
