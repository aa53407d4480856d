namespace Synthorg.Entities.Tests.Audit;

/// <summary>Audit entries are added once, queried newest first, and neither changed nor removed.</summary>
public sealed class AuditRepositoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Covers(typeof(IAuditRepository), nameof(IAuditRepository.SaveAsync), nameof(IAuditRepository.QueryAsync))]
    public async Task What_was_saved_comes_back_equal()
    {
        await using Store store = await Store.OpenAsync();
        AuditEntry full = Given.Audit("a2") with
        {
            Timestamp = Given.Noon.AddTicks(10),
            AgentId = "ada",
            TaskId = "ship",
            ToolCategory = ToolCategory.VersionControl,
            Verdict = AuditVerdict.OutputScan,
            RiskLevel = ApprovalRiskLevel.Critical,
            MatchedRules = ["b", "a", "", "b"],
            EvaluationDurationMs = 0,
            ApprovalId = "ask",
        };
        await store.Database.AuditEntries.SaveAsync(Given.Audit(), Stop);
        await store.Database.AuditEntries.SaveAsync(full, Stop);

        await store.ReopenAsync();

        Assert.Equal([full, Given.Audit()], await store.Database.AuditEntries.QueryAsync(cancellationToken: Stop));
    }

    [Fact]
    [Covers(typeof(IAuditRepository), nameof(IAuditRepository.SaveAsync))]
    public async Task An_id_is_taken_once()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.AuditEntries.SaveAsync(Given.Audit(), Stop);

        await Refused.AsADuplicate(() => store.Database.AuditEntries.SaveAsync(Given.Audit() with { Reason = "Else." }, Stop));

        Assert.Equal([Given.Audit()], await store.Database.AuditEntries.QueryAsync(cancellationToken: Stop));
    }

    [Fact]
    [Covers(typeof(IAuditRepository), nameof(IAuditRepository.SaveAsync))]
    public void There_is_no_way_to_change_or_remove_an_entry() => Assert.Equal(
        [nameof(IAuditRepository.QueryAsync), nameof(IAuditRepository.SaveAsync)],
        typeof(IAuditRepository).GetMethods().Select(static method => method.Name).Order(StringComparer.Ordinal));

    [Fact]
    [Covers(typeof(IAuditRepository), nameof(IAuditRepository.QueryAsync))]
    public async Task Entries_come_newest_first_and_of_one_instant_by_id_descending()
    {
        await using Store store = await Store.OpenAsync();
        IAuditRepository entries = store.Database.AuditEntries;
        await entries.SaveAsync(Given.Audit("b"), Stop);
        await entries.SaveAsync(Given.Audit("old") with { Timestamp = Given.Noon.AddTicks(-10) }, Stop);
        await entries.SaveAsync(Given.Audit("c") with { Timestamp = Given.Noon.ToOffset(TimeSpan.FromHours(-9)) }, Stop);
        await entries.SaveAsync(Given.Audit("a"), Stop);
        await entries.SaveAsync(Given.Audit("new") with { Timestamp = Given.Noon.AddHours(1) }, Stop);

        Assert.Equal("new c b a old", Ids(await entries.QueryAsync(cancellationToken: Stop)));
        Assert.Equal("new", Ids(await entries.QueryAsync(limit: 1, cancellationToken: Stop)));
        Assert.Equal("new c b", Ids(await entries.QueryAsync(limit: 3, cancellationToken: Stop)));
        Assert.Equal("new c b a old", Ids(await entries.QueryAsync(limit: int.MaxValue, cancellationToken: Stop)));
    }

    [Fact]
    [Covers(typeof(IAuditRepository), nameof(IAuditRepository.QueryAsync))]
    public async Task A_hundred_entries_come_unless_a_limit_is_given()
    {
        await using Store store = await Store.OpenAsync();
        for (int number = 0; number <= 100; number++)
        {
            await store.Database.AuditEntries.SaveAsync(Given.Audit($"{number:000}"), Stop);
        }

        IReadOnlyList<AuditEntry> newest = await store.Database.AuditEntries.QueryAsync(cancellationToken: Stop);

        Assert.Equal(100, newest.Count);
        Assert.Equal(("100", "001"), (newest[0].Id, newest[^1].Id));
        Assert.Equal(101, (await store.Database.AuditEntries.QueryAsync(limit: 101, cancellationToken: Stop)).Length);
    }

    [Fact]
    [Covers(typeof(IAuditRepository), nameof(IAuditRepository.QueryAsync))]
    public async Task Every_filter_that_is_given_must_match()
    {
        await using Store store = await Store.OpenAsync();
        IAuditRepository entries = store.Database.AuditEntries;
        AuditEntry whole = Given.Audit() with
        {
            AgentId = "ada",
            ActionType = "write",
            Verdict = AuditVerdict.Deny,
            RiskLevel = ApprovalRiskLevel.High,
        };
        await entries.SaveAsync(whole with { Id = "all" }, Stop);
        await entries.SaveAsync(whole with { Id = "agent", AgentId = "Ada" }, Stop);
        await entries.SaveAsync(whole with { Id = "noone", AgentId = null }, Stop);
        await entries.SaveAsync(whole with { Id = "action", ActionType = "Write" }, Stop);
        await entries.SaveAsync(whole with { Id = "verdict", Verdict = AuditVerdict.Allow }, Stop);
        await entries.SaveAsync(whole with { Id = "risk", RiskLevel = ApprovalRiskLevel.Low }, Stop);
        await entries.SaveAsync(whole with { Id = "before", Timestamp = Given.Noon.AddTicks(-10) }, Stop);
        await entries.SaveAsync(whole with { Id = "after", Timestamp = Given.Noon.AddTicks(10) }, Stop);
        const AuditVerdict Deny = AuditVerdict.Deny;
        const ApprovalRiskLevel High = ApprovalRiskLevel.High;

        Assert.Equal("after verdict risk all action before", Ids(await entries.QueryAsync("ada", cancellationToken: Stop)));
        Assert.Equal(
            "after verdict risk noone all agent before", Ids(await entries.QueryAsync(actionType: "write", cancellationToken: Stop)));
        Assert.Equal("after risk noone all agent action before", Ids(await entries.QueryAsync(verdict: Deny, cancellationToken: Stop)));
        Assert.Equal(
            "after verdict noone all agent action before", Ids(await entries.QueryAsync(riskLevel: High, cancellationToken: Stop)));
        Assert.Equal(
            "after verdict risk noone all agent action", Ids(await entries.QueryAsync(since: Given.Noon, cancellationToken: Stop)));
        Assert.Equal(
            "verdict risk noone all agent action before", Ids(await entries.QueryAsync(until: Given.Noon, cancellationToken: Stop)));
        Assert.Equal("after risk all before", Ids(await entries.QueryAsync("ada", "write", Deny, cancellationToken: Stop)));
        Assert.Equal("after all before", Ids(await entries.QueryAsync("ada", "write", Deny, High, cancellationToken: Stop)));
        Assert.Equal("all", Ids(await entries.QueryAsync("ada", "write", Deny, High, Given.Noon, Given.Noon, 100, Stop)));
        Assert.Equal("all", Ids(await entries.QueryAsync("ada", "write", Deny, High, null, Given.Noon, 1, Stop)));
        Assert.Empty(await entries.QueryAsync("ada", "read", cancellationToken: Stop));
    }

    [Fact]
    [Covers(typeof(IAuditRepository), nameof(IAuditRepository.QueryAsync))]
    public async Task A_question_without_an_answer_is_refused_before_the_database()
    {
        await using Store store = await Store.OpenAsync();
        IAuditRepository entries = store.Database.AuditEntries;

        await Refused.BeforeTheDatabase(
            store,
            "audit_entries",
            () => entries.QueryAsync(since: Given.Noon, until: Given.Noon, limit: 1, cancellationToken: Stop),
            () => entries.QueryAsync(limit: 0, cancellationToken: Stop),
            () => entries.QueryAsync(limit: -1, cancellationToken: Stop),
            () => entries.QueryAsync(since: Given.Noon, until: Given.Noon.AddTicks(-10), cancellationToken: Stop));
    }

    private static string Ids(IEnumerable<AuditEntry> entries) => string.Join(' ', entries.Select(static entry => entry.Id));
}
