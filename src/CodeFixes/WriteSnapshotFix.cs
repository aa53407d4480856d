using System.Collections.Immutable;
using System.Composition;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Synthorg.Gen.Generator.Snapshots;

namespace Synthorg.Gen.CodeFixes;

/// <summary>Writes the snapshot of a database's schema, in a new file or in the place of what it says.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WriteSnapshotFix)), Shared]
internal sealed class WriteSnapshotFix : CodeFixProvider
{
    private static readonly char[] s_separators = ['/', '\\'];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["SYG222", "SYG223"];

    /// <inheritdoc/>
    /// <remarks>None: each diagnostic is about a file of its own, of which a batch would keep one.</remarks>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(SnapshotProperties.Path, out string? path) && path is not null
                && diagnostic.Properties.TryGetValue(SnapshotProperties.Text, out string? text) && text is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Write {Parts(path).Last()}",
                        _ => Task.FromResult(Write(context.Document.Project, path, text)),
                        nameof(WriteSnapshotFix)),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static Solution Write(Project project, string path, string text)
    {
        var content = SourceText.From(text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        TextDocument? present = project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == path);
        return present is null
            ? project.Solution.AddAdditionalDocument(
                DocumentId.CreateNewId(project.Id), Parts(path).Last(), content, Folders(project, path), path)
            : project.Solution.WithAdditionalDocumentText(present.Id, content);
    }

    /// <summary>Those between the project's file and the document.</summary>
    private static IEnumerable<string> Folders(Project project, string path)
    {
        string[] root = Parts(project.FilePath ?? "");
        string[] parts = Parts(path);
        int common = root.Length - 1;
        return common > 0 && common < parts.Length && root.Take(common).SequenceEqual(parts.Take(common))
            ? parts.Skip(common).Take(parts.Length - common - 1)
            : [];
    }

    private static string[] Parts(string path) => path.Split(s_separators);
}
