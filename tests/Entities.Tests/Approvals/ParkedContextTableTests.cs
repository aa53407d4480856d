using System.Collections.Immutable;

namespace Synthorg.Entities.Tests.Approvals;

/// <summary>How parked contexts lie in the file, seen by a reader that knows nothing of the toolkit.</summary>
public sealed class ParkedContextTableTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_is_declared_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(
            [
                "id TEXT NOT NULL KEY 1",
                "execution_id TEXT NOT NULL",
                "agent_id TEXT NOT NULL",
                "task_id TEXT",
                "approval_id TEXT NOT NULL",
                "parked_at TEXT NOT NULL",
                "context_json TEXT NOT NULL",
                "metadata TEXT NOT NULL DEFAULT '{}'",
            ],
            store.Columns("parked_contexts"));
        Assert.Equal(["idx_pc_agent_id(agent_id)", "idx_pc_approval_id(approval_id)"], store.Indexes("parked_contexts"));
        Assert.Empty(store.Uniques("parked_contexts"));
        Assert.Empty(store.ForeignKeys("parked_contexts"));
        Assert.Empty(store.Triggers("parked_contexts"));
    }

    [Fact]
    public async Task A_context_lies_in_the_file_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.ParkedContexts.SaveAsync(Given.Parked(), Stop);
        await store.Database.ParkedContexts.SaveAsync(
            Given.Parked("p2") with
            {
                TaskId = "ship",
                ParkedAt = Given.Noon.AddTicks(10).ToOffset(TimeSpan.FromHours(2)),
                ContextJson = " { \"b\" : [1.0,\t2e0],\r\n\"a\": \"\\u0041ä/\" } ",
                Metadata = ImmutableDictionary<string, string>.Empty.Add("mood", "good"),
            },
            Stop);

        object?[][] rows = store.Rows("SELECT * FROM parked_contexts ORDER BY id");

        Assert.Equal<object?>(
            ["p1", "run", "ada", null, "ask", "2026-03-15T12:00:00.0000000+00:00", """{"turn": 1}""", "{}"], rows[0]);
        Assert.Equal<object?>(
            [
                "p2", "run", "ada", "ship", "ask", "2026-03-15T12:00:00.0000010+00:00",
                " { \"b\" : [1.0,\t2e0],\r\n\"a\": \"\\u0041ä/\" } ", """{"mood":"good"}""",
            ],
            rows[1]);
    }

    [Fact]
    public async Task A_row_of_anothers_making_gets_the_domains_defaults()
    {
        await using Store store = await Store.OpenAsync();
        store.Run("""
            INSERT INTO parked_contexts (id, execution_id, agent_id, approval_id, parked_at, context_json)
            VALUES ('p1', 'run', 'ada', 'ask', '2026-03-15T12:00:00Z', '{"turn": 1}')
            """);

        Assert.Equal(Given.Parked(), await store.Database.ParkedContexts.GetAsync("p1", Stop));
    }

    [Theory]
    [InlineData("execution_id = ''")]
    [InlineData("agent_id = ' '")]
    [InlineData("task_id = ''")]
    [InlineData("approval_id = ' '")]
    [InlineData("parked_at = 'noon'")]
    [InlineData("context_json = ''")]
    [InlineData("""context_json = '{"secret": 1'""")]
    [InlineData("""context_json = '{"secret": 1} x'""")]
    [InlineData("""metadata = '{"secret":1}'""")]
    [InlineData("""metadata = '{"secret":null}'""")]
    public async Task A_stored_context_that_breaks_a_rule_is_not_handed_out_nor_shown(string assignment)
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.ParkedContexts.SaveAsync(Given.Parked(), Stop);
        store.Run($"UPDATE parked_contexts SET {assignment}");

        string said = await Refused.WhenRead(() => store.Database.ParkedContexts.GetAsync("p1", Stop), "parked_contexts", "p1");
        Assert.DoesNotContain("secret", said, StringComparison.Ordinal);
    }
}
