using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>The text of an enum member leads back to it.</summary>
public sealed class SYG010Tests
{
    [Theory]
    [InlineData("", "", "it is empty")]
    [InlineData("open", "open", "'Open' has it too")]
    [InlineData("a\\\"b", "a\"b", "it holds a quote, a backslash or a control character")]
    [InlineData("a\\0b", "a\\0b", "it holds a quote, a backslash or a control character")]
    [InlineData("\\uD800", "\\ud800", "it holds half of a surrogate pair")]
    [Refuses("Wire", "text")]
    public void Such_a_text_is_refused(string text, string shown, string reason) => Refusal.At("SYG010", $$"""
        public enum Status
        {
            Open,
            [Wire("{{text}}")] [|Closed|],
        }

        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public Status Status { get; init; }
        }
        """, "Status", "Closed", shown, reason);

    [Fact]
    public void An_enum_inside_JSON_is_read_too() => Refusal.At("SYG010", """
        public enum Status
        {
            OpenNow,
            [|Open_now|],
        }

        [Persisted]
        public sealed partial record Note
        {
            [Key] public required string Id { get; init; }
            [JsonColumn] public Status[] Statuses { get; init; } = [];
        }
        """, "Status", "Open_now", "open_now", "'OpenNow' has it too");

    [Fact]
    public void Any_other_text_will_do() => Refusal.None("""
        public enum Status
        {
            Open,
            [Wire("⛔ closed")] Closed,
        }

        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public Status Status { get; init; }
        }
        """);

    [Fact]
    public void Two_names_of_one_value_share_a_text() => Refusal.None("""
        public enum Status
        {
            Open = 1,
            [Wire("open")] Opened = 1,
        }

        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public Status Status { get; init; }
        }
        """);

    [Fact]
    public void As_numbers_the_members_need_no_text() => Refusal.None("""
        public enum Status
        {
            Open,
            [Wire("open")] Closed,
        }

        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [Column(AsNumber = true)] public Status Status { get; init; }
        }
        """);
}
