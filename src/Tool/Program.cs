using Microsoft.Data.Sqlite;

namespace Synthorg.Gen.Tool;

/// <summary>The <c>synthorg-gen</c> command.</summary>
internal static class Program
{
    private static readonly Command[] s_commands = [.. SchemaCommands.All, ScaffoldCommand.Command];

    public static int Main(string[] arguments)
    {
        // Names in a schema are in any alphabet.
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        return Run(arguments, Terminal.OfProcess());
    }

    /// <summary>Runs one command line.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        try
        {
            return Dispatch([.. arguments], terminal);
        }
        catch (UsageException wrong)
        {
            terminal.Complain($"{wrong.Message}\nsynthorg-gen --help tells what there is.");
            return ExitCode.Failed;
        }
        catch (MigrationException refused)
        {
            terminal.Complain($"refused: {refused.Message}");
            return ExitCode.Different;
        }
        catch (PersistenceException failure)
        {
            // The schema is the user's own, and is what the user asks for: SQLite's words may be shown.
            terminal.Complain(failure.Detail is { Length: > 0 } detail ? $"{failure.Message} {detail}" : failure.Message);
            return ExitCode.Failed;
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            terminal.Complain(failure.Message);
            return ExitCode.Failed;
        }
    }

    private static int Dispatch(string[] words, Terminal terminal)
    {
        Command? command = Array.Find(s_commands, command => IsCalled(command, words));
        bool asksForHelp = Array.Exists(words, static word => word is "--help" or "-h" or "-?");
        if (asksForHelp)
        {
            terminal.Write(command is null ? Help.Of(s_commands) : Help.Of(command));
            return ExitCode.Success;
        }

        if (command is null)
        {
            throw new UsageException(words.Length == 0
                ? "A command is needed."
                : $"There is no command {string.Join(' ', words.Take(2))}.");
        }

        return command.Run(Arguments.Parse(words.AsSpan(command.Name.Split(' ').Length), command), terminal);
    }

    private static bool IsCalled(Command command, string[] words)
    {
        string[] name = command.Name.Split(' ');
        return words.Length >= name.Length && words.AsSpan(0, name.Length).SequenceEqual(name);
    }
}
