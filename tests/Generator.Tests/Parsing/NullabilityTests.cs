using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Parsing;

/// <summary>The nullability of a property's C# type is its column's NOT NULL.</summary>
public sealed class NullabilityTests
{
    private const string Entity = """
        [Synthorg.Gen.Persisted]
        public sealed class Note
        {
            [Synthorg.Gen.Key] public string Id { get; set; }
            public string Plain { get; set; }
            public required string Required { get; set; }
            [Synthorg.Gen.Column(NotNull = true)] public string Declared { get; set; }
            [System.ComponentModel.DataAnnotations.Required] public string Annotated { get; set; }
            public int Number { get; set; }
            public int? Maybe { get; set; }
        }
        """;

    [Theory]
    [InlineData("\"id\" TEXT NOT NULL PRIMARY KEY,")]
    [InlineData("\"plain\" TEXT,")]
    [InlineData("\"required\" TEXT NOT NULL,")]
    [InlineData("\"declared\" TEXT NOT NULL,")]
    [InlineData("\"annotated\" TEXT,")]
    [InlineData("\"number\" INTEGER NOT NULL,")]
    [InlineData("\"maybe\" INTEGER\n")]
    public void Without_annotations_a_reference_can_be_null_unless_something_says_otherwise(string column) =>
        Assert.Contains(column, Emitted(new RunOptions { Nullable = false }, Entity), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"plain\" TEXT NOT NULL,")]
    [InlineData("\"maybe\" INTEGER,")]
    [InlineData("\"text\" TEXT\n")]
    public void With_annotations_they_decide(string column) => Assert.Contains(column, Emitted(new RunOptions(), """
        [Synthorg.Gen.Persisted]
        public sealed record Note([property: Synthorg.Gen.Key] string Id, string Plain, int? Maybe, string? Text);
        """), StringComparison.Ordinal);

    [Fact]
    public void A_column_may_be_nullable_though_its_property_is_not() => Assert.Contains("\"plain\" TEXT\n", Emitted(new RunOptions(), """
        [Synthorg.Gen.Persisted]
        public sealed record Note([property: Synthorg.Gen.Key] string Id, [property: Synthorg.Gen.Column(NotNull = false)] string Plain);
        """), StringComparison.Ordinal);

    /// <summary>Whether a row is missing cannot be said without annotations, so that null is one of the answers.</summary>
    [Fact]
    public void A_repository_without_annotations_compiles_without_a_warning()
    {
        var run = GeneratorRun.Of(new RunOptions { Nullable = false }, "using Synthorg.Gen;", Entity + """

            [Synthorg.Gen.Repository<Note>]
            public interface INotes : Synthorg.Gen.IRepository<Note, string>
            {
                [Synthorg.Gen.Select] Note Find(string id);
                [Synthorg.Gen.Select] ValueTask<Note> FindAsync(string id, string plain = null);
                [Synthorg.Gen.Select] Task<List<Note>> AllAsync(string plain, int? maybe = null);
                [Synthorg.Gen.Aggregate(Synthorg.Gen.Aggregates.Max, nameof(Note.Plain))] ValueTask<string> LastAsync();
                [Synthorg.Gen.Upsert] ValueTask<Note> SaveAsync(Note note);
            }
            """);

        Offenders.None(run.Diagnostics);
        Offenders.None(run.Problems);
    }

    private static string Emitted(RunOptions options, string source)
    {
        var run = GeneratorRun.Of(options, source);
        Offenders.None(run.Diagnostics);
        return run.Source("Note.Row.g.cs");
    }
}
