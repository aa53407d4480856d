using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A converter alone says how its column is stored.</summary>
public sealed class SYG062Tests
{
    private const string Converter = """
        public class Text
        {
            public static string ToStored(State value) => "";

            public static State FromStored(string stored) => default;
        }

        public enum State { Open, Closed }
        """;

    [Fact]
    [Refuses("Column", "AsNumber")]
    [Refuses("Converter")]
    public void A_number_of_an_enum_excludes_it() => Refusal.At("SYG062", Converter + """
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [Converter<Text>, Column(AsNumber = true)] public State [|State|] { get; init; }
        }
        """, "State", "[Column(AsNumber = true)] says already how it is stored");

    [Fact]
    public void JSON_excludes_it() => Refusal.At("SYG062", Converter + """
        [Persisted]
        public sealed partial record Note
        {
            [Key] public required string Id { get; init; }
            [Converter<Text>, JsonColumn] public List<State> [|States|] { get; init; } = [];
        }
        """, "States", "[JsonColumn] says already how it is stored");

    [Fact]
    public void A_view_has_that_of_its_column() => Refusal.At("SYG062", Converter + """
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [Converter<Text>] public State State { get; init; }
        }

        [Filter<Note>]
        public sealed record ByState
        {
            [Converter<Text>] public State? [|State|] { get; init; }
        }
        """, "State", "its column says how it is stored");

    [Fact]
    public void What_is_not_stored_needs_none() => Refusal.At("SYG062", Converter + """
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [Converter<Text>, Ignore] public State [|State|] { get; init; }
        }
        """, "State", "it is no column");
}
