using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Docs.Tests;

/// <summary>A fenced block, or code that a page compiles without showing it.</summary>
/// <param name="Language">The first word after the fence, in lower case; empty without one.</param>
/// <param name="Line">Of its first line of code, from 1.</param>
/// <param name="Text">Without the fence's indentation.</param>
/// <param name="Hidden">Written as <c>&lt;!-- csharp … --&gt;</c>.</param>
/// <param name="StartsProgram">A line <c>&lt;!-- program --&gt;</c> stands somewhere between the block before it and this one.</param>
internal sealed record CodeBlock(string Language, int Line, string Text, bool Hidden, bool StartsProgram)
{
    private const string Marker = "// not compiled: ";

    /// <summary>The text of the block of <c>text</c> that comes next; null where another comes, or none.</summary>
    public string? Prints { get; init; }

    /// <summary>Files beside the code: the blocks since the one before it whose fence is followed by a path too.</summary>
    public IReadOnlyList<AdditionalFile> Files { get; init; } = [];

    public bool IsMarkedNotCompiled => Text.StartsWith(Marker, StringComparison.Ordinal);
}
