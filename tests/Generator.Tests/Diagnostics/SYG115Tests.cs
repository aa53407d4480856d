namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>The class behind a repository has its name for itself.</summary>
public sealed class SYG115Tests
{
    [Theory]
    [InlineData("public sealed class")]
    [InlineData("internal class")]
    [InlineData("internal partial record")]
    [InlineData("internal static partial class")]
    [InlineData("public partial class")]
    public void Such_a_type_of_its_name_is_refused(string head) => Refusal.At("SYG115", $$"""
        {{head}} SqliteNotes;

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

        [Repository<Note>]
        public interface [|INotes|]
        {
            [Select] Note? Get(string id);
        }
        """, "INotes", "SqliteNotes", "is declared already, and not as 'partial class' alone");

    [Fact]
    public void Two_repositories_need_two_names() => Refusal.With(["SYG115", "SYG115"], """
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

        [Repository<Note>]
        public interface INotes
        {
            [Select] Note? Get(string id);
        }

        [Repository<Note>]
        public interface Notes
        {
            [Count] int Count();
        }
        """);

    [Fact]
    public void Another_half_may_add_to_it() => Refusal.None("""
        internal sealed partial class SqliteNotes
        {
            public int Twice(int number) => 2 * number;
        }

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

        [Repository<Note>]
        public interface INotes
        {
            [Select] Note? Get(string id);
        }
        """);
}
