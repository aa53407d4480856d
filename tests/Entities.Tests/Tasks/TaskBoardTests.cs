using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Tasks;

/// <summary>Tasks as a board shows them: added, moved on, counted, gone through page by page.</summary>
public sealed class TaskBoardTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Covers(typeof(ITaskRepository), nameof(ITaskRepository.AddAsync))]
    public async Task An_id_is_added_once()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Tasks.AddAsync(Given.Task(), Stop);

        await Assert.ThrowsAsync<DuplicateRecordException>(
            async () => await store.Database.Tasks.AddAsync(Given.Task() with { Title = "Another" }, Stop));

        Assert.Equal(["Ship it"], store.Values("SELECT title FROM tasks"));
    }

    [Fact]
    [Covers(typeof(ITaskRepository), nameof(ITaskRepository.BrowseAsync))]
    public async Task Pages_hold_what_matches_by_id()
    {
        await using Store store = await Store.OpenAsync();
        foreach (string id in (string[])["e", "a", "d", "b", "c"])
        {
            await store.Database.Tasks.SaveAsync(Given.Task(id) with { Project = id == "d" ? "gemini" : "apollo" }, Stop);
        }

        List<string> pages = [];
        for (PageRequest? page = PageRequest.First(2); page is not null;)
        {
            Page<AgentTask> found = await store.Database.Tasks.BrowseAsync(
                page, TaskStatus.Created, project: "apollo", cancellationToken: Stop);
            pages.Add(string.Concat(found.Items.Select(static task => task.Id)));
            page = found.Next;
        }

        Assert.Equal(["ab", "ce"], pages);
    }

    [Fact]
    [Covers(typeof(ITaskRepository), nameof(ITaskRepository.CountByStatusAsync))]
    public async Task Tasks_are_counted_by_where_they_stand()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Tasks.SaveAsync(Given.Task("a"), Stop);
        await store.Database.Tasks.SaveAsync(Given.Task("b"), Stop);
        await store.Database.Tasks.SaveAsync(Given.Task("c") with { Status = TaskStatus.Blocked }, Stop);

        Assert.Equal(
            [new StatusCount(TaskStatus.Blocked, 1), new StatusCount(TaskStatus.Created, 2)],
            await store.Database.Tasks.CountByStatusAsync(Stop));
    }

    [Fact]
    [Covers(typeof(ITaskRepository), nameof(ITaskRepository.MoveAsync))]
    public async Task A_task_moves_only_from_where_it_is_expected()
    {
        await using Store store = await Store.OpenAsync();
        ITaskRepository tasks = store.Database.Tasks;
        await tasks.SaveAsync(Given.Task(), Stop);

        AgentTask? moved = await tasks.MoveAsync("ship", TaskStatus.Assigned, "ada", from: TaskStatus.Created, Stop);

        Assert.Equal(Given.Task() with { Status = TaskStatus.Assigned, AssignedTo = "ada" }, moved);
        Assert.Null(await tasks.MoveAsync("ship", TaskStatus.Assigned, "bob", from: TaskStatus.Created, Stop));
        Assert.Null(await tasks.MoveAsync("none", TaskStatus.Assigned, "bob", from: TaskStatus.Created, Stop));
        Assert.Equal(moved, await tasks.GetAsync("ship", Stop));
    }

    [Fact]
    [Covers(typeof(ITaskRepository), nameof(ITaskRepository.MoveAsync))]
    public async Task A_move_that_would_break_a_rule_is_undone()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Tasks.SaveAsync(Given.Task() with { DelegationChain = ["ada"] }, Stop);

        await Assert.ThrowsAsync<QueryException>(
            async () => await store.Database.Tasks.MoveAsync("ship", TaskStatus.Assigned, "ada", from: TaskStatus.Created, Stop));

        Assert.Equal(["created"], store.Values("SELECT status FROM tasks"));
    }
}
