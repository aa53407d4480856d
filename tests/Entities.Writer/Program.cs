using System.Globalization;
using Synthorg.Entities;
using Synthorg.Entities.Tests;
using Synthorg.Entities.Tests.Backend;

// Saves until it is killed; a line is printed only after its save has returned. With a number as its second argument it has so many
// callers, who save in all repositories, each in one; without, eight that save tasks.
Lock console = new();
if (args.Length > 1)
{
    await using IPersistenceBackend backend = PersistenceBackendFactory.Create(new() { Sqlite = new() { Path = args[0] } });
    await backend.ConnectAsync();
    await backend.MigrateAsync();
    await Save.PrepareAsync(backend);
    int callers = int.Parse(args[1], CultureInfo.InvariantCulture);
    await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(() => SaveAsync(backend, caller))));
}
else
{
    await using OrgDatabase database = await OrgDatabase.OpenAsync(args[0]);
    await Task.WhenAll(Enumerable.Range(0, 8).Select(caller => Task.Run(() => SaveTasksAsync(database, caller))));
}

async Task SaveAsync(IPersistenceBackend backend, int caller)
{
    Save save = Save.All[caller % Save.All.Count];
    for (int i = 0; ; i++)
    {
        string id = $"{Given.Id((caller * 10_000_000) + i)}";
        await save.SaveAsync(backend, id);
        Print($"{save.Table} {id}");
    }
}

async Task SaveTasksAsync(OrgDatabase database, int caller)
{
    for (int i = 0; ; i++)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"{caller}-{i:D6}");
        await database.Tasks.SaveAsync(Given.Task(id));
        Print(id);
    }
}

void Print(string line)
{
    lock (console)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
