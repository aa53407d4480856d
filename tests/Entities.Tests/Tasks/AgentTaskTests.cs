using System.Collections.Immutable;

namespace Synthorg.Entities.Tests.Tasks;

/// <summary>The rules of a task and of what it holds.</summary>
public sealed class AgentTaskTests
{
    [Fact]
    public void A_new_task_has_the_domains_defaults()
    {
        AgentTask task = Given.Task();

        Assert.Equal(Priority.Medium, task.Priority);
        Assert.Null(task.AssignedTo);
        Assert.Equal(TaskStatus.Created, task.Status);
        Assert.Equal(Complexity.Medium, task.EstimatedComplexity);
        Assert.Equal(0, task.BudgetLimit);
        Assert.Null(task.Deadline);
        Assert.Equal(1, task.MaxRetries);
        Assert.Null(task.ParentTaskId);
        Assert.Null(task.TaskStructure);
        Assert.Equal(CoordinationTopology.Auto, task.CoordinationTopology);
        Assert.Equal([], task.Reviewers);
        Assert.Equal([], task.Dependencies);
        Assert.Equal([], task.ArtifactsExpected);
        Assert.Equal([], task.AcceptanceCriteria);
        Assert.Equal([], task.DelegationChain);
        Assert.False(new AcceptanceCriterion { Description = "It builds." }.Met);
        task.Validate();
    }

    [Theory, MemberData(nameof(Given.BlankTexts), MemberType = typeof(Given))]
    public void A_text_says_something(string blank)
    {
        AgentTask task = Given.Task();

        Refused.WhenSet(nameof(task.Id), () => task with { Id = blank });
        Refused.WhenSet(nameof(task.Title), () => task with { Title = blank });
        Refused.WhenSet(nameof(task.Description), () => task with { Description = blank });
        Refused.WhenSet(nameof(task.Project), () => task with { Project = blank });
        Refused.WhenSet(nameof(task.CreatedBy), () => task with { CreatedBy = blank });
        Refused.WhenSet(nameof(task.AssignedTo), () => task with { AssignedTo = blank });
        Refused.WhenSet(nameof(task.ParentTaskId), () => task with { ParentTaskId = blank });
        Refused.WhenSet(nameof(ExpectedArtifact.Path), () => new ExpectedArtifact { Type = ArtifactType.Code, Path = blank });
        Refused.WhenSet(nameof(AcceptanceCriterion.Description), () => new AcceptanceCriterion { Description = blank });
    }

    [Fact]
    public void A_text_that_must_be_there_is_not_null()
    {
        AgentTask task = Given.Task();

        Refused.WhenSet(nameof(task.Id), () => task with { Id = null! });
        Refused.WhenSet(nameof(task.Title), () => task with { Title = null! });
        Refused.WhenSet(nameof(task.Description), () => task with { Description = null! });
        Refused.WhenSet(nameof(task.Project), () => task with { Project = null! });
        Refused.WhenSet(nameof(task.CreatedBy), () => task with { CreatedBy = null! });
        Refused.WhenSet(nameof(ExpectedArtifact.Path), () => new ExpectedArtifact { Type = ArtifactType.Code, Path = null! });
        Refused.WhenSet(nameof(AcceptanceCriterion.Description), () => new AcceptanceCriterion { Description = null! });
    }

