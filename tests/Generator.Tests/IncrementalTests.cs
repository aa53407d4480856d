using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests;

/// <summary>What an edit makes run, and what it leaves alone.</summary>
public sealed class IncrementalTests
{
    private const string Note = """
        using Synthorg.Gen;
        using System.Collections.Immutable;

        namespace Acme;

        [Persisted]
        public sealed partial record Note
        {
            [Key] public required string Id { get; init; }
            public string? Body { get; init; }
            [JsonColumn] public ImmutableArray<string> Tags { get; init; } = [];
        }

        """;

    private const string Task = """
        using Synthorg.Gen;

        namespace Acme;

        [Persisted]
        public sealed record Chore
        {
            [Key] public required long Id { get; init; }
            public required string Title { get; init; }
        }

        """;

    private const string Notes = """
        using Synthorg.Gen;

        namespace Acme;

        [Repository<Note>]
        public interface INotes
        {
            [Select] ValueTask<Note?> GetAsync(string id);
        }

        """;

    private const string Chores = """
        using Synthorg.Gen;

        namespace Acme;

        [Repository<Chore>]
        public interface IChores
        {
            [Select] ValueTask<Chore?> GetAsync(long id);
        }

        """;

    private const string Home = """
        using Synthorg.Gen;

        namespace Acme;

        [Database]
        public sealed partial class Home
        {
            public partial INotes Notes { get; }
            public partial IChores Chores { get; }
        }

        """;

    private static readonly string[] s_models =
        [TrackingNames.EntityModels, TrackingNames.RepositoryModels, TrackingNames.DatabaseModels];

    private static readonly string[] s_parsed =
        [TrackingNames.ParsedEntities, TrackingNames.ParsedRepositories, TrackingNames.ParsedDatabases];

    [Fact]
    public void The_first_run_makes_everything()
    {
        GeneratorRun first = Start();

        Assert.All(s_models.Concat(s_parsed), step => Assert.Equal(IncrementalStepRunReason.New, first.ReasonOf(step)));
        Assert.All(first.SourceOutputReasons, static reason => Assert.Equal(IncrementalStepRunReason.New, reason));
        Assert.Equal(
            ["Acme.Chore.Row", "Acme.Home.Database", "Acme.Note.Equality", "Acme.Note.Row", "Acme.SqliteChores.Repository",
                "Acme.SqliteNotes.Repository"],
            HintNames(first.Result.GeneratedSources.Select(static source => source.HintName)));
    }

    [Fact]
    public void An_unrelated_edit_emits_nothing()
    {
        GeneratorRun second = Start().Add("namespace Acme; internal static class Elsewhere { public static int Two => 2; }");

        AssertNothingRan(second);
    }

    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void A_comment_that_moves_every_location_emits_nothing(int file)
    {
        GeneratorRun second = Start().Edit(file, "// A comment.\n\n" + Files[file]);

        Assert.All(s_parsed, step => Assert.All(
            second.ReasonsOf(step), static reason =>
                Assert.Contains(reason, new[] { IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached })));
        AssertNothingRan(second);
    }

    [Fact]
    public void A_body_that_no_model_holds_emits_nothing() =>
        AssertNothingRan(Start().Edit(1,
            Task.Replace("public required string Title", "public int Twice() => 2; public required string Title")));

    [Fact]
    public void A_changed_property_emits_its_row_and_its_repository_again_and_nothing_else()
    {
        GeneratorRun second = Start().Edit(1, Task.Replace("string Title", "string Name"));

        Assert.Equal(["Acme.Chore.Row", "Acme.SqliteChores.Repository"], Ran(second));
        Assert.Equal([IncrementalStepRunReason.Unchanged], second.ReasonsOf(TrackingNames.DatabaseModels).Distinct());
    }

    [Fact]
    public void A_changed_collection_emits_the_equality_too()
    {
        GeneratorRun second = Start().Edit(0, Note.Replace("Tags", "Words"));

        Assert.Equal(["Acme.Note.Equality", "Acme.Note.Row", "Acme.SqliteNotes.Repository"], Ran(second));
    }

    [Fact]
    public void A_changed_method_emits_its_repository_alone() =>
        Assert.Equal(["Acme.SqliteNotes.Repository"], Ran(Start().Edit(2, Notes.Replace("GetAsync", "FindAsync"))));

    [Fact]
    public void A_changed_database_emits_itself_alone() =>
        Assert.Equal(["Acme.Home.Database"], Ran(Start().Edit(4, Home.Replace("[Database]", "[Database(Version = 2)]"))));

    [Fact]
    public void A_renamed_table_leaves_the_database_alone() =>
        Assert.Equal(["Acme.Chore.Row", "Acme.SqliteChores.Repository"],
            Ran(Start().Edit(1, Task.Replace("[Persisted]", "[Persisted(\"chores\")]"))));

    [Fact]
    public void A_key_that_goes_takes_its_files_with_it_and_comes_back_with_them()
    {
        GeneratorRun first = Start();
        GeneratorRun broken = first.Edit(1, Task.Replace("[Key] ", ""));
        GeneratorRun healed = broken.Edit(1, Task);

        Assert.Equal("SYG001", Assert.Single(broken.Diagnostics).Id);
        Assert.Equal(
            ["Acme.Note.Equality", "Acme.Note.Row", "Acme.SqliteNotes.Repository"],
            HintNames(broken.Result.GeneratedSources.Select(static source => source.HintName)));
        Assert.Equal(Texts(first), Texts(healed));
    }

