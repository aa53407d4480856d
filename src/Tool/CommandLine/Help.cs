using System.Text;

namespace Synthorg.Gen.Tool;

/// <summary>What <c>--help</c> tells.</summary>
internal static class Help
{
    private const string ToolName = "synthorg-gen";

    /// <summary>Of all commands.</summary>
    public static string Of(IReadOnlyList<Command> commands)
    {
        StringBuilder text = new($"{ToolName}: schemas of SQLite databases, printed, compared and scaffolded\n\n");
        int width = commands.Max(static command => Usage(command).Length);
        foreach (Command command in commands)
        {
            text.Append($"  {Usage(command).PadRight(width)}  {command.Summary}\n");
        }

        text.Append($"\n{ToolName} COMMAND --help tells more of one. ");
        return text.Append("Exit codes: 0 success, 1 refused or different, 2 wrong use or unreadable.\n").ToString();
    }

    /// <summary>Of one command.</summary>
    public static string Of(Command command)
    {
        StringBuilder text = new($"{ToolName} {Usage(command)}{(command.Options.Count > 0 ? " [OPTIONS]" : "")}\n\n{command.Summary}\n");
        if (command.Remarks.Length > 0)
        {
            text.Append($"{command.Remarks}\n");
        }

        string[] names = [.. command.Options.Select(static option => option.Value is null ? option.Name : $"{option.Name} {option.Value}")];
        text.Append(names.Length > 0 ? "\n" : "");
        for (int i = 0; i < names.Length; i++)
        {
            text.Append($"  {names[i].PadRight(names.Max(static name => name.Length))}  {command.Options[i].Summary}\n");
        }

        return text.ToString();
    }

    private static string Usage(Command command) => string.Join(' ', command.Files.Prepend(command.Name));
}
