namespace Synthorg.Gen.Tool;

/// <summary>A command line behind the command's name: files, options with a value, and switches.</summary>
internal sealed class Arguments
{
    private readonly List<string> _files = [];
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _switches = new(StringComparer.Ordinal);

    private Arguments()
    {
    }

    /// <summary>In order.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>Takes the words apart.</summary>
    /// <param name="words">Of the command line.</param>
    /// <param name="command">Which options there are.</param>
    /// <exception cref="UsageException">A word means nothing, or one is missing.</exception>
    public static Arguments Parse(ReadOnlySpan<string> words, Command command)
    {
        Arguments arguments = new();
        bool areFiles = false;
        for (int i = 0; i < words.Length; i++)
        {
            string word = words[i];
            if (areFiles || !word.StartsWith('-') || word == "-")
            {
                arguments._files.Add(word);
            }
            else if (word == "--")
            {
                areFiles = true;
            }
            else
            {
                string? next = i + 1 < words.Length ? words[i + 1] : null;
                i += arguments.Add(word, next, command) ? 1 : 0;
            }
        }

        return arguments._files.Count == command.Files.Count
            ? arguments
            : throw new UsageException($"{command.Name} takes {string.Join(" and ", command.Files)}.");
    }

    /// <summary>An option's value; <see langword="null"/> where it is not given.</summary>
    public string? Value(string option) => _values.GetValueOrDefault(option);

    public bool Has(string option) => _switches.Contains(option);

    /// <returns>Whether the next word was its value.</returns>
    private bool Add(string word, string? next, Command command)
    {
        int equals = word.IndexOf('=', StringComparison.Ordinal);
        string name = equals < 0 ? word : word[..equals];
        CommandOption option = command.Options.FirstOrDefault(option => option.Name == name)
            ?? throw new UsageException($"{command.Name} has no option {name}.");
        if (option.Value is null)
        {
            _switches.Add(equals < 0 ? name : throw new UsageException($"{name} takes no value."));
            return false;
        }

        string? value = equals < 0 ? next : word[(equals + 1)..];
        _values[name] = string.IsNullOrEmpty(value) ? throw new UsageException($"{name} needs a value: {option.Value}.") : value;
        return equals < 0;
    }
}
