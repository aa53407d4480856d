namespace Synthorg.Entities.Tests.Tasks;

/// <summary>Tasks are saved, found and removed.</summary>
public sealed class TaskRepositoryTests
{
    private static readonly AgentTask s_full = Given.Task() with
    {
        Type = TaskType.Review,
        Priority = Priority.Critical,
        AssignedTo = "ada",
        Status = TaskStatus.InReview,
        EstimatedComplexity = Complexity.Epic,
        BudgetLimit = 12.5,
        Deadline = "2026-03-15T10:00+02:00",
        MaxRetries = 3,
        ParentTaskId = "launch",
        TaskStructure = TaskStructure.Mixed,
        CoordinationTopology = CoordinationTopology.ContextDependent,
        Reviewers = ["linus", "margaret"],
        Dependencies = ["plan"],
        ArtifactsExpected = [new() { Type = ArtifactType.Code, Path = "src/main.cs" }, new() { Type = ArtifactType.Tests, Path = "tests" }],
        AcceptanceCriteria = [new() { Description = "It builds.", Met = true }, new() { Description = "It runs." }],
        DelegationChain = ["grace"],
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Covers(typeof(ITaskRepository), nameof(ITaskRepository.SaveAsync), nameof(ITaskRepository.GetAsync))]
    public async Task What_was_saved_comes_back_equal()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Tasks.SaveAsync(s_full, Stop);
        await store.Database.Tasks.SaveAsync(Given.Task("bare"), Stop);

        await store.ReopenAsync();

