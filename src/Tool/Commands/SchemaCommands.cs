namespace Synthorg.Gen.Tool;

/// <summary>The commands that look at schemas.</summary>
internal static class SchemaCommands
{
    private const string Kinds = "A file is a SQLite database, or a schema in SQL where its name ends in .sql.";

    public static IReadOnlyList<Command> All { get; } =
    [
        new("schema print", ["FILE"], "Prints a schema as SQL that changes only where the schema does.", Print) { Remarks = Kinds },
        new("schema plan", ["SCHEMA.sql", "FILE"], "Tells what would bring a database to a schema; the database stays as it is.", Plan)
        {
            Remarks = "It is tried in a copy, so that what its rows forbid is told too.",
            Options =
            [
                new("--sql", null, "Shows the statements of each step."),
                new("--adopt", null, "Lets a database be changed that has no version (MigrationOptions.AdoptFile)."),
                new("--allow-data-loss", null, "Lets values be changed that their new type cannot hold (MigrationOptions.AllowDataLoss)."),
            ],
        },
        new("schema check", ["SCHEMA.sql", "FILE"], "Tells whether a database needs nothing to be of a schema.", Check),
        new("schema diff", ["A", "B"], "Tells what makes one schema into another, by meaning.", Diff)
        {
            Remarks = Kinds,
            Options = [new("--sql", null, "Shows the statements of each step.")],
        },
        new("schema snapshot", ["FILE"], "Writes a schema as NAME.VERSION.sql.", Snapshot)
        {
            Options =
            [
                new("--out", "DIR", "Where to; the current folder by default."),
                new("--name", "NAME", "The database's name; by default the file's."),
            ],
        },
    ];

    private static int Print(Arguments arguments, Terminal terminal)
    {
        terminal.Write(SchemaFile.Read(arguments.Files[0]).Text);
        return ExitCode.Success;
    }

    private static int Plan(Arguments arguments, Terminal terminal)
    {
        SchemaFile schema = SchemaFile.Read(arguments.Files[0]);
        using Scratch database = SchemaPlans.Open(arguments.Files[1]);
        FileSchema file = FileSchema.Read(database.Session);
        MigrationPlan plan = SchemaPlans.For(schema, database);
        terminal.WriteLines(plan.ToString());
        if (arguments.Has("--sql"))
        {
            WriteSql(plan, terminal);
        }

        bool isForeign = file is { IsFresh: false, Version: 0 } && plan.Steps.Count > 0 && !arguments.Has("--adopt");
        if (isForeign)
        {
            terminal.WriteLines("refused: the database has no version, so no program of this schema made it; --adopt lets it be changed");
        }

        // What they make of the rows may be what the rest needs.
        bool runsByHand = plan.Steps.Any(static step => step.Kind == MigrationStepKind.RunMethod);
        if (runsByHand)
        {
            terminal.WriteLines("not tried: what its steps by hand do to the rows is known to the program only");
        }

        bool isRefused = isForeign || plan.IsRefused;
        if (isRefused || runsByHand)
        {
            return isRefused ? ExitCode.Different : ExitCode.Success;
        }

        SchemaPlans.Try(schema, database, new() { AdoptFile = true, AllowDataLoss = arguments.Has("--allow-data-loss") });
        return ExitCode.Success;
    }

    private static int Check(Arguments arguments, Terminal terminal)
    {
        SchemaFile schema = SchemaFile.Read(arguments.Files[0]);
        using Scratch database = SchemaPlans.Open(arguments.Files[1]);
        MigrationPlan plan = SchemaPlans.For(schema, database);
        terminal.WriteLines(plan.ToString());
        return plan.IsEmpty ? ExitCode.Success : ExitCode.Different;
    }

    private static int Diff(Arguments arguments, Terminal terminal)
    {
        SchemaFile from = SchemaFile.Read(arguments.Files[0]);
        SchemaFile to = SchemaFile.Read(arguments.Files[1]);
        MigrationPlan plan = SchemaPlans.Between(from, to);
        bool isSame = plan.IsEmpty && from.Marks.ApplicationId == to.Marks.ApplicationId;
        terminal.WriteLines(isSame ? "no differences" : plan.ToString());
        if (from.Marks.ApplicationId != to.Marks.ApplicationId)
        {
            terminal.WriteLines(string.Create(null, $"  application_id {from.Marks.ApplicationId} to {to.Marks.ApplicationId}"));
        }

        if (arguments.Has("--sql"))
        {
            WriteSql(plan, terminal);
        }

        return isSame ? ExitCode.Success : ExitCode.Different;
    }

    private static int Snapshot(Arguments arguments, Terminal terminal)
    {
        SchemaFile file = SchemaFile.Read(arguments.Files[0]);
        string folder = arguments.Value("--out") ?? ".";
        string name = arguments.Value("--name") ?? CSharpNames.Pascal(Path.GetFileNameWithoutExtension(file.Path));
        if (name.AsSpan().ContainsAny('/', '\\'))
        {
            throw new UsageException("--name is a name, not a path; --out is where it goes.");
        }

        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, string.Create(null, $"{name}.{file.Marks.Version}.sql"));
        File.WriteAllText(path, file.Text);
        terminal.Write($"{path}\n");
        return ExitCode.Success;
    }

    private static void WriteSql(MigrationPlan plan, Terminal terminal)
    {
        foreach (MigrationStep step in plan.Steps)
        {
            terminal.WriteLines($"\n-- {step.ToString().Split('\n')[0]}\n{step.Sql};");
        }
    }
}
