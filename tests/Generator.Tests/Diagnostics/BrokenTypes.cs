namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Entities as they are while somebody types them: unfinished, unknown, or twice there.</summary>
internal static class BrokenTypes
{
    public static Dictionary<string, string> All { get; } = new()
    {
        {
            "an attribute half typed",
            """
            [Persisted(
            public sealed record Note
            """
        },
        {
            "an attribute without its bracket",
            """
            [Persisted
            public sealed record Note([Key] string Id);
            """
        },
        {
            "an unfinished type",
            """
            [Persisted]
            public sealed record Note
            {
                [Key] public required string Id { get;
            """
        },
        {
            "an unfinished property",
            """
            [Persisted]
            public sealed partial record Note
            {
                [Key] public required string Id { get; init; }
                public
            }
            """
        },
        {
            "a property without name",
            """
            [Persisted]
            public sealed partial record Note
            {
                [Key] public required string Id { get; init; }
                public string { get; init; }
            }
            """
        },
        {
            "a property without type",
            """
            [Persisted]
            public sealed partial record Note
            {
                [Key] public required string Id { get; init; }
                public Title { get; init; }
            }
            """
        },
        {
            "a property of an unknown type",
            """
            [Persisted]
            public sealed partial record Note
            {
                [Key] public required string Id { get; init; }
                public Missing Title { get; init; }
            }
            """
        },
        {
            "a list of an unknown type",
            """
            [Persisted]
            public sealed partial record Note
            {
                [Key] public required string Id { get; init; }
                [JsonColumn] public List<Missing> Titles { get; init; } = [];
            }
            """
        },
        {
            "a list of nothing",
            """
            [Persisted]
            public sealed partial record Note
            {
                [Key] public required string Id { get; init; }
                [JsonColumn] public List<> Titles { get; init; }
            }
            """
        },
        {
            "an unknown JSON member",
            """
            public sealed record Author(Missing Name);

            [Persisted]
            public sealed partial record Note
            {
                [Key] public required string Id { get; init; }
                [JsonColumn] public Author? Author { get; init; }
            }
            """
        },
        {
            "a type twice",
            """
            [Persisted]
            public sealed record Note([Key] string Id);

            [Persisted]
            public sealed record Note([Key] string Id);
            """
        },
        {
            "two partial halves with the attribute",
            """
            [Persisted]
            public partial record Note([Key] string Id);

            [Persisted]
            public partial record Note;
            """
        },
        {
            "a property twice",
            """
            [Persisted]
            public sealed partial record Note
            {
                [Key] public required string Id { get; init; }
                public string? Title { get; init; }
                public int Title { get; init; }
            }
            """
        },
        {
            "a cycle of bases",
            """
            [Persisted]
            public record Note([Key] string Id) : Memo(Id);

            public record Memo(string Id) : Note(Id);
            """
        },
        {
            "a type that derives from itself",
            """
            [Persisted]
            public class Note : Note
            {
                [Key] public string Id { get; set; } = "";
            }
            """
        },
        {
            "an unknown base",
            """
            [Persisted]
            public class Note : Missing
            {
                [Key] public string Id { get; set; } = "";
            }
            """
        },
        {
            "a struct that holds itself",
            """
            [Persisted]
            public struct Note
            {
                [Key] public int Id { get; set; }
                [JsonColumn] public Note Inner { get; set; }
            }
            """
        },
    };
}
