using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Whatever is typed, the generator neither throws nor takes the fault for its own.</summary>
public sealed class BrokenSourceTests
{
    private const string Opening = "using System.Collections.Immutable;\nusing Synthorg.Gen;\n\nnamespace Shop;\n\n";

    /// <summary>Entities, their tables and a repository of each kind of method.</summary>
    internal const string Whole = """
        public enum Status
        {
            Open,
            [Wire("done")] Closed,
        }

        public sealed partial record Author(string Name, ImmutableArray<string> Books);

        [Persisted("notes", Strict = true)]
        [Index(nameof(Title), $"{nameof(CreatedAt)} DESC", Where = $"{nameof(Status)} = 'open'")]
        [Unique(nameof(Title), nameof(Status))]
        [Check($"length({nameof(Title)}) > 0", Name = "titled")]
        public sealed partial record Note : IValidated
        {
            [Key(Name = "pk")] public required string Id { get; init; }
            [Column("caption", Collation = "NOCASE", Order = 1)] public required string Title { get; init; }
            [Default] public Status Status { get; init; } = Status.Open;
            [Default("2026-01-01T00:00:00Z")] public DateTimeOffset CreatedAt { get; init; }
            [JsonColumn] public Dictionary<Status, List<Author?>> Authors { get; init; } = [];
            [Index, References<Note>(OnDelete = ReferenceAction.SetNull)] public string? ReplyTo { get; init; }
            [Ignore] public int Length => Title.Length;
            public void Validate() => ArgumentException.ThrowIfNullOrEmpty(Title);
        }

        [Persisted("revisions", Checks = DerivedChecks.All, WithoutRowId = true)]
        [AppendOnly]
        [Index(nameof(ReplyTo), nameof(Number))]
        [ForeignKey<Revision>([nameof(ReplyTo), nameof(Number)], OnDelete = ReferenceAction.Restrict, Deferred = true)]
        [Unique(nameof(Length), OnConflict = ConflictAction.Ignore)]
        [SchemaObject("firsts", "CREATE VIEW firsts AS SELECT id FROM revisions WHERE number = 1")]
        public sealed partial record Revision
        {
            [Key(Order = 1, Name = "pk_revisions")] public required string Id { get; init; }
            [Key(Order = 2, Descending = true), System.ComponentModel.DataAnnotations.Range(1, 9)] public required int Number { get; init; }
            [System.ComponentModel.DataAnnotations.StringLength(5)] public string? ReplyTo { get; init; }
            [Computed($"length({nameof(Id)})", Stored = true)] public long Length { get; init; }
            [JsonColumn(Shape = JsonShape.Array)] public List<int> Sizes { get; init; } = [];
            public bool IsOpen { get; init; }
        }

        [Repository<Revision>]
        public interface IRevisions
        {
            [Insert] ValueTask<Revision> AddAsync(Revision revision);
        }

        [Repository<Note>]
        public interface INotes : IRepository<Note, string>
        {
            [Select, OrderBy($"{nameof(Note.CreatedAt)} DESC")]
            ValueTask<IReadOnlyList<Note>> ListAsync(
                Status? status = null, [AtLeast("CreatedAt")] DateTimeOffset? since = null, [Limit] int most = 10);

            [Count] int Count([OneOf] ImmutableArray<string> title, CancellationToken cancellationToken = default);

            [Aggregate(Aggregates.Max, nameof(Note.CreatedAt))] ValueTask<DateTimeOffset?> LatestAsync(string? replyTo = null);

            ValueTask<bool> RemoveAsync([Is(nameof(Note.Title))] string called);
        }

        [Database(Version = 2)]
        public sealed partial class NotesDatabase
        {
            public partial INotes Notes { get; }
            public partial IRevisions Revisions { get; }
        }
        """;

    private static readonly Dictionary<string, string> s_broken = new[]
        { BrokenTypes.All, BrokenAttributes.All, BrokenRepositories.All, BrokenMethods.All, BrokenWrites.All }
        .SelectMany(static sources => sources)
        .ToDictionary();

    public static TheoryData<string> Names => [.. s_broken.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Broken_code_is_no_defect_of_the_generator(string name) => Offenders.None(Defects(s_broken[name]));

    [Theory, InlineData(Whole), InlineData(BrokenWrites.Whole)]
    public void The_source_that_is_broken_below_is_whole(string whole)
    {
        var run = GeneratorRun.Of(Opening + whole);

        Offenders.None(run.Diagnostics);
        Offenders.None(run.Problems);
    }

    /// <summary>Tokens are removed, repeated or swapped, one to three at a time.</summary>
    /// <param name="seed">Fixed, so that a failure comes again.</param>
    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void No_mutation_of_a_whole_source_is_a_defect_of_the_generator(int seed) => AssertMutations(Whole, seed);

    /// <inheritdoc cref="No_mutation_of_a_whole_source_is_a_defect_of_the_generator"/>
    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void Nor_is_one_of_a_source_that_writes_in_every_way(int seed) => AssertMutations(BrokenWrites.Whole, seed);

    private static void AssertMutations(string whole, int seed)
    {
        var random = new Random(seed);
        string[] tokens = [.. SyntaxFactory.ParseCompilationUnit(whole).DescendantTokens().Select(static token => token.ToFullString())];

        Offenders.None(Enumerable.Range(0, 100).SelectMany(_ => Defects(Mutated(tokens, random))));
    }

    private static string Mutated(string[] tokens, Random random)
    {
        List<string> mutated = [.. tokens];
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int at = random.Next(mutated.Count);
            switch (random.Next(3))
            {
                case 0:
                    mutated.RemoveAt(at);
                    break;
                case 1:
                    mutated.Insert(at, mutated[at]);
                    break;
                default:
                    int other = random.Next(mutated.Count);
                    (mutated[at], mutated[other]) = (mutated[other], mutated[at]);
                    break;
            }
        }

        return string.Concat(mutated);
    }

    /// <summary>The generator failed, or wrote what does not compile for code that the compiler and the generator let pass.</summary>
    private static IEnumerable<string> Defects(string source)
    {
        try
        {
            var run = GeneratorRun.Of(Opening + source);
            IEnumerable<Diagnostic> failures = run.Result.Diagnostics.Where(static diagnostic => diagnostic.Id == "SYG901");
            return [.. failures.Concat(BrokenOutput(run)).Select(diagnostic => $"{diagnostic}\n{source}")];
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            return [$"{defect}\n{source}"];
        }
    }

    private static Diagnostic[] BrokenOutput(GeneratorRun run)
    {
        Diagnostic[] errors = [.. run.Output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static problem => problem is { DefaultSeverity: DiagnosticSeverity.Error, IsSuppressed: false })];
        bool isRefused = run.Diagnostics.Any() || errors.Any(static error => error.Location.SourceTree?.FilePath is "File0.cs");
        return isRefused ? [] : errors;
    }
}
