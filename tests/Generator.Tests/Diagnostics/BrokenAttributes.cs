namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Entities whose attributes, members or constants the compiler refuses.</summary>
internal static class BrokenAttributes
{
    public static Dictionary<string, string> All { get; } = new()
    {
        {
            "a number for a table",
            """
            [Persisted(5)]
            public sealed record Note([Key] string Id);
            """
        },
        {
            "a table that is no constant",
            """
            [Persisted(Name())]
            public sealed record Note([Key] string Id);
            """
        },
        {
            "an unknown named argument",
            """
            [Persisted(Tabel = "notes")]
            public sealed record Note([Key] string Id);
            """
        },
        {
            "a named argument of another type",
            """
            [Persisted]
            public sealed partial record Note
            {
                [Key] public required string Id { get; init; }
                [Column(Order = "first", Type = 5, NotNull = null)] public string? Title { get; init; }
            }
            """
        },
        {
            "terms that are no text",
            """
            [Index(1, null, typeof(int))]
            [Unique(new object[] { 1 })]
            [Index(null)]
            [Unique(null)]
            [Persisted]
            public sealed partial record Note
            {
                [Key] public required string Id { get; init; }

            }
            """
        },
        {
            "a check without its condition",
            """
            [Check]
            [Check(null)]
            [Check(5)]
            [Persisted]
            public sealed partial record Note
            {
                [Key] public required string Id { get; init; }
                [Check(Sql = "x")] public int Stars { get; init; }
            }
            """
        },
        {
            "a default of a wrong kind",
            """
            [Persisted]
            public sealed partial record Note
            {
                [Key] public required string Id { get; init; }
                [Default(missing)] public int Stars { get; init; }
                [Default(new[] { new[] { 1 } })] public int Size { get; init; }
                [Default(1, 2)] public int Age { get; init; }
                [Default(Sql = 5)] public int Year { get; init; }
            }
            """
        },
        {
            "a default from a broken initialiser",
            """
            [Persisted]
            public sealed partial record Note
            {
                [Key] public required string Id { get; init; }
                [Default] public int Stars { get; init; } = missing;
                [Default] public int Size { get; init; } = ;
            }
            """
        },
        {
            "a reference to nothing known",
            """
            [Persisted]
            public sealed partial record Note
            {
                [Key] public required string Id { get; init; }
                [References<Missing>(OnDelete = Missing.Cascade)] public string? AuthorId { get; init; }
                [References<>] public string? Other { get; init; }
                [References<Note>(5)] public string? Third { get; init; }
            }
            """
        },
        {
            "words for tables of a wrong kind",
            """
            [assembly: SchemaObject(new[] { "a" }, "b")]
            [assembly: SchemaObject(null, null)]

            [Persisted("notes", Keyless = "no", Checks = (DerivedChecks)99)]
            [ForeignKey<Missing>(["Id"])]
            [ForeignKey<Note>(null)]
            [ForeignKey<Note>([null], [null])]
            [ForeignKey<Note>("Id", 5)]
            [ForeignKey<>]
            [SchemaObject("x")]
            [SchemaObject("", "")]
            [SchemaObject("x", "CREATE VIEW '' AS")]
            [SchemaObject("x", "CREATE TRIGGER \"\" BEGIN END END ; ;")]
            [Unique("Id", OnConflict = (ConflictAction)9)]
            public sealed partial record Note
            {
                [Key(AllowNull = 1, Descending = "yes")] public required string Id { get; init; }
                [Computed] public string? One { get; init; }
                [Computed(null), Key] public string? Two { get; init; }
                [Computed("Four")] public string? Three { get; init; }
                [Computed("Three")] public string? Four => "";
                [System.ComponentModel.DataAnnotations.Range] public int Five { get; init; }
                [System.ComponentModel.DataAnnotations.Range(new[] { 1 }, missing)] public int Six { get; init; }
                [System.ComponentModel.DataAnnotations.Range(null, null, null)] public int Seven { get; init; }
                [System.ComponentModel.DataAnnotations.AllowedValues(null)] public int Eight { get; init; }
                [System.ComponentModel.DataAnnotations.AllowedValues(new[] { 1 }, typeof(int))] public int Nine { get; init; }
                [System.ComponentModel.DataAnnotations.Length("a")] public string? Ten { get; init; }
                [System.ComponentModel.DataAnnotations.Schema.Column(5, Order = "x")] public string? Eleven { get; init; }
                [JsonColumn(Shape = (JsonShape)9)] public List<int>? Twelve { get; init; }
            }
            """
        },
        {
            "a wire text of a wrong kind",
            """
            public enum Status
            {
                [Wire(5)] Open,
                [Wire] Closed,
                [Wire(null)] Lost,
            }

            [Persisted]
            public sealed partial record Note
            {
                [Key] public required string Id { get; init; }
                public Status Status { get; init; }
            }
            """
        },
        {
            "an enum of broken values",
            """
            public enum Status : string
            {
                Open = missing,
                Closed = "x",
                Lost = Lost,
                Open,
                = 3,
            }

            [Persisted]
            public sealed partial record Note
            {
                [Key] public required string Id { get; init; }
                [Default(Status.Open)] public Status Status { get; init; }
                [Column(AsNumber = true)] public Status Other { get; init; }
            }
            """
        },
        {
            "a generic struct of itself",
            """
            public struct Box<T>
            {
                public Box<Box<T>> Inner { get; set; }
            }

            [Persisted]
            public sealed partial record Note
            {
                [Key] public required string Id { get; init; }
                [JsonColumn] public Box<int> Box { get; init; }
                public Box<string> Other { get; init; }
            }
            """
        },
        {
            "text instead of code",
            """
            dear compiler, [Persisted] is all I know
            public sealed record
            """
        },
        {
            "nothing but brackets",
            """
            }}}}[Persisted]{{{{public record Note([Key] string Id);]]]
            """
        },
        {
            "a name that is no name",
            """
            [Persisted]
            public sealed record 1Note([Key] string 2Id);
            """
        },
        {
            "a required field and a pointer",
            """
            [Persisted]
            public unsafe class Note
            {
                [Key] public required int Id;
                public int* Title { get; set; }
                public delegate*<void> Call { get; set; }
            }
            """
        },
        {
            "a dynamic and a typed reference",
            """
            [Persisted]
            public sealed partial record Note
            {
                [Key] public required string Id { get; init; }
                public dynamic Title { get; init; }
                [JsonColumn] public List<dynamic> Titles { get; init; }
                public TypedReference Reference { get; init; }
            }
            """
        },
    };
}
