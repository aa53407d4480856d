namespace Synthorg.Entities.Tests.Execution;

/// <summary>The rules of a checkpoint.</summary>
public sealed class CheckpointTests
{
    [Fact]
    public void A_new_checkpoint_has_the_domains_defaults()
    {
        Expect.NewIds(Unnamed().Id, Unnamed().Id);
        Expect.Now(Unnamed().CreatedAt);

        static Checkpoint Unnamed() => new()
        {
            ExecutionId = "run",
            AgentId = "ada",
            TaskId = "ship",
            TurnNumber = 0,
            ContextJson = "{}",
        };
    }

    [Fact]
    public void A_text_says_something()
    {
        Checkpoint checkpoint = Given.Checkpoint();

        Refused.WhenBlank(nameof(checkpoint.Id), text => checkpoint with { Id = text });
        Refused.WhenBlank(nameof(checkpoint.ExecutionId), text => checkpoint with { ExecutionId = text });
        Refused.WhenBlank(nameof(checkpoint.AgentId), text => checkpoint with { AgentId = text });
        Refused.WhenBlank(nameof(checkpoint.TaskId), text => checkpoint with { TaskId = text });
        Refused.WhenBlank(nameof(checkpoint.ContextJson), text => checkpoint with { ContextJson = text });
    }

    [Fact]
    public void Turns_are_counted_from_zero() =>
        Refused.WhenNegative(nameof(Checkpoint.TurnNumber), static turn => Given.Checkpoint() with { TurnNumber = turn });

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"{}\"")]
    [InlineData("1")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("""{"a": 1,}""")]
    public void A_context_is_a_json_object(string text) =>
        Refused.WhenSet(nameof(Checkpoint.ContextJson), () => Given.Checkpoint() with { ContextJson = text });

    [Fact]
    public void A_context_is_kept_as_given()
    {
        const string Json = " {\n\t\"b\" : 1.0, \"a\": \"\\u0041\" } ";

        Assert.Equal(Json, (Given.Checkpoint() with { ContextJson = Json }).ContextJson);
    }

    [Fact]
    public void A_time_is_cut_to_the_microsecond() =>
        Expect.CutToMicrosecond(static time => (Given.Checkpoint() with { CreatedAt = time }).CreatedAt);

    [Fact]
    public void What_an_agent_thought_is_not_printed() => Assert.DoesNotContain(
        "sesame", $"{Given.Checkpoint() with { ContextJson = """{"open": "sesame"}""" }}", StringComparison.Ordinal);
}
