using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Docs.Tests;

/// <summary>Links within the tree lead somewhere; those that leave it are not followed.</summary>
public sealed class LinkTests
{
    public static TheoryData<string> EveryPage => [.. Pages.All];

    [Theory, MemberData(nameof(EveryPage))]
    public void A_relative_link_leads_to_a_file_and_a_heading(string page)
    {
        var markdown = Markdown.Read(page);
        Offenders.None(markdown.Links
            .Where(static link => !Uri.TryCreate(link.Target, UriKind.Absolute, out _))
            .Where(link => !Exists(markdown, Uri.UnescapeDataString(link.Target)))
            .Select(link => $"{page}({link.Line}): {link.Target}"));
    }

    private static bool Exists(Markdown from, string target)
    {
        string[] parts = target.Split('#', 2);
        string path = parts[0].Length == 0
            ? from.Page
            : WorkingTree.RelativePathOf(Path.GetFullPath(parts[0], Path.GetDirectoryName(WorkingTree.PathOf(from.Page))!));
        string file = WorkingTree.PathOf(path);
        return parts is [_, var fragment] && path.EndsWith(".md", StringComparison.Ordinal)
            ? File.Exists(file) && Markdown.Read(path).Fragments.Contains(fragment)
            : File.Exists(file) || Directory.Exists(file);
    }
}