    [Fact]
    public void A_method_that_the_other_half_takes_over_is_emitted_no_longer_and_comes_back_with_it()
    {
        GeneratorRun first = Start().Add("namespace Acme; internal sealed partial class SqliteNotes { }");
        GeneratorRun taken = first.Edit(2, Notes.Replace("[Select] ", ""))
            .Edit(5, "namespace Acme; internal sealed partial class SqliteNotes { "
                + "public ValueTask<Note?> GetAsync(string id) => default; }");
        GeneratorRun given = taken.Edit(5, "namespace Acme; internal sealed partial class SqliteNotes { }");

        Assert.DoesNotContain("GetAsync", taken.Source("Acme.SqliteNotes.Repository.g.cs"), StringComparison.Ordinal);
        Assert.Equal(["Acme.SqliteNotes.Repository"], Ran(taken));
        Assert.Equal(["Acme.SqliteNotes.Repository"], Ran(given));
        Assert.Equal(Texts(first), Texts(given));
    }

    [Fact]
    public void A_body_in_the_other_half_emits_nothing()
    {
        const string half = "namespace Acme; internal sealed partial class SqliteNotes { public int Two() => 2; }";

        AssertNothingRan(Start().Add(half).Edit(5, half.Replace("2; }", "1 + 1; public int Three() => 3; }")));
    }

    [Fact]
    public void A_twin_in_another_case_renames_the_later_files_alone()
    {
        GeneratorRun second = Start().Add("""
            using Synthorg.Gen;

            namespace Acme;

            [Persisted("other")]
            public sealed record NOTE([property: Key] string Id);
            """);

        Assert.Contains("Acme.Note.Row.2", HintNames(second.Result.GeneratedSources.Select(static source => source.HintName)));
        Assert.DoesNotContain("Acme.SqliteNotes.Repository", Ran(second));
    }

    [Fact]
    public void A_warning_that_moves_is_given_again_and_nothing_else_runs()
    {
        string warned = Note.Replace("partial ", "") + "\n";
        GeneratorRun first = GeneratorRun.Of(warned);
        GeneratorRun second = first.Edit("// Moved.\n" + warned);

        Assert.Single(first.Diagnostics);
        Assert.Single(second.Diagnostics);
        Assert.Equal(IncrementalStepRunReason.Modified, second.ReasonOf(TrackingNames.ParsedEntities));
        Assert.Equal(IncrementalStepRunReason.Unchanged, second.ReasonOf(TrackingNames.EntityModels));
        Assert.Empty(Ran(second));
    }

    [Fact]
    public void Two_runs_and_any_order_of_files_give_the_same_text()
    {
        string[][] orders = [Files, [.. Files.Reverse()], [Home, Chores, Note, Notes, Task],
            [string.Join('\n', Files.Select(static (file, i) => WithoutHead(file, i)))]];

        Assert.All(orders, static order => Assert.Equal(Texts(Start()), Texts(GeneratorRun.Of(order))));
    }

    private static string[] Files => [Note, Task, Notes, Chores, Home];

    private static GeneratorRun Start() => GeneratorRun.Of(Files);

    /// <summary>A file without its usings and namespace, but for the first, so that all can be one.</summary>
    private static string WithoutHead(string file, int index) =>
        index == 0 ? file : file[(file.IndexOf("namespace Acme;", StringComparison.Ordinal) + "namespace Acme;".Length)..];

    private static void AssertNothingRan(GeneratorRun run)
    {
        Assert.All(s_models, step => Assert.All(run.ReasonsOf(step),
            static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)));
        Assert.All(run.SourceOutputReasons, static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    /// <summary>The files that were emitted again.</summary>
    private static string[] Ran(GeneratorRun run) => HintNames(
        from step in run.Result.TrackedOutputSteps.SelectMany(static step => step.Value)
        from output in step.Outputs
        where output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)
        from name in NamesOf(output.Value)
        select name);

    private static IEnumerable<string> NamesOf(object output) =>
        output is System.Runtime.CompilerServices.ITuple { Length: > 0 } tuple && tuple[0] is System.Collections.IEnumerable sources
            ? sources.Cast<object>().Select(static source => (string)source.GetType().GetProperty("HintName")!.GetValue(source)!)
            : [];

    private static string[] HintNames(IEnumerable<string> names) =>
        [.. names.Select(static name => name.Replace(".g.cs", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static Dictionary<string, string> Texts(GeneratorRun run) =>
        run.Result.GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString());

    [Fact]
    public void Snapshots_are_compared_again_only_when_a_schema_or_one_of_them_changed()
    {
        AdditionalFile snapshot = new("Home.1.sql", "");
        var first = GeneratorRun.Of(new RunOptions { Files = [snapshot] }, Note, Task, Notes, Chores, Home, "class Other;");

        GeneratorRun elsewhere = first.Edit(5, "class Another;");
        GeneratorRun body = first.Edit(4, Home.Replace("[Database]", "// At home.\n[Database]", StringComparison.Ordinal));
        GeneratorRun schema = first.Edit(Note.Replace("? Body", " Body", StringComparison.Ordinal));
        GeneratorRun file = first.Replace(ref snapshot, "CREATE TABLE t (id INTEGER);");

        Assert.Equal(IncrementalStepRunReason.Cached, elsewhere.ReasonOf(TrackingNames.SnapshotFindings));
        Assert.Equal(IncrementalStepRunReason.Cached, body.ReasonOf(TrackingNames.SnapshotFindings));
        Assert.Equal(IncrementalStepRunReason.Modified, schema.ReasonOf(TrackingNames.SnapshotFindings));
        Assert.Equal(IncrementalStepRunReason.Modified, file.ReasonOf(TrackingNames.SnapshotFindings));
        Assert.All(s_models, step => Assert.DoesNotContain(
            file.ReasonsOf(step), static reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)));
        Assert.Equal(6, Assert.Single(body.Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
    }
}
