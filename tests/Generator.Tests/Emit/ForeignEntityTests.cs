using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Emit;

/// <summary>An entity of another assembly, whose row class is not visible, is emitted once more beside its users.</summary>
public sealed class ForeignEntityTests
{
    private const string Library = """
        namespace Library;

        public enum Colour { Red, Green }

        public sealed partial record Part(ImmutableArray<int> Items) { public string Name { get; init; } = "part"; }

        [Persisted] public sealed record Owner([Key] long Id, string Name);

        [Persisted]
        public sealed partial record Note
        {
            [Key] public required string Id { get; init; }
            public Colour Colour { get; init; }
            [JsonColumn] public List<Part> Parts { get; init; } = [];
            [References<Owner>] public long? OwnerId { get; init; }
        }
        """;

    private const string User = """
        using Library;

        namespace Acme;

        [Repository<Note>] public interface INotes : IRepository<Note, string> { [Select] List<Note> Find(Colour? colour = null); }

        [Repository<Note>] public interface IMoreNotes { [Select] List<Note> Find([OneOf("Colour")] Colour[] colours); }

        [Database]
        public sealed partial class Store
        {
            public partial INotes Notes { get; }
            public partial IMoreNotes More { get; }
            public partial IRepository<Owner, long> Owners { get; }
        }
        """;

    [Fact]
    public void Its_row_is_emitted_once_however_many_use_it()
    {
        GeneratorRun library = GeneratorRun.Of(new RunOptions { AssemblyName = "Library" }, Accepted.Usings + Library);
        var options = new RunOptions { MoreReferences = [library.Output.ToMetadataReference()] };
        GeneratorRun user = GeneratorRun.Of(options, Accepted.Usings + User);

        Assert.Empty(library.Problems);
        Assert.Empty(user.Problems);
        Assert.Empty(user.Diagnostics);
        Assert.Equal(
            [
                "Acme.SqliteMoreNotes.Repository.g.cs", "Acme.SqliteNotes.Repository.g.cs", "Acme.Store.Database.g.cs",
                "Library.Note.Row.g.cs", "Library.Owner.Row.g.cs",
            ],
            user.Result.GeneratedSources.Select(static source => source.HintName).Order(StringComparer.Ordinal));
    }
}
