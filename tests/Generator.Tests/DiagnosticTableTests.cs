using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests;

/// <summary>Every diagnostic has a page and a test, and every page a diagnostic.</summary>
public sealed partial class DiagnosticTableTests
{
    private const string Pages = "docs/diagnostics";

    public static TheoryData<string> Ids => [.. Table.Keys];

    private static IReadOnlyDictionary<string, DiagnosticDescriptor> Table { get; } = typeof(Descriptors)
        .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        .Select(static field => field.GetValue(null))
        .OfType<DiagnosticDescriptor>()
        .ToDictionary(static descriptor => descriptor.Id);

    [Theory, MemberData(nameof(Ids))]
    public void A_diagnostic_has_a_page_with_rule_why_fix_and_severity(string id)
    {
        DiagnosticDescriptor descriptor = Table[id];
        string path = WorkingTree.PathOf($"{Pages}/{id}.md");
        Assert.True(File.Exists(path), $"{Pages}/{id}.md is missing.");
        string[] lines = File.ReadAllLines(path);

        Assert.Equal($"# {id}: {descriptor.Title}", lines[0]);
        Assert.Matches("^[^#*`]", lines.Skip(1).First(static line => line.Length > 0)); // The rule, before all else.
        Assert.Contains(lines, static line => line.StartsWith("**Why.** ", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("**Fix.** ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith(
            $"**Severity:** {descriptor.DefaultSeverity.ToString().ToLowerInvariant()}", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_has_its_diagnostic() => Offenders.None(
        WorkingTree.Files(Pages, "*.md")
            .Select(static file => Path.GetFileNameWithoutExtension(file))
            .Where(static name => name != "README")
            .Except(Table.Keys));

    [Theory, MemberData(nameof(Ids))]
    public void A_diagnostic_has_a_test(string id) => Assert.Contains(
        WorkingTree.Files("tests/Generator.Tests/Diagnostics", "*.cs"),
        file => File.ReadAllText(file).Contains(id, StringComparison.Ordinal));

    [Theory, MemberData(nameof(Ids))]
    public void A_diagnostic_leads_to_its_page(string id)
    {
        Assert.Matches(IdForm, id);
        Assert.EndsWith($"diagnostics/{id}", Table[id].HelpLinkUri.Replace(".md", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [GeneratedRegex("^SYG[0-9]{3}$")]
    private static partial Regex IdForm { get; }
}
