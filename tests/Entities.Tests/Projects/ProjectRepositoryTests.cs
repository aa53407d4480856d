namespace Synthorg.Entities.Tests.Projects;

/// <summary>Projects are saved, found, listed and removed.</summary>
public sealed class ProjectRepositoryTests
{
    private static readonly Project s_full = new()
    {
        Id = "apollo",
        Name = "Apollo 11",
        Description = "To the moon.",
        Team = ["neil", "buzz"],
        Lead = "neil",
        TaskIds = ["land", "return"],
        Deadline = "1969-07-24",
        Budget = 0.1,
        Status = ProjectStatus.Completed,
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Covers(typeof(IProjectRepository), nameof(IProjectRepository.SaveAsync), nameof(IProjectRepository.GetAsync))]
    public async Task What_was_saved_comes_back_equal()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Projects.SaveAsync(s_full, Stop);
        await store.Database.Projects.SaveAsync(Given.Project("bare"), Stop);

        await store.ReopenAsync();

        Assert.Equal(s_full, await store.Database.Projects.GetAsync("apollo", Stop));
        Assert.Equal(Given.Project("bare"), await store.Database.Projects.GetAsync("bare", Stop));
        Assert.Null(await store.Database.Projects.GetAsync("Apollo", Stop));
    }

    [Fact]
    [Covers(typeof(IProjectRepository), nameof(IProjectRepository.SaveAsync))]
    public async Task Saving_again_updates_every_column_of_the_same_row()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Projects.SaveAsync(Given.Project("apollo"), Stop);
        await store.Database.Projects.SaveAsync(Given.Project("gemini"), Stop);

        await store.Database.Projects.SaveAsync(s_full, Stop);
        Assert.Equal(s_full, await store.Database.Projects.GetAsync("apollo", Stop));

        await store.Database.Projects.SaveAsync(Given.Project(), Stop);
        Assert.Equal(Given.Project(), await store.Database.Projects.GetAsync("apollo", Stop));
        Assert.Equal(["apollo", "gemini"], store.Values("SELECT id FROM projects ORDER BY rowid"));
    }

    [Fact]
    [Covers(typeof(IProjectRepository), nameof(IProjectRepository.ListAsync))]
    public async Task Projects_are_listed_by_id_and_every_filter_that_is_given_must_match()
    {
        await using Store store = await Store.OpenAsync();
        IProjectRepository projects = store.Database.Projects;
        Assert.Empty(await projects.ListAsync(cancellationToken: Stop));
        await projects.SaveAsync(Given.Project("c") with { Status = ProjectStatus.Active, Lead = "ada" }, Stop);
        await projects.SaveAsync(Given.Project("ä") with { Lead = "ada" }, Stop);
        await projects.SaveAsync(Given.Project("a") with { Status = ProjectStatus.Active, Lead = "bob" }, Stop);
        await projects.SaveAsync(Given.Project("B") with { Status = ProjectStatus.Active }, Stop);

        Assert.Equal("B a c ä", Ids(await projects.ListAsync(cancellationToken: Stop)));
        Assert.Equal("B a c", Ids(await projects.ListAsync(ProjectStatus.Active, cancellationToken: Stop)));
        Assert.Equal("c ä", Ids(await projects.ListAsync(lead: "ada", cancellationToken: Stop)));
        Assert.Equal("c", Ids(await projects.ListAsync(ProjectStatus.Active, "ada", Stop)));
        Assert.Empty(await projects.ListAsync(ProjectStatus.Planning, "bob", Stop));
        Assert.Empty(await projects.ListAsync(lead: "Ada", cancellationToken: Stop));
    }

    [Fact]
    [Covers(typeof(IProjectRepository), nameof(IProjectRepository.DeleteAsync))]
    public async Task Deleting_tells_whether_there_was_one()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Projects.SaveAsync(Given.Project("apollo"), Stop);
        await store.Database.Projects.SaveAsync(Given.Project("gemini"), Stop);

        Assert.True(await store.Database.Projects.DeleteAsync("apollo", Stop));
        Assert.False(await store.Database.Projects.DeleteAsync("apollo", Stop));
        Assert.Equal(["gemini"], store.Values("SELECT id FROM projects"));
    }

    [Fact]
    [Covers(typeof(IProjectRepository), nameof(IProjectRepository.GetAsync), nameof(IProjectRepository.DeleteAsync))]
    public async Task A_blank_id_is_refused()
    {
        await using Store store = await Store.OpenAsync();

        await Refused.WhenAskedBlank("projectId", text => store.Database.Projects.GetAsync(text, Stop));
        await Refused.WhenAskedBlank("projectId", text => store.Database.Projects.DeleteAsync(text, Stop));
    }

    private static string Ids(IEnumerable<Project> projects) => string.Join(' ', projects.Select(static project => project.Id));
}
