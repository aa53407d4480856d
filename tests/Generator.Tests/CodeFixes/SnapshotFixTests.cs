using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Synthorg.Gen.CodeFixes;
using Synthorg.Gen.Generator.Tests.Diagnostics;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.CodeFixes;

/// <summary>A snapshot is written by the fix, and then there is nothing to tell.</summary>
public sealed class SnapshotFixTests
{
    private static readonly string s_source = SnapshotSources.Unmarked("using Synthorg.Gen;\n" + SnapshotSources.Source());

    [Fact]
    public async Task A_snapshot_that_differs_is_written_anew()
    {
        TextDocument written = await WriteAsync(s_source, "/app/schema/Notes.1.sql", "-- nothing yet");

        Assert.Equal("/app/schema/Notes.1.sql", written.FilePath);
        Assert.Equal(SnapshotSources.First, (await written.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
    }

    [Fact]
    public async Task A_missing_one_is_written_beside_the_others()
    {
        string source = s_source.Replace("Version = 1", "Version = 2", StringComparison.Ordinal);

        TextDocument written = await WriteAsync(source, "/app/schema/Notes.1.sql", SnapshotSources.First);

        Assert.Equal(("Notes.2.sql", "/app/schema/Notes.2.sql"), (written.Name, written.FilePath));
        Assert.Equal(["schema"], written.Folders);
        string text = (await written.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        Assert.Equal(SnapshotSources.First.Replace("user_version 1", "user_version 2", StringComparison.Ordinal), text);
        Assert.Empty(GeneratorRun.Of(
            SnapshotSources.With(("Notes.1.sql", SnapshotSources.First), ("Notes.2.sql", text)), source).Diagnostics);
    }

    [Theory]
    [InlineData("[Database]", "[Database(Version = 2)]")]
    [InlineData("[Database(Version = 7)]", "[Database(Version = 8)]")]
    [InlineData("[DatabaseAttribute(ApplicationId = 3)]", "[DatabaseAttribute(Version = 2, ApplicationId = 3)]")]
    [InlineData("[Synthorg.Gen.Database(ApplicationId = 3, Version=1)]", "[Synthorg.Gen.Database(ApplicationId = 3, Version=2)]")]
    [InlineData("[Database(Version = Latest)]", "[Database(Version = Latest)]")]
    public async Task The_version_is_raised_by_one(string present, string raised)
    {
        string source = s_source.Replace("[Database(Version = 1)]", present, StringComparison.Ordinal) + "\n";
        source = source.Replace("    public partial IRepository", "    private const int Latest = 1;\n    public partial IRepository",
            StringComparison.Ordinal);
        string version = present.Contains('7', StringComparison.Ordinal) ? "7" : "1";

        string mended = await FixRun.ApplyAsync(
            new RaiseVersionFix(), SnapshotSources.With(($"Notes.{version}.sql", "")), source, TestContext.Current.CancellationToken);

        Assert.Equal(source.Replace(present, raised, StringComparison.Ordinal), mended);
    }

    // The document that the fix of the only diagnostic writes.
    private static async Task<TextDocument> WriteAsync(string source, string path, string text)
    {
        using var workspace = new AdhocWorkspace();
        Diagnostic diagnostic = Assert.Single(GeneratorRun.Of(SnapshotSources.With((path, text)), source).Diagnostics);
        var id = ProjectId.CreateNewId();
        Solution solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "App", "App", LanguageNames.CSharp, filePath: "/app/App.csproj"))
            .AddAdditionalDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), text, ["schema"], path);
        Document document = solution.GetProject(id)!.AddDocument("Sample.cs", SourceText.From(source));
        var actions = new List<CodeAction>();
        await new WriteSnapshotFix().RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        ImmutableArray<CodeActionOperation> operations =
            await Assert.Single(actions).GetOperationsAsync(TestContext.Current.CancellationToken);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return changed.GetProject(id)!.AdditionalDocuments.OrderBy(static found => found.Name, StringComparer.Ordinal).Last();
    }
}
