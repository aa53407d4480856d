using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Docs.Tests;

/// <summary>A command that README names is one that CI runs, so that it cannot rot.</summary>
public sealed class CommandTests
{
    private static readonly string[] s_scripts = [".ci/run", ".ci/test", "tests/package/run.sh"];

    [Fact]
    public void Every_command_of_the_readme_is_run()
    {
        string[] run = [.. s_scripts.SelectMany(static script => CommandsOf(File.ReadAllText(WorkingTree.PathOf(script))))];

        Offenders.None(Markdown.Read(Pages.ReadMe).Blocks
            .Where(static block => block.Language is "bash" or "sh" or "shell" or "console")
            .SelectMany(static block => CommandsOf(block.Text))
            .Where(static command => !command.StartsWith("cd ", StringComparison.Ordinal))
            .Where(command => !s_scripts.Contains(command) && !run.Any(line => Runs(line, command))));
    }

    // CI may add arguments, and may put something ahead of it.
    private static bool Runs(string line, string command) => $" {line} ".Contains($" {command} ", StringComparison.Ordinal);

    private static IEnumerable<string> CommandsOf(string script) => script
        .Replace("\\\n", " ", StringComparison.Ordinal)
        .Split('\n')
        .Select(static line => string.Join(' ', WithoutComment(line).Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        .Select(static line => line.StartsWith("$ ", StringComparison.Ordinal) ? line[2..] : line)
        .Where(static line => line.Length > 0);

    private static string WithoutComment(string line)
    {
        int comment = line.StartsWith('#') ? 0 : line.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? line : line[..comment];
    }
}
