using Synthorg.Gen.Generator.Tests.Harness;
using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A converter has the two methods that emitted code calls.</summary>
public sealed class SYG061Tests
{
    private const string Money = "public readonly record struct Money(decimal Amount, string Currency);";

    [Theory]
    [InlineData("public class Text;", "it has no public static ToStored(Money)")]
    [InlineData(
        "public class Text { public static string ToStored(decimal value) => \"\"; }", "it has no public static ToStored(Money)")]
    [InlineData(
        "public class Text { internal static string ToStored(Money value) => \"\"; }", "it has no public static ToStored(Money)")]
    [InlineData(
        "public class Text { public static string ToStored(Money value) => \"\"; }",
        "it has no public static Money FromStored(string)")]
    [InlineData(
        "public class Text { public static string ToStored(Money v) => \"\"; public static Money FromStored(int v) => default; }",
        "it has no public static Money FromStored(string)")]
    [InlineData(
        "public class Text { public static object ToStored(Money v) => v; public static Money FromStored(object v) => default; }",
        "what ToStored gives, 'object', has no stored form")]
    [InlineData(
        "public class Text { public static int? ToStored(Money v) => 1; public static Money FromStored(int? v) => default; }",
        "what ToStored gives, 'int?', has no stored form")]
    [InlineData(
        "[Converter<Text>] public class Other; "
            + "public class Text { public static Other ToStored(Money v) => new(); public static Money FromStored(Other v) => default; }",
        "what ToStored gives, 'Other', has a converter itself")]
    [Refuses("Converter")]
    public void It_gives_a_value_and_takes_it_back(string converter, string reason) =>
        Refusal.At(new RunOptions(), [Money, converter], "SYG061", """
            [Persisted]
            public sealed record Bill
            {
                [Key] public required string Id { get; init; }
                [[|Converter<Text>|]] public required Money? Total { get; init; }
            }
            """, "Text", "Money", reason);

    [Fact]
    public void That_of_a_type_is_told_where_the_type_is_used() => Refusal.At("SYG061", """
        public class Text;

        [Converter<Text>]
        public readonly record struct Money(decimal Amount, string Currency);

        [Persisted]
        public sealed record Bill
        {
            [Key] public required string Id { get; init; }
            public required Money [|Total|] { get; init; }
        }
        """, "Text", "Money", "it has no public static ToStored(Money)");

    [Fact]
    public void So_it_is_inside_JSON() => Refusal.At("SYG061", """
        public class Text;

        [Converter<Text>]
        public readonly record struct Money(decimal Amount, string Currency);

        [Persisted]
        public sealed partial record Bill
        {
            [Key] public required string Id { get; init; }
            [JsonColumn] public List<Money> [|Totals|] { get; init; } = [];
        }
        """, "Text", "Money", "it has no public static ToStored(Money)");

    [Fact]
    [Refuses("Converter")]
    public void Emitted_code_sees_it() => Refusal.At("SYG061", """
        [Persisted]
        public sealed record Bill
        {
            [Key] public required string Id { get; init; }
            [[|Converter<Text>|]] public required string Total { get; init; }

            private sealed class Text
            {
                public static string ToStored(string value) => value;

                public static string FromStored(string stored) => stored;
            }
        }
        """, "Text", "string", "it is not accessible outside its enclosing type");

    [Fact]
    public void What_is_stored_decides_what_can_be_asked() => Refusal.With(["SYG014", "SYG016", "SYG047", "SYG112", "SYG112"], """
        public class Exact
        {
            public static decimal ToStored(string value) => 1;

            public static string FromStored(decimal stored) => "";
        }

        public class Number
        {
            public static long ToStored(string value) => 1;

            public static string FromStored(long stored) => "";
        }

        [Persisted]
        public sealed record Keyed([property: Key, Converter<Exact>] string Id);

        [Persisted(Checks = DerivedChecks.Annotations)]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [Converter<Exact>] public required string Price { get; init; }
            [Converter<Number>, StringLength(9)] public required string Size { get; init; }
        }

        [Persisted]
        public sealed record Defaulted
        {
            [Key] public required string Id { get; init; }
            [Converter<Number>, Default] public string Size { get; init; } = "5";
        }

        [Repository<Note>]
        public interface INotes
        {
            [Select] Task<List<Note>> ListAsync([AtLeast] string price);
            [Aggregate(Aggregates.Sum, nameof(Note.Size))] Task<long> SumAsync();
        }
        """);
}