    [Fact]
    public void Numbers_start_at_zero()
    {
        AgentTask task = Given.Task() with { BudgetLimit = 0, MaxRetries = 0 };

        Refused.WhenSet(nameof(task.BudgetLimit), () => task with { BudgetLimit = -0.01 });
        Refused.WhenSet(nameof(task.MaxRetries), () => task with { MaxRetries = -1 });
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_budget_is_finite(double endless) =>
        Refused.WhenSet(nameof(AgentTask.BudgetLimit), () => Given.Task() with { BudgetLimit = endless });

    [Fact]
    public void A_name_stands_once_in_a_list()
    {
        AgentTask task = Given.Task();

        Refused.WhenSet(nameof(task.Reviewers), () => task with { Reviewers = ["ada", "grace", "ada"] });
        Refused.WhenSet(nameof(task.Dependencies), () => task with { Dependencies = ["plan", "plan"] });
        Refused.WhenSet(nameof(task.DelegationChain), () => task with { DelegationChain = ["grace", "grace"] });
        Assert.Equal(["ada", "Ada"], (task with { Reviewers = ["ada", "Ada"] }).Reviewers);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(1000)]
    public void A_name_stands_once_in_a_long_list(int length)
    {
        ImmutableArray<string> names = [.. Enumerable.Range(0, length).Select(static i => $"agent {i}")];

        Assert.Equal(names, (Given.Task() with { Reviewers = names }).Reviewers);
        Refused.WhenSet(nameof(AgentTask.Reviewers), () => Given.Task() with { Reviewers = names.SetItem(length - 1, names[0]) });
    }

    [Fact]
    public void A_list_holds_no_null()
    {
        AgentTask task = Given.Task();

        Refused.WhenSet(nameof(task.Reviewers), () => task with { Reviewers = ["ada", null!] });
        Refused.WhenSet(nameof(task.Dependencies), () => task with { Dependencies = [null!] });
        Refused.WhenSet(nameof(task.ArtifactsExpected), () => task with { ArtifactsExpected = [null!] });
        Refused.WhenSet(nameof(task.AcceptanceCriteria), () => task with { AcceptanceCriteria = [null!] });
        Refused.WhenSet(nameof(task.DelegationChain), () => task with { DelegationChain = [null!] });
    }

    [Fact]
    public void A_list_that_was_never_made_is_empty()
    {
        AgentTask task = Given.Task() with
        {
            Reviewers = default,
            Dependencies = default,
            ArtifactsExpected = default,
            AcceptanceCriteria = default,
            DelegationChain = default,
        };

        Assert.False(task.Reviewers.IsDefault);
        Assert.False(task.Dependencies.IsDefault);
        Assert.False(task.ArtifactsExpected.IsDefault);
        Assert.False(task.AcceptanceCriteria.IsDefault);
        Assert.False(task.DelegationChain.IsDefault);
        Assert.Equal(Given.Task(), task);
    }

    [Fact]
    public void A_task_is_not_its_own_parent() =>
        Refused.AsAWhole(nameof(AgentTask.ParentTaskId), Given.Task("ship") with { ParentTaskId = "ship" });

    [Fact]
    public void A_task_does_not_depend_on_itself() =>
        Refused.AsAWhole(nameof(AgentTask.Dependencies), Given.Task("ship") with { Dependencies = ["plan", "ship"] });

    [Fact]
    public void Who_has_a_task_did_not_delegate_it()
    {
        AgentTask task = Given.Task() with { Status = TaskStatus.Assigned, AssignedTo = "ada", DelegationChain = ["grace", "linus"] };

        task.Validate();
        Refused.AsAWhole(nameof(task.DelegationChain), task with { AssignedTo = "linus" });
    }

    [Fact]
    public void Nobody_has_a_task_that_is_only_created() =>
        Refused.AsAWhole(nameof(AgentTask.AssignedTo), Given.Task() with { Status = TaskStatus.Created, AssignedTo = "ada" });

    [Theory]
    [InlineData(TaskStatus.Assigned)]
    [InlineData(TaskStatus.InProgress)]
    [InlineData(TaskStatus.InReview)]
    [InlineData(TaskStatus.Completed)]
    public void Somebody_has_a_task_that_is_under_way_or_done(TaskStatus status)
    {
        AgentTask task = Given.Task() with { Status = status, AssignedTo = "ada" };

        task.Validate();
        Refused.AsAWhole(nameof(task.AssignedTo), task with { AssignedTo = null });
    }

    [Theory]
    [InlineData(TaskStatus.Blocked)]
    [InlineData(TaskStatus.Failed)]
    [InlineData(TaskStatus.Interrupted)]
    [InlineData(TaskStatus.Cancelled)]
    public void A_task_that_came_to_a_halt_may_have_had_somebody_or_not(TaskStatus status)
    {
        (Given.Task() with { Status = status }).Validate();
        (Given.Task() with { Status = status, AssignedTo = "ada" }).Validate();
    }

    [Fact]
    public void Tasks_with_equal_content_are_equal()
    {
        AgentTask one = Full(), other = Full();

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, other with { Title = "Ship it twice" });
        Assert.NotEqual(one, other with { Reviewers = ["margaret", "linus"] });
        Assert.NotEqual(one, other with { ArtifactsExpected = [] });

        static AgentTask Full() => Given.Task() with
        {
            Reviewers = ["linus", "margaret"],
            Dependencies = ["plan"],
            ArtifactsExpected = [new() { Type = ArtifactType.Code, Path = "src" }],
            AcceptanceCriteria = [new() { Description = "It builds." }],
            DelegationChain = ["grace"],
        };
    }
}
