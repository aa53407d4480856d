using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A parameter is a condition, the entity, a bound or a token.</summary>
public sealed class SYG103Tests
{
    [Fact]
    [Refuses("Limit")]
    public void A_parameter_that_matches_nothing_is_refused() => Notes.Refused("SYG103", """
        [Repository<Note>]
        public interface INotes
        {
            [Select] ValueTask<Note?> GetAsync(string [|identifier|]);
        }
        """, "identifier", "GetAsync", "Note", "id, title, body, …");

    [Fact]
    [Refuses("Limit")]
    public void So_is_a_comparison_without_a_property() => Notes.Refused("SYG103", """
        [Repository<Note>]
        public interface INotes
        {
            [Select] ValueTask<ImmutableArray<Note>> ListAsync([AtLeast] DateTimeOffset [|since|]);
        }
        """, "since", "ListAsync", "Note", "id, title, body, …");

    [Fact]
    public void Its_name_or_an_attribute_matches_it() => Notes.Accepted("""
        [Repository<Note>]
        public interface INotes
        {
            [Select] ValueTask<Note?> GetAsync(string id, CancellationToken cancellationToken = default);
            [Select] ValueTask<Note?> FindAsync([Is(nameof(Note.Title))] string called);
            [Select] ValueTask<Note?> OfKeyAsync([Key] string identifier);
            [Select]
            ValueTask<ImmutableArray<Note>> ListAsync(
                [AtLeast("CreatedAt")] DateTimeOffset since, [OneOf("Stars")] IReadOnlyList<int> any, [Limit] int most);
        }
        """);
}
