using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Quickstart;
using Synthorg.Gen;

const string Help = """
    A little company in one SQLite file: saves its tasks, costs and messages, asks about them and shows what each step took.

      dotnet run --project samples/Quickstart                   makes a new file in the temporary folder
      dotnet run --project samples/Quickstart -- --db FILE      makes FILE, or shows what is in it
      dotnet run --project samples/Quickstart -- --help         says this
    """;

switch (args)
{
    case []:
        return await RunAsync(Path.Combine(Directory.CreateTempSubdirectory("quickstart-").FullName, "company.db"));
    case ["--db", { Length: > 0 } file]:
        return await RunAsync(Path.GetFullPath(file));
    case ["--help" or "-h"]:
        Console.WriteLine(Help);
        return 0;
    default:
        Console.Error.WriteLine(Help);
        return 2;
}

static async Task<int> RunAsync(string file)
{
    try
    {
        var report = new Report();
        bool isNew = !File.Exists(file);
        report.Heading(isNew ? "A new company" : "A company that was there before");
        await using CompanyDatabase db = await report.StepAsync(
            isNew ? "create the file and its tables" : "open the file",
            () => CompanyDatabase.OpenAsync(file),
            static _ => "");
        if (isNew)
        {
            await WorkAsync(db, report);
        }

        await ShowAsync(db, report);
        report.Heading(file);
        report.Line(await db.ReadConnectionAsync(static connection => DefinitionOfAsync(connection, "tasks")));
        return 0;
    }
    catch (PersistenceException refusal)
    {
        Console.Error.WriteLine($"{file}: {refusal.Message}");
        return 1;
    }
}

static async Task WorkAsync(CompanyDatabase db, Report report)
{
    await report.StepAsync("save it in one transaction", () => Company.FoundAsync(db), static rows => $"{rows} rows");

    await report.StepAsync(
        "find what Research is blocked on",
        () => db.Tasks.ListAsync("Research", WorkStatus.Blocked),
        static tasks => $"{tasks.Length} tasks");

    await report.StepAsync(
        "add up what Research spent in its second week",
        () => db.Costs.SpentAsync("Research", since: Company.Opened.AddDays(7)),
        Dollars);

    await report.StepAsync("hand a task to Grace, take back a mistake", () => HandOverAsync(db), static owner => $"{owner} has it");

    await report.StepAsync("save from 64 callers at once", () => SaveTogetherAsync(db, callers: 64), static saved => $"{saved} tasks");
}

// All or nothing, but for what is tried in a savepoint: when that fails, it alone is taken back.
static async ValueTask<string> HandOverAsync(CompanyDatabase db)
{
    WorkItem before = await db.Tasks.GetAsync(Company.TaskId(0)) ?? throw new InvalidOperationException("The company is gone.");
    await db.WriteAsync(async company =>
    {
        await company.Tasks.SaveAsync(before with { Owner = "Grace", Status = WorkStatus.Doing });
        bool isKept = await company.TryAsync(async attempt =>
        {
            await attempt.Tasks.SaveAsync(before with { Owner = "Nobody" });
            await attempt.Costs.AddAsync(Company.Cost(0) with { TaskId = "no such task" }); // refused: a foreign key
        });
        Debug.Assert(!isKept, "The task is Grace's again.");
    });
    return (await db.Tasks.GetAsync(before.Id))?.Owner ?? "nobody";
}

// Each save is on the disk when it returns. Those that wait for the same disk share the wait.
static async ValueTask<int> SaveTogetherAsync(CompanyDatabase db, int callers)
{
    await Task.WhenAll(Enumerable.Range(1000, callers).Select(number => Task.Run(() => db.Tasks.SaveAsync(Company.Task(number)).AsTask())));
    return callers;
}

static async Task ShowAsync(CompanyDatabase db, Report report)
{
    // One snapshot: the numbers agree with each other, whatever is written meanwhile.
    string[][] teams = await db.ReadAsync(async company =>
    {
        var rows = new List<string[]>();
        foreach (string team in Company.Teams)
        {
            var counts = new List<string>();
            foreach (WorkStatus status in Enum.GetValues<WorkStatus>())
            {
                counts.Add(Number(await company.Tasks.CountAsync(team, status)));
            }

            rows.Add([team, .. counts, Dollars(await company.Costs.SpentAsync(team))]);
        }

        return rows.ToArray();
    });
    ImmutableArray<Message> launch = await db.Messages.LatestAsync("launch", limit: 5);

    report.Heading("The teams");
    report.Table(["", .. Enum.GetNames<WorkStatus>(), "Spent"], teams);
    report.Heading("The latest in #launch");
    foreach (Message message in launch)
    {
        report.Line(string.Create(CultureInfo.InvariantCulture, $"{message.SentAt:MMM dd HH:mm}  {message.Author,-10}{message.Text}"));
    }
}

// Your own SQL, where you want it: a plain connection that can only read.
static async ValueTask<string> DefinitionOfAsync(SqliteConnection connection, string table)
{
    await using SqliteCommand command = connection.CreateCommand();
    command.CommandText = "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = $table";
    command.Parameters.AddWithValue("$table", table);
    return (string?)await command.ExecuteScalarAsync() ?? "";
}

static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

static string Dollars(long cents) => string.Create(CultureInfo.InvariantCulture, $"${cents / 100m:N2}");
