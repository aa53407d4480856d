using System.Globalization;
using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Plans;

/// <summary>
/// What SQLite does for the hot statements on one set of rows, exactly: the steps of its virtual machine, rows that were passed without
/// an index, and sorts. The statements are the toolkit's own, counted where they ran.
/// </summary>
public sealed class StepTests
{
    private const string Version = "3.53.3";

    private static readonly string[] s_expected =
    [
        "a task by its id: 34 steps, 0 scanned, 0 sorted",
        "a task that is not there: 11 steps, 0 scanned, 0 sorted",
        "1,000 tasks by their status: 51012 steps, 0 scanned, 1 sorted",
        "2,000 tasks: 50008 steps, 1999 scanned, 0 sorted",
        "a page of 50 tasks: 1332 steps, 50 scanned, 0 sorted",
        "2,000 tasks counted by status: 14045 steps, 1999 scanned, 0 sorted",
        "1,000 cost records by their agent: 14011 steps, 0 scanned, 0 sorted",
        "a new task: 68 steps, 0 scanned, 0 sorted",
        "a new task saved: 68 steps, 0 scanned, 0 sorted",
        "a task saved again: 120 steps, 0 scanned, 0 sorted",
        "a task moved: 134 steps, 0 scanned, 0 sorted",
        "a task deleted: 26 steps, 0 scanned, 0 sorted",
        "a cost record added: 56 steps, 0 scanned, 0 sorted",
        "an audit entry added: 66 steps, 0 scanned, 0 sorted",
        "a user deleted with a key: 73 steps, 0 scanned, 0 sorted",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Dictionary<string, Func<OrgDatabase.Transaction, Task>> Calls => new()
    {
        ["a task by its id"] = static store => store.Tasks.GetAsync("0500").AsTask(),
        ["a task that is not there"] = static store => store.Tasks.GetAsync("none").AsTask(),
        ["1,000 tasks by their status"] = static store => store.Tasks.ListAsync(TaskStatus.Created).AsTask(),
        ["2,000 tasks"] = static store => store.Tasks.ListAsync().AsTask(),
        ["a page of 50 tasks"] = static store => store.Tasks.BrowseAsync(PageRequest.First(50)).AsTask(),
        ["2,000 tasks counted by status"] = static store => store.Tasks.CountByStatusAsync().AsTask(),
        ["1,000 cost records by their agent"] = static store => store.CostRecords.QueryAsync("ada").AsTask(),
        ["a new task"] = static store => store.Tasks.AddAsync(Given.Task("new")).AsTask(),
        ["a new task saved"] = static store => store.Tasks.SaveAsync(Given.Task("newer")).AsTask(),
        ["a task saved again"] = static store => store.Tasks.SaveAsync(Given.Task("0500")).AsTask(),
        ["a task moved"] = static store => store.Tasks.MoveAsync("0501", TaskStatus.InProgress, "ada", TaskStatus.Assigned).AsTask(),
        ["a task deleted"] = static store => store.Tasks.DeleteAsync("0502").AsTask(),
        ["a cost record added"] = static store => store.CostRecords.SaveAsync(Given.Cost()).AsTask(),
        ["an audit entry added"] = static store => store.AuditEntries.SaveAsync(Given.Audit()).AsTask(),
        ["a user deleted with a key"] = static store => store.Users.DeleteAsync("one").AsTask(),
    };

    [Fact]
    public async Task Hot_statements_take_as_many_steps_as_ever()
    {
        await using Store store = await Store.OpenAsync();
        List<string> counted = [];
        string version = "";
        await store.Database.WriteAsync(
            async transaction =>
            {
                await FillAsync(transaction);
                version = transaction.Connection.ServerVersion;
                foreach ((string name, Func<OrgDatabase.Transaction, Task> call) in Calls)
                {
                    counted.Add($"{name}: {await CountAsync(transaction, call)}");
                }
            },
            Stop);

        // The bundled SQLite is of one version, and its counts are exact: another version counts otherwise, and the table with it.
        Assert.True(
            version == Version && counted.SequenceEqual(s_expected),
            $"SQLite {version} counted, and the table is of {Version}. In one and the same version every other count is a change of a "
            + $"statement, the schema or the plan:\n{string.Join('\n', counted)}");
    }

    private static async Task<string> CountAsync(OrgDatabase.Transaction transaction, Func<OrgDatabase.Transaction, Task> call)
    {
        IReadOnlyList<PreparedStatements.StatementRun> runs =
            await PreparedStatements.WatchAsync(transaction.Connection, () => call(transaction));
        PreparedStatements.Counts counts = Assert.Single(runs).Counts;
        return $"{counts.Steps} steps, {counts.ScanSteps} scanned, {counts.Sorts} sorted";
    }

    /// <summary>A thousand rows of each of two kinds.</summary>
    private static async Task FillAsync(OrgDatabase.Transaction store)
    {
        for (int i = 0; i < 2_000; i++)
        {
            string id = i.ToString("0000", CultureInfo.InvariantCulture);
            AgentTask task = Given.Task(id);
            await store.Tasks.SaveAsync(i % 2 == 0 ? task : task with { Status = TaskStatus.Assigned, AssignedTo = "ada" });
            await store.CostRecords.SaveAsync(Given.Cost(i % 2 == 0 ? "ada" : "grace", id));
        }

        await store.Users.SaveAsync(Given.User("one"));
        await store.ApiKeys.SaveAsync(Given.ApiKey("k1", "one"));
    }
}
