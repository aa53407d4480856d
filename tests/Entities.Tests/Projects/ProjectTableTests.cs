namespace Synthorg.Entities.Tests.Projects;

/// <summary>How projects lie in the file, seen by a reader that knows nothing of the toolkit.</summary>
public sealed class ProjectTableTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_is_declared_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(
            [
                "id TEXT NOT NULL KEY 1",
                "name TEXT NOT NULL",
                "description TEXT NOT NULL DEFAULT ''",
                "team TEXT NOT NULL DEFAULT '[]'",
                "lead TEXT",
                "task_ids TEXT NOT NULL DEFAULT '[]'",
                "deadline TEXT",
                "budget REAL NOT NULL DEFAULT 0.0",
                "status TEXT NOT NULL DEFAULT 'planning'",
            ],
            store.Columns("projects"));
        Assert.Equal(["idx_projects_lead(lead)", "idx_projects_status(status)"], store.Indexes("projects"));
        Assert.Empty(store.Uniques("projects"));
        Assert.Empty(store.ForeignKeys("projects"));
        Assert.Empty(store.Triggers("projects"));
    }

    [Fact]
    public async Task A_project_lies_in_the_file_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Projects.SaveAsync(Given.Project(), Stop);
        await store.Database.Projects.SaveAsync(
            Given.Project("gemini") with
            {
                Description = "Two of them.",
                Team = ["ada", "bob"],
                Lead = "ada",
                TaskIds = ["ship", "\"plan\""],
                Deadline = "2026-03-15T12:00+02:00",
                Budget = 12.5,
                Status = ProjectStatus.OnHold,
            },
            Stop);

        object?[][] rows = store.Rows("SELECT * FROM projects ORDER BY id");

        Assert.Equal<object?>(["apollo", "Apollo", "", "[]", null, "[]", null, 0.0, "planning"], rows[0]);
        Assert.Equal<object?>(
            [
                "gemini", "Apollo", "Two of them.", """["ada","bob"]""", "ada", """["ship","\"plan\""]""", "2026-03-15T12:00+02:00", 12.5,
                "on_hold",
            ],
            rows[1]);
    }

    [Fact]
    public async Task Every_choice_is_stored_by_its_listed_text()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(
            "planning active on_hold completed cancelled",
            await store.TextsAsync<ProjectStatus>(
                "projects",
                "status",
                status => store.Database.Projects.SaveAsync(Given.Project($"{status}") with { Status = status }, Stop)));
    }

    [Fact]
    public async Task A_row_of_anothers_making_gets_the_domains_defaults()
    {
        await using Store store = await Store.OpenAsync();
        store.Run("INSERT INTO projects (id, name) VALUES ('apollo', 'Apollo')");

        Assert.Equal(Given.Project(), await store.Database.Projects.GetAsync("apollo", Stop));
    }

    [Fact]
    public async Task The_table_refuses_a_negative_budget_itself()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Projects.SaveAsync(Given.Project(), Stop);

        Refused.ByTheTable(store, Constraint.Check, "UPDATE projects SET budget = -0.5");
        store.Run("UPDATE projects SET budget = 7");
        Assert.Equal(7, (await store.Database.Projects.GetAsync("apollo", Stop))?.Budget);
    }

    [Fact]
    public async Task An_unknown_choice_is_named_with_its_place()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Projects.SaveAsync(Given.Project(), Stop);
        store.Run("UPDATE projects SET status = 'mislaid'");

        await Refused.WhenRead(() => store.Database.Projects.GetAsync("apollo", Stop), "projects", "status", "apollo", "mislaid");
    }

    [Theory]
    [InlineData("name = ' '")]
    [InlineData("lead = ''")]
    [InlineData("deadline = 'tomorrow'")]
    [InlineData("budget = -1")]
    [InlineData("""team = '["ada","ada"]'""")]
    [InlineData("""team = '["ada",null]'""")]
    [InlineData("""task_ids = '["ship","ship"]'""")]
    [InlineData("task_ids = '{}'")]
    public async Task A_stored_project_that_breaks_a_rule_is_not_handed_out(string assignment)
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Projects.SaveAsync(Given.Project(), Stop);
        store.Run($"PRAGMA ignore_check_constraints = ON; UPDATE projects SET {assignment}");

        await Refused.WhenRead(() => store.Database.Projects.GetAsync("apollo", Stop), "projects", "apollo");
        await Refused.WhenRead(() => store.Database.Projects.ListAsync(cancellationToken: Stop), "projects", "apollo");
    }
}
