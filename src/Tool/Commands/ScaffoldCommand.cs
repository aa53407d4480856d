namespace Synthorg.Gen.Tool;

/// <summary>The command that writes C# for a database that is there.</summary>
internal static class ScaffoldCommand
{
    public static Command Command { get; } = new(
        "scaffold", ["FILE"], "Writes entities, repositories and the database class for a database.", Run)
    {
        Remarks = "A file for each table; none that is there already is changed, unless --force says so.",
        Options =
        [
            new("--namespace", "N", "The namespace; by default the file's name."),
            new("--out", "DIR", "Where to; the current folder by default."),
            new("--name", "NAME", "The database class; by default the file's name with Database behind it."),
            new("--force", null, "Writes over files that are there."),
        ],
    };

    private static int Run(Arguments arguments, Terminal terminal)
    {
        SchemaFile file = SchemaFile.Read(arguments.Files[0]);
        string pascal = CSharpNames.Pascal(Path.GetFileNameWithoutExtension(file.Path));
        string space = arguments.Value("--namespace") ?? pascal;
        string name = arguments.Value("--name") ?? $"{pascal}Database";
        if (!CSharpNames.IsNamespace(space) || !CSharpNames.IsNamespace(name) || name.Contains('.', StringComparison.Ordinal))
        {
            throw new UsageException($"{(CSharpNames.IsNamespace(space) ? name : space)} is no name in C#.");
        }

        if (file.Image.Tables.Count == 0)
        {
            terminal.Complain($"{file.Path} has no tables.");
            return ExitCode.Different;
        }

        (IReadOnlyDictionary<string, string> files, IReadOnlyList<string> notes) = Scaffold.Of(file, space, name);
        Write(files, arguments.Value("--out") ?? ".", arguments.Has("--force"), terminal);
        foreach (string note in notes)
        {
            terminal.Complain($"not the same: {note}");
        }

        return notes.Count == 0 ? ExitCode.Success : ExitCode.Different;
    }

    // All or none: half a schema would not compile.
    private static void Write(IReadOnlyDictionary<string, string> files, string folder, bool isForced, Terminal terminal)
    {
        Directory.CreateDirectory(folder);
        if (!isForced && files.Keys.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists) is { } present)
        {
            throw new IOException($"{present} is there already; --force writes over it.");
        }

        foreach ((string name, string text) in files)
        {
            string path = Path.Combine(folder, name);
            File.WriteAllText(path, text);
            terminal.Write($"{path}\n");
        }
    }
}
