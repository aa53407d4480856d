namespace Synthorg.Entities.Tests.Projects;

/// <summary>The rules of a project.</summary>
public sealed class ProjectTests
{
    [Fact]
    public void A_new_project_has_the_domains_defaults()
    {
        Project project = Given.Project();

        Assert.Equal(("", 0.0, ProjectStatus.Planning), (project.Description, project.Budget, project.Status));
        Assert.Equal([], project.Team);
        Assert.Equal([], project.TaskIds);
        Assert.Null(project.Lead);
        Assert.Null(project.Deadline);
    }

    [Fact]
    public void A_text_says_something()
    {
        Project project = Given.Project();

        Refused.WhenBlank(nameof(project.Id), text => project with { Id = text });
        Refused.WhenBlank(nameof(project.Name), text => project with { Name = text });
        Refused.WhenBlankUnlessNull(nameof(project.Lead), text => project with { Lead = text });
        Refused.WhenBlankUnlessNull(nameof(project.Deadline), text => project with { Deadline = text });
        Refused.WhenSet(nameof(project.Description), () => project with { Description = null! });
    }

    [Fact]
    public void Nobody_is_twice_in_a_team_and_no_task_twice_in_a_project()
    {
        Project project = Given.Project();

        Refused.WhenSet(nameof(project.Team), () => project with { Team = ["ada", "bob", "ada"] });
        Refused.WhenSet(nameof(project.Team), () => project with { Team = ["ada", null!] });
        Refused.WhenSet(nameof(project.TaskIds), () => project with { TaskIds = ["ship", "ship"] });
        Refused.WhenSet(nameof(project.TaskIds), () => project with { TaskIds = [null!] });
        Assert.Equal(["ada", "Ada"], (project with { Team = ["ada", "Ada"] }).Team);
        Assert.False((project with { Team = default }).Team.IsDefault);
        Assert.False((project with { TaskIds = default }).TaskIds.IsDefault);
    }

    [Fact]
    public void A_deadline_is_iso_8601_text_and_kept_as_given()
    {
        Refused.UnlessIso8601(nameof(Project.Deadline), static text => Given.Project() with { Deadline = text });
        Assert.Equal("2026-03-15T12:00+02:00", (Given.Project() with { Deadline = "2026-03-15T12:00+02:00" }).Deadline);
    }

    [Fact]
    public void A_budget_starts_at_zero_and_is_finite() =>
        Refused.WhenOutside(0, double.MaxValue, nameof(Project.Budget), static budget => Given.Project() with { Budget = budget });

    [Fact]
    public void Projects_with_equal_content_are_equal() => Expect.EqualByContent(
        static () => Given.Project() with { Team = ["ada", "bob"], TaskIds = ["ship"] },
        static project => project with { Team = ["bob", "ada"] },
        static project => project with { TaskIds = [] });
}
