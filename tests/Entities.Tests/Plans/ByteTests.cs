using System.Collections.Immutable;
using System.Globalization;
using Synthorg.Entities.Tests.Backend;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Entities.Tests.Plans;

/// <summary>What the emitted repositories allocate on their hot paths: what the caller gets, and nothing beside it.</summary>
/// <remarks>Nothing else runs meanwhile: a test that listens to the process makes every call tell of itself.</remarks>
[Collection(nameof(WholeProcess))]
public sealed class ByteTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_point_read_allocates_its_task()
    {
        await using Store store = await FilledAsync(1);
        ITaskRepository tasks = store.Database.Tasks;
        long task = Allocations.Of(static () => Made(0));

        long read = Allocations.Of(() => Completed(tasks.GetAsync("000", CancellationToken.None)));

        Assert.Equal(0, read - task);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(1_000)]
    public async Task A_list_allocates_its_tasks_and_one_array(int count)
    {
        await using Store store = await FilledAsync(count);
        ITaskRepository tasks = store.Database.Tasks;
        long made = Allocations.Of(() =>
        {
            AgentTask[] all = new AgentTask[count];
            for (int i = 0; i < count; i++)
            {
                all[i] = Made(i);
            }

            return all;
        });

        long read = Allocations.Of(() => Completed(tasks.ListAsync(cancellationToken: CancellationToken.None)).Length);

        Assert.Equal(0, read - made);
    }

    [Fact]
    public async Task A_write_allocates_nothing()
    {
        await using Store store = await FilledAsync(1);
        OrgDatabase database = store.Database;
        CostRecord cost = Given.Cost();
        AgentTask task = Made(0);

        Assert.Equal(0, Allocations.Of(() => Completed(database.CostRecords.SaveAsync(cost, CancellationToken.None))));
        Assert.Equal(0, Allocations.Of(() => Completed(database.Tasks.SaveAsync(task, CancellationToken.None))));
    }

    private static async Task<Store> FilledAsync(int count)
    {
        Store store = await Store.OpenAsync();
        await store.Database.WriteAsync(
            async transaction =>
            {
                for (int i = 0; i < count; i++)
                {
                    await transaction.Tasks.SaveAsync(Made(i));
                }
            },
            Stop);
        return store;
    }

    /// <summary>A task of which only the interned texts are shared: every other text and every list is its own, as a row's are.</summary>
    private static AgentTask Made(int number) => new()
    {
        Id = number.ToString("000", CultureInfo.InvariantCulture),
        Title = new string('t', 20),
        Description = new string('d', 40),
        Type = TaskType.Development,
        Project = "pppppppp",
        CreatedBy = "ccccc",
        AssignedTo = "aaa",
        Status = TaskStatus.Assigned,
        Reviewers = ImmutableArray.Create(new string('r', 4), new string('s', 4)),
    };

    private static T Completed<T>(ValueTask<T> call)
    {
        Assert.True(call.IsCompleted); // On the caller's own thread.
        return call.Result;
    }

    private static bool Completed(ValueTask call)
    {
        Assert.True(call.IsCompleted);
        call.GetAwaiter().GetResult();
        return true;
    }
}
