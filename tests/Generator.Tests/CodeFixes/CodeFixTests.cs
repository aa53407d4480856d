using Synthorg.Gen.CodeFixes;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.CodeFixes;

public sealed class CodeFixTests
{
    [Fact]
    public async Task A_record_with_collections_is_made_partial()
    {
        const string Source = """
            using Synthorg.Gen;
            using System.Collections.Immutable;

            // An order.
            [Persisted]
            public sealed record Order
            {
                [Key] public required string Id { get; init; }
                [JsonColumn] public ImmutableArray<string> Lines { get; init; } = [];
            }
            """;

        string mended = await FixRun.ApplyAsync(new MakePartialFix(), Source, TestContext.Current.CancellationToken);

        Assert.Equal(Source.Replace("sealed record", "sealed partial record", StringComparison.Ordinal), mended);
        Assert.Empty(GeneratorRun.Of(mended).Diagnostics);
    }

    [Fact]
    public async Task A_record_that_would_print_what_is_sensitive_is_made_partial()
    {
        const string Source = """
            using Synthorg.Gen;

            [Persisted]
            public sealed record User
            {
                [Key] public required string Name { get; init; }
                [Sensitive] public string? Hash { get; init; }
            }
            """;

        string mended = await FixRun.ApplyAsync(new MakePartialFix(), Source, TestContext.Current.CancellationToken);

        Assert.Equal(Source.Replace("sealed record", "sealed partial record", StringComparison.Ordinal), mended);
        Assert.Empty(GeneratorRun.Of(mended).Diagnostics);
    }

    [Fact]
    public async Task A_database_without_modifiers_keeps_what_stands_ahead_of_it()
    {
        const string Source = """
            using Synthorg.Gen;

            /// <summary>Notes.</summary>
            [Database]
            class NotesDatabase
            {
            }
            """;

        string mended = await FixRun.ApplyAsync(new MakePartialFix(), Source, TestContext.Current.CancellationToken);

        Assert.Equal(Source.Replace("class", "partial class", StringComparison.Ordinal), mended);
        Assert.Empty(GeneratorRun.Of(mended).Diagnostics);
    }

    [Fact]
    public async Task A_partial_database_with_another_fault_is_offered_nothing()
    {
        const string Source = """
            using Synthorg.Gen;

            [Database(Version = 0)]
            public sealed partial class NotesDatabase
            {
            }
            """;

        Assert.Equal(Source, await FixRun.ApplyAsync(new MakePartialFix(), Source, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Id")]
    [InlineData("NoteId")]
    public async Task The_property_named_as_a_key_is_marked(string name)
    {
        string source = $$"""
            using Synthorg.Gen;

            [Persisted]
            public sealed record Note
            {
                public string? Body { get; init; }

                // Given by the caller.
                public required string {{name}} { get; init; }
            }
            """;

        string mended = await FixRun.ApplyAsync(new AddKeyFix(), source, TestContext.Current.CancellationToken);

        Assert.Equal(source.Replace("    public required", "    [Key]\n    public required", StringComparison.Ordinal), mended);
        Assert.Empty(GeneratorRun.Of(mended).Diagnostics);
    }

    [Fact]
    public async Task Where_no_property_is_named_as_a_key_nothing_is_offered()
    {
        const string Source = """
            using Synthorg.Gen;

            [Persisted]
            public sealed record Note
            {
                public required string Body { get; init; }
            }
            """;

        Assert.Equal(Source, await FixRun.ApplyAsync(new AddKeyFix(), Source, TestContext.Current.CancellationToken));
    }
}