        Assert.Equal(s_full, await store.Database.Tasks.GetAsync("ship", Stop));
        Assert.Equal(Given.Task("bare"), await store.Database.Tasks.GetAsync("bare", Stop));
    }

    [Fact]
    [Covers(typeof(ITaskRepository), nameof(ITaskRepository.GetAsync))]
    public async Task An_unknown_id_gives_null()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Tasks.SaveAsync(Given.Task("ship"), Stop);

        Assert.Null(await store.Database.Tasks.GetAsync("Ship", Stop));
    }

    [Fact]
    [Covers(typeof(ITaskRepository), nameof(ITaskRepository.SaveAsync))]
    public async Task Saving_again_updates_every_column_of_the_same_row()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Tasks.SaveAsync(Given.Task("ship"), Stop);
        await store.Database.Tasks.SaveAsync(Given.Task("other"), Stop);

        AgentTask changed = s_full with { Title = "Ship it now", Description = "At once.", Project = "gemini", CreatedBy = "linus" };
        await store.Database.Tasks.SaveAsync(changed, Stop);

        Assert.Equal(changed, await store.Database.Tasks.GetAsync("ship", Stop));
        Assert.Equal(["ship", "other"], store.Values("SELECT id FROM tasks ORDER BY rowid")); // Deleted and added again, it would be last.
    }

    [Fact]
    [Covers(typeof(ITaskRepository), nameof(ITaskRepository.SaveAsync))]
    public async Task Saving_again_can_set_columns_back_to_null()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Tasks.SaveAsync(s_full, Stop);

        await store.Database.Tasks.SaveAsync(Given.Task(), Stop);

        Assert.Equal(Given.Task(), await store.Database.Tasks.GetAsync("ship", Stop));
    }

    [Fact]
    [Covers(typeof(ITaskRepository), nameof(ITaskRepository.SaveAsync))]
    public async Task A_task_that_breaks_a_rule_is_refused_before_the_database()
    {
        await using Store store = await Store.OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(
            nameof(AgentTask.AssignedTo),
            async () => await store.Database.Tasks.SaveAsync(Given.Task() with { AssignedTo = "ada" }, Stop));
        Assert.Empty(store.Rows("SELECT * FROM tasks"));
    }

    [Fact]
    [Covers(typeof(ITaskRepository), nameof(ITaskRepository.ListAsync))]
    public async Task Tasks_are_listed_by_id()
    {
        await using Store store = await Store.OpenAsync();
        foreach (string id in (string[])["b", "ä", "a", "B", "c"])
        {
            await store.Database.Tasks.SaveAsync(Given.Task(id), Stop);
        }

        Assert.Equal(["B", "a", "b", "c", "ä"], Ids(await store.Database.Tasks.ListAsync(cancellationToken: Stop)));
    }

    [Fact]
    [Covers(typeof(ITaskRepository), nameof(ITaskRepository.ListAsync))]
    public async Task A_list_is_empty_when_nothing_matches()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Empty(await store.Database.Tasks.ListAsync(cancellationToken: Stop));
    }

    [Fact]
    [Covers(typeof(ITaskRepository), nameof(ITaskRepository.ListAsync))]
    public async Task Every_filter_that_is_given_must_match()
    {
        await using Store store = await Store.OpenAsync();
        ITaskRepository tasks = store.Database.Tasks;
        await tasks.SaveAsync(Given.Task("a") with { Project = "apollo" }, Stop);
        await tasks.SaveAsync(Given.Task("b") with { Project = "apollo", Status = TaskStatus.Assigned, AssignedTo = "ada" }, Stop);
        await tasks.SaveAsync(Given.Task("c") with { Project = "gemini", Status = TaskStatus.Assigned, AssignedTo = "ada" }, Stop);
        await tasks.SaveAsync(Given.Task("d") with { Project = "gemini", Status = TaskStatus.Assigned, AssignedTo = "bob" }, Stop);
        await tasks.SaveAsync(Given.Task("e") with { Project = "gemini", Status = TaskStatus.Blocked, AssignedTo = "ada" }, Stop);

        Assert.Equal(["b", "c", "d"], Ids(await tasks.ListAsync(TaskStatus.Assigned, cancellationToken: Stop)));
        Assert.Equal(["b", "c", "e"], Ids(await tasks.ListAsync(assignedTo: "ada", cancellationToken: Stop)));
        Assert.Equal(["c", "d", "e"], Ids(await tasks.ListAsync(project: "gemini", cancellationToken: Stop)));
        Assert.Equal(["b", "c"], Ids(await tasks.ListAsync(TaskStatus.Assigned, "ada", cancellationToken: Stop)));
        Assert.Equal(["c", "d"], Ids(await tasks.ListAsync(TaskStatus.Assigned, project: "gemini", cancellationToken: Stop)));
        Assert.Equal(["c", "e"], Ids(await tasks.ListAsync(assignedTo: "ada", project: "gemini", cancellationToken: Stop)));
        Assert.Equal(["c"], Ids(await tasks.ListAsync(TaskStatus.Assigned, "ada", "gemini", Stop)));
        Assert.Empty(await tasks.ListAsync(TaskStatus.Created, "ada", cancellationToken: Stop));
        Assert.Empty(await tasks.ListAsync(project: "Gemini", cancellationToken: Stop));
    }

    [Fact]
    [Covers(typeof(ITaskRepository), nameof(ITaskRepository.DeleteAsync))]
    public async Task Deleting_tells_whether_there_was_one()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Tasks.SaveAsync(Given.Task("ship"), Stop);
        await store.Database.Tasks.SaveAsync(Given.Task("other"), Stop);

        Assert.True(await store.Database.Tasks.DeleteAsync("ship", Stop));
        Assert.False(await store.Database.Tasks.DeleteAsync("ship", Stop));
        Assert.Equal(["other"], store.Values("SELECT id FROM tasks"));
    }

    [Theory, MemberData(nameof(Given.BlankTexts), MemberType = typeof(Given))]
    [Covers(typeof(ITaskRepository), nameof(ITaskRepository.GetAsync), nameof(ITaskRepository.DeleteAsync))]
    public async Task A_blank_id_is_refused(string blank)
    {
        await using Store store = await Store.OpenAsync();
        ITaskRepository tasks = store.Database.Tasks;

        await Assert.ThrowsAsync<ArgumentException>("taskId", async () => await tasks.GetAsync(blank, Stop));
        await Assert.ThrowsAsync<ArgumentException>("taskId", async () => await tasks.DeleteAsync(blank, Stop));
    }

    private static string[] Ids(IEnumerable<AgentTask> tasks) => [.. tasks.Select(static task => task.Id)];
}
