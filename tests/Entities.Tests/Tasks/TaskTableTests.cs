using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Tasks;

/// <summary>How tasks lie in the file, seen by a reader that knows nothing of the toolkit.</summary>
public sealed class TaskTableTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_is_declared_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(
            [
                "id TEXT NOT NULL KEY 1",
                "title TEXT NOT NULL",
                "description TEXT NOT NULL",
                "type TEXT NOT NULL",
                "priority TEXT NOT NULL DEFAULT 'medium'",
                "project TEXT NOT NULL",
                "created_by TEXT NOT NULL",
                "assigned_to TEXT",
                "status TEXT NOT NULL DEFAULT 'created'",
                "estimated_complexity TEXT NOT NULL DEFAULT 'medium'",
                "budget_limit REAL NOT NULL DEFAULT 0.0",
                "deadline TEXT",
                "max_retries INTEGER NOT NULL DEFAULT 1",
                "parent_task_id TEXT",
                "task_structure TEXT",
                "coordination_topology TEXT NOT NULL DEFAULT 'auto'",
                "reviewers TEXT NOT NULL DEFAULT '[]'",
                "dependencies TEXT NOT NULL DEFAULT '[]'",
                "artifacts_expected TEXT NOT NULL DEFAULT '[]'",
                "acceptance_criteria TEXT NOT NULL DEFAULT '[]'",
                "delegation_chain TEXT NOT NULL DEFAULT '[]'",
            ],
            store.Columns("tasks"));
        Assert.Equal(
            ["idx_tasks_assigned_to(assigned_to)", "idx_tasks_project(project)", "idx_tasks_status(status)"],
            store.Indexes("tasks"));
    }

    [Fact]
    public async Task A_task_lies_in_the_file_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Tasks.SaveAsync(
            Given.Task() with
            {
                AssignedTo = "ada",
                Status = TaskStatus.InProgress,
                BudgetLimit = 12.5,
                Deadline = "2026-03-15T10:00+02:00",
                MaxRetries = 3,
                ParentTaskId = "launch",
                TaskStructure = TaskStructure.Sequential,
                Reviewers = ["linus", "margaret"],
                Dependencies = ["plan"],
                ArtifactsExpected = [new() { Type = ArtifactType.Documentation, Path = "docs/öl.md" }],
                AcceptanceCriteria = [new() { Description = "It builds.", Met = true }, new() { Description = "It runs." }],
                DelegationChain = ["grace"],
            },
            Stop);

        Assert.Equal<object?>(
            [
                "ship", "Ship it", "Build, test, publish.", "development", "medium", "apollo", "grace", "ada", "in_progress", "medium",
                12.5, "2026-03-15T10:00+02:00", 3L, "launch", "sequential", "auto",
                """["linus","margaret"]""",
                """["plan"]""",
                """[{"type":"documentation","path":"docs/öl.md"}]""",
                """[{"description":"It builds.","met":true},{"description":"It runs.","met":false}]""",
                """["grace"]""",
            ],
            Assert.Single(store.Rows("SELECT * FROM tasks")));
    }

    [Fact]
    public async Task What_is_not_set_is_null_or_empty_in_the_file()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Tasks.SaveAsync(Given.Task(), Stop);

        Assert.Equal<object?>(
            [
                "ship", "Ship it", "Build, test, publish.", "development", "medium", "apollo", "grace", null, "created", "medium", 0.0,
                null, 1L, null, null, "auto", "[]", "[]", "[]", "[]", "[]",
            ],
            Assert.Single(store.Rows("SELECT * FROM tasks")));
    }

    [Fact]
    public async Task Json_escapes_what_it_must_and_nothing_else()
    {
        await using Store store = await Store.OpenAsync();
        AgentTask task = Given.Task() with { Reviewers = ["say \"hi\"", "back\\slash", "line\nend\t\u0001", "<ä>&'/+\u007f\u2028😀"] };
        await store.Database.Tasks.SaveAsync(task, Stop);

        Assert.Equal(
            "[\"say \\\"hi\\\"\",\"back\\\\slash\",\"line\\nend\\t\\u0001\",\"<ä>&'/+\u007f\u2028😀\"]",
            Assert.Single(store.Values("SELECT reviewers FROM tasks")));
        Assert.Equal(task, await store.Database.Tasks.GetAsync("ship", Stop));
    }

    [Fact]
    public async Task Every_choice_is_stored_by_its_listed_text()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(
            "development design research review meeting admin",
            await StoredAsync<TaskType>("type", static type => Given.Task() with { Type = type }));
        Assert.Equal(
            "critical high medium low",
            await StoredAsync<Priority>("priority", static priority => Given.Task() with { Priority = priority }));
        Assert.Equal(
            "created assigned in_progress in_review completed blocked failed interrupted cancelled",
            await StoredAsync<TaskStatus>(
                "status",
                static status => Given.Task() with { Status = status, AssignedTo = status == TaskStatus.Created ? null : "ada" }));
        Assert.Equal(
            "simple medium complex epic",
            await StoredAsync<Complexity>(
                "estimated_complexity", static complexity => Given.Task() with { EstimatedComplexity = complexity }));
        Assert.Equal(
            "sequential parallel mixed",
            await StoredAsync<TaskStructure>(
                "task_structure", static structure => Given.Task() with { TaskStructure = structure }));
        Assert.Equal(
            "sas centralized decentralized context_dependent auto",
            await StoredAsync<CoordinationTopology>(
                "coordination_topology", static topology => Given.Task() with { CoordinationTopology = topology }));
        Assert.Equal(
            "code tests documentation",
            await StoredAsync<ArtifactType>(
                "artifacts_expected ->> '$[0].type'",
                static type => Given.Task() with { ArtifactsExpected = [new() { Type = type, Path = "out" }] }));

        async Task<string> StoredAsync<T>(string column, Func<T, AgentTask> make)
            where T : struct, Enum
        {
            var texts = new List<object?>();
            foreach (T value in Enum.GetValues<T>())
            {
                AgentTask task = make(value);
                await store.Database.Tasks.SaveAsync(task, Stop);
                texts.AddRange(store.Values($"SELECT {column} FROM tasks"));
                Assert.Equal(task, await store.Database.Tasks.GetAsync(task.Id, Stop));
            }

            return string.Join(' ', texts);
        }
    }

    [Fact]
    public async Task A_row_of_anothers_making_gets_the_domains_defaults()
    {
        await using Store store = await Store.OpenAsync();
        store.Run("""
            INSERT INTO tasks (id, title, description, type, project, created_by)
            VALUES ('ship', 'Ship it', 'Build, test, publish.', 'development', 'apollo', 'grace')
            """);

        Assert.Equal(Given.Task(), await store.Database.Tasks.GetAsync("ship", Stop));
    }

    [Fact]
    public async Task A_number_without_a_fraction_is_a_budget_too()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Tasks.SaveAsync(Given.Task(), Stop);
        store.Run("UPDATE tasks SET budget_limit = 7");

        Assert.Equal(7, (await store.Database.Tasks.GetAsync("ship", Stop))?.BudgetLimit);
    }

    [Fact]
    public async Task Json_of_anothers_making_is_read()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Tasks.SaveAsync(Given.Task(), Stop);
        store.Run("""
            UPDATE tasks SET
                reviewers = ' [ "linus", "m\u0061rgaret" ] ',
                artifacts_expected = '[{"path": "src", "type": "code", "size": [1, {"unit": null}]}]',
                acceptance_criteria = '[{"description": "It builds."}]'
            """);

        Assert.Equal(
            Given.Task() with
            {
                Reviewers = ["linus", "margaret"],
                ArtifactsExpected = [new() { Type = ArtifactType.Code, Path = "src" }],
                AcceptanceCriteria = [new() { Description = "It builds." }],
            },
            await store.Database.Tasks.GetAsync("ship", Stop));
    }

    [Fact]
    public async Task An_unknown_choice_is_named_with_its_place()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Tasks.SaveAsync(Given.Task(), Stop);
        store.Run("UPDATE tasks SET status = 'mislaid'");

        await Refused.WhenRead(() => store.Database.Tasks.GetAsync("ship", Stop), "tasks", "status", "ship", "mislaid");
        await Refused.WhenRead(() => store.Database.Tasks.ListAsync(cancellationToken: Stop), "tasks", "status", "ship", "mislaid");
    }

    [Theory]
    [InlineData("reviewers", """["secret",]""")]
    [InlineData("reviewers", """["secret"] []""")]
    [InlineData("reviewers", """{"secret":1}""")]
    [InlineData("reviewers", """["secret",null]""")]
    [InlineData("reviewers", "null")]
    [InlineData("artifacts_expected", """[{"type":"code","path":"secret"]""")]
    [InlineData("artifacts_expected", """[{"path":"secret"}]""")]
    public async Task Json_that_cannot_be_read_is_named_by_its_place_and_never_shown(string column, string json)
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Tasks.SaveAsync(Given.Task(), Stop);
        store.Run($"UPDATE tasks SET {column} = '{json}'");

        QueryException refusal = await Assert.ThrowsAsync<QueryException>(async () => await store.Database.Tasks.GetAsync("ship", Stop));

        Assert.Contains("tasks", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(column, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("ship", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title = ' '")]
    [InlineData("budget_limit = -1")]
    [InlineData("deadline = 'tomorrow'")]
    [InlineData("""reviewers = '["ada","ada"]'""")]
    [InlineData("""acceptance_criteria = '[{"description":""}]'""")]
    [InlineData("assigned_to = 'ada'")]
    [InlineData("status = 'completed'")]
    [InlineData("parent_task_id = 'ship'")]
    public async Task A_stored_task_that_breaks_a_rule_is_not_handed_out(string assignment)
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Tasks.SaveAsync(Given.Task(), Stop);
        store.Run($"UPDATE tasks SET {assignment}");

        await Refused.WhenRead(() => store.Database.Tasks.GetAsync("ship", Stop), "tasks", "ship");
    }
}
