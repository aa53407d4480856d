using System.Globalization;
using Synthorg.Entities;

// Saves tasks from eight callers until it is killed; a line is printed only after its save has returned.
await using OrgDatabase database = await OrgDatabase.OpenAsync(args[0]);
var console = new Lock();
await Task.WhenAll(Enumerable.Range(0, 8).Select(caller => Task.Run(() => SaveAsync(caller))));

async Task SaveAsync(int caller)
{
    for (int i = 0; ; i++)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"{caller}-{i:D6}");
        await database.Tasks.SaveAsync(new AgentTask
        {
            Id = id,
            Title = "Ship " + id,
            Description = "Saved by a process that will be killed.",
            Type = TaskType.Development,
            Project = "durability",
            CreatedBy = "writer",
        });
        lock (console)
        {
            Console.Out.WriteLine(id);
            Console.Out.Flush();
        }
    }
}
