using System.Text.RegularExpressions;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Tool.Tests;

/// <summary>The tool's page: each command on it is run, and prints what the page says.</summary>
public sealed partial class PageTests : ToolTest
{
    private int _code;

    [Fact]
    public void Every_command_prints_what_the_page_says()
    {
        string page = File.ReadAllText(WorkingTree.PathOf("docs/tool.md"));
        string[] sql = [.. Blocks(page, "sql")];
        Database("shop.db", sql[0]);
        Text("next.sql", sql[1]);

        string[] sessions = [.. Blocks(page, "console")];

        Assert.NotEmpty(sessions);
        Assert.All(sessions, session => Assert.Equal(session, Repeat(session)));
    }

    [Theory]
    [InlineData("schema print")]
    [InlineData("schema plan")]
    [InlineData("schema check")]
    [InlineData("schema diff")]
    [InlineData("schema snapshot")]
    [InlineData("scaffold")]
    public void Every_command_is_on_the_page(string command)
    {
        string page = File.ReadAllText(WorkingTree.PathOf("docs/tool.md"));

        Assert.Contains($"\n## {command}\n", page, StringComparison.Ordinal);
        Assert.Contains($"\n$ synthorg-gen {command} ", page, StringComparison.Ordinal);
    }

    // The lines that begin with $ are run; what lies between them is what they print.
    private string Repeat(string session) => string.Concat(session.Split('\n')
        .Where(static line => line.StartsWith("$ ", StringComparison.Ordinal))
        .Select(line => $"{line}\n{Execute(line[2..].Split(' '))}"));

    private string Execute(string[] words) => words switch
    {
        ["echo", "$?"] => $"{_code}\n",
        ["cat", var file] => File.ReadAllText(InFolder(file)),
        ["synthorg-gen", .. var arguments] => Print(arguments),
        _ => throw new InvalidOperationException($"The page runs {words[0]}."),
    };

    private string Print(string[] arguments)
    {
        string folder = Path.TrimEndingDirectorySeparator(InFolder("")) + Path.DirectorySeparatorChar;
        (_code, string output, string error) = Run([.. arguments.Select((word, i) => IsPath(word, i, arguments) ? InFolder(word) : word)]);
        return (output + error).Replace(folder, "", StringComparison.Ordinal);
    }

    private static bool IsPath(string word, int at, string[] arguments) => at > 0 && arguments[at - 1] == "--out"
        || word.EndsWith(".db", StringComparison.Ordinal) || word.EndsWith(".sql", StringComparison.Ordinal);

    private static IEnumerable<string> Blocks(string page, string language) =>
        Fence().Matches(page).Where(match => match.Groups["language"].Value == language).Select(static match => match.Groups["text"].Value);

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
