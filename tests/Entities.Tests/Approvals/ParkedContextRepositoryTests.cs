using System.Collections.Immutable;

namespace Synthorg.Entities.Tests.Approvals;

/// <summary>Contexts are parked, found by approval and by agent, and taken away.</summary>
public sealed class ParkedContextRepositoryTests
{
    private static readonly ParkedContext s_full = Given.Parked() with
    {
        ExecutionId = "walk",
        AgentId = "bob",
        TaskId = "ship",
        ApprovalId = "beg",
        ParkedAt = Given.Noon.AddTicks(10),
        ContextJson = " [ 1 , \"\\u0061\" ]\n",
        Metadata = ImmutableDictionary<string, string>.Empty.Add("mood", "good").Add("", ""),
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Covers(typeof(IParkedContextRepository), nameof(IParkedContextRepository.SaveAsync), nameof(IParkedContextRepository.GetAsync))]
    public async Task What_was_saved_comes_back_equal()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.ParkedContexts.SaveAsync(s_full, Stop);
        await store.Database.ParkedContexts.SaveAsync(Given.Parked("p2"), Stop);

        await store.ReopenAsync();

        Assert.Equal(s_full, await store.Database.ParkedContexts.GetAsync("p1", Stop));
        Assert.Equal(Given.Parked("p2"), await store.Database.ParkedContexts.GetAsync("p2", Stop));
        Assert.Null(await store.Database.ParkedContexts.GetAsync("P1", Stop));
    }

    [Fact]
    [Covers(typeof(IParkedContextRepository), nameof(IParkedContextRepository.SaveAsync))]
    public async Task Saving_again_updates_every_column_of_the_same_row()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.ParkedContexts.SaveAsync(Given.Parked(), Stop);
        await store.Database.ParkedContexts.SaveAsync(Given.Parked("p2"), Stop);

        await store.Database.ParkedContexts.SaveAsync(s_full, Stop);
        Assert.Equal(s_full, await store.Database.ParkedContexts.GetAsync("p1", Stop));

        await store.Database.ParkedContexts.SaveAsync(Given.Parked(), Stop);
        Assert.Equal(Given.Parked(), await store.Database.ParkedContexts.GetAsync("p1", Stop));
        Assert.Equal(["p1", "p2"], store.Values("SELECT id FROM parked_contexts ORDER BY rowid"));
    }

    [Fact]
    [Covers(typeof(IParkedContextRepository), nameof(IParkedContextRepository.GetByApprovalAsync))]
    public async Task Of_an_approvals_contexts_the_newest_is_found()
    {
        await using Store store = await Store.OpenAsync();
        IParkedContextRepository contexts = store.Database.ParkedContexts;
        await contexts.SaveAsync(Given.Parked("z") with { ParkedAt = Given.Noon.AddTicks(-10) }, Stop);
        await contexts.SaveAsync(Given.Parked("b") with { ParkedAt = Given.Noon }, Stop);
        await contexts.SaveAsync(Given.Parked("c") with { ParkedAt = Given.Noon.ToOffset(TimeSpan.FromHours(-9)) }, Stop);
        await contexts.SaveAsync(Given.Parked("a") with { ParkedAt = Given.Noon }, Stop);
        await contexts.SaveAsync(Given.Parked("other") with { ApprovalId = "beg", ParkedAt = Given.Noon.AddHours(1) }, Stop);

        Assert.Equal("c", (await contexts.GetByApprovalAsync("ask", Stop))?.Id);
        Assert.Equal("other", (await contexts.GetByApprovalAsync("beg", Stop))?.Id);
        Assert.Null(await contexts.GetByApprovalAsync("Ask", Stop));
    }

    [Fact]
    [Covers(typeof(IParkedContextRepository), nameof(IParkedContextRepository.GetByAgentAsync))]
    public async Task An_agents_contexts_come_newest_first_and_of_one_instant_by_id_descending()
    {
        await using Store store = await Store.OpenAsync();
        IParkedContextRepository contexts = store.Database.ParkedContexts;
        await contexts.SaveAsync(Given.Parked("b"), Stop);
        await contexts.SaveAsync(Given.Parked("old") with { ParkedAt = Given.Noon.AddTicks(-10) }, Stop);
        await contexts.SaveAsync(Given.Parked("c") with { ParkedAt = Given.Noon.ToOffset(TimeSpan.FromHours(-9)) }, Stop);
        await contexts.SaveAsync(Given.Parked("a"), Stop);
        await contexts.SaveAsync(Given.Parked("new") with { ParkedAt = Given.Noon.AddHours(1) }, Stop);
        await contexts.SaveAsync(Given.Parked("other") with { AgentId = "Ada" }, Stop);

        Assert.Equal(["new", "c", "b", "a", "old"], (await contexts.GetByAgentAsync("ada", Stop)).Select(static parked => parked.Id));
        Assert.Empty(await contexts.GetByAgentAsync("bob", Stop));
    }

    [Fact]
    [Covers(typeof(IParkedContextRepository), nameof(IParkedContextRepository.DeleteAsync))]
    public async Task Deleting_tells_whether_there_was_one()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.ParkedContexts.SaveAsync(Given.Parked("p1"), Stop);
        await store.Database.ParkedContexts.SaveAsync(Given.Parked("p2"), Stop);

        Assert.True(await store.Database.ParkedContexts.DeleteAsync("p1", Stop));
        Assert.False(await store.Database.ParkedContexts.DeleteAsync("p1", Stop));
        Assert.Equal(["p2"], store.Values("SELECT id FROM parked_contexts"));
    }

    [Fact]
    [Covers(
        typeof(IParkedContextRepository),
        nameof(IParkedContextRepository.GetAsync),
        nameof(IParkedContextRepository.GetByApprovalAsync),
        nameof(IParkedContextRepository.GetByAgentAsync),
        nameof(IParkedContextRepository.DeleteAsync))]
    public async Task A_blank_id_is_refused()
    {
        await using Store store = await Store.OpenAsync();
        IParkedContextRepository contexts = store.Database.ParkedContexts;

        await Refused.WhenAskedBlank("parkedId", text => contexts.GetAsync(text, Stop));
        await Refused.WhenAskedBlank("approvalId", text => contexts.GetByApprovalAsync(text, Stop));
        await Refused.WhenAskedBlank("agentId", text => contexts.GetByAgentAsync(text, Stop));
        await Refused.WhenAskedBlank("parkedId", text => contexts.DeleteAsync(text, Stop));
    }
}
