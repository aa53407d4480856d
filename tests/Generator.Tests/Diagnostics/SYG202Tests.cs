using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>The other half of a database can be emitted.</summary>
public sealed class SYG202Tests
{
    [Theory]
    [InlineData("public sealed class [|NotesDatabase|]", "it is not partial, or lies in a type that is not")]
    [InlineData("public partial record [|NotesDatabase|]", "it is no class")]
    [InlineData("public partial class [|NotesDatabase|]<T>", "it is generic, or lies in a generic type")]
    [InlineData("public abstract partial class [|NotesDatabase|]", "it is abstract")]
    [InlineData("public static partial class [|NotesDatabase|]", "it is static")]
    [InlineData("file sealed partial class [|NotesDatabase|]", "it is local to its file")]
    [InlineData(
        "public sealed partial class [|NotesDatabase|] : List<int>",
        "it has a base class; the emitted half derives from SqliteDatabase")]
    public void Such_a_class_is_refused(string head, string reason) => Refusal.At("SYG202", $$"""
        [Database]
        {{head}}
        {
            public static int Answer => 42;
        }
        """, "NotesDatabase", reason);

    [Fact]
    public void A_constructor_is_refused() => Refusal.At("SYG202", """
        [Database]
        public sealed partial class [|NotesDatabase|]
        {
            private NotesDatabase()
            {
            }
        }
        """, "NotesDatabase", "it has a constructor; the emitted half brings its own");

    [Fact]
    [Refuses("Database", "Version")]
    public void A_version_counts_from_1() => Notes.Refused("SYG202", """
        [Database(Version = 0)]
        public sealed partial class [|NotesDatabase|]
        {
            public partial IRepository<Note, string> Notes { get; }
        }
        """, "NotesDatabase", "its version is below 1");

    [Theory]
    [InlineData("private static int [|s_schema|] => 1;", "s_schema")]
    [InlineData("public sealed class [|Transaction|];", "Transaction")]
    [InlineData("private int [|_notes|]() => 1;", "_notes")]
    [InlineData("public static int [|OpenAsync|](string path, int size, bool isNew) => 1;", "OpenAsync")]
    [InlineData("public static int [|Open|](string path, int size) => 1;", "Open")]
    public void Such_a_member_has_the_name_of_an_emitted_one(string member, string name) => Notes.Refused("SYG202", $$"""
        [Database]
        public sealed partial class NotesDatabase
        {
            public partial IRepository<Note, string> Notes { get; }

            {{member}}
        }
        """, "NotesDatabase", $"its member '{name}' has the name of an emitted one");

    [Fact]
    public void A_partial_class_is_completed() => Notes.Accepted("""
        [Database]
        public sealed partial class NotesDatabase
        {
            public partial IRepository<Note, string> Notes { get; }

            public int Answer => 42;

            public static ValueTask<NotesDatabase> OpenAsync() => OpenAsync(":memory:");

            public static NotesDatabase Open(string path) => Open(path, null);
        }
        """);

    [Fact]
    public void A_nested_one_too() => Refusal.None("""
        public static partial class Outer
        {
            [Persisted]
            public sealed record Note
            {
                [Key] public required string Id { get; init; }
                public required string Title { get; init; }
                public string? Body { get; init; }
                public int Stars { get; init; }
                public decimal Price { get; init; }
                public DateTimeOffset CreatedAt { get; init; }
            }

            [Database]
            public sealed partial class NotesDatabase
            {
                public partial IRepository<Note, string> Notes { get; }
            }
        }
        """);
}
