using System.Collections.Immutable;

namespace Synthorg.Entities.Tests.Approvals;

/// <summary>The rules of a parked context.</summary>
public sealed class ParkedContextTests
{
    [Fact]
    public void A_new_context_has_the_domains_defaults()
    {
        Assert.Null(Given.Parked().TaskId);
        Assert.Empty(Given.Parked().Metadata);
        Expect.NewIds(Unnamed().Id, Unnamed().Id);

        static ParkedContext Unnamed() => new()
        {
            ExecutionId = "run",
            AgentId = "ada",
            ApprovalId = "ask",
            ParkedAt = Given.Noon,
            ContextJson = "{}",
        };
    }

    [Fact]
    public void A_text_says_something()
    {
        ParkedContext context = Given.Parked();

        Refused.WhenBlank(nameof(context.Id), text => context with { Id = text });
        Refused.WhenBlank(nameof(context.ExecutionId), text => context with { ExecutionId = text });
        Refused.WhenBlank(nameof(context.AgentId), text => context with { AgentId = text });
        Refused.WhenBlank(nameof(context.ApprovalId), text => context with { ApprovalId = text });
        Refused.WhenBlank(nameof(context.ContextJson), text => context with { ContextJson = text });
        Refused.WhenBlankUnlessNull(nameof(context.TaskId), text => context with { TaskId = text });
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{'a': 1}")]
    [InlineData("""{"a": 1,}""")]
    [InlineData("nothing")]
    public void A_context_is_well_formed_json(string text) =>
        Refused.WhenSet(nameof(ParkedContext.ContextJson), () => Given.Parked() with { ContextJson = text });

    [Theory]
    [InlineData("null")]
    [InlineData("[1, 2]")]
    [InlineData("\"text\"")]
    [InlineData(" {\n\t\"b\" : 1.0, \"a\": \"\\u0041\" } ")]
    public void A_context_is_kept_as_given(string json) => Assert.Equal(json, (Given.Parked() with { ContextJson = json }).ContextJson);

    [Fact]
    public void Metadata_holds_no_null()
    {
        var missing = ImmutableDictionary<string, string>.Empty.Add("mood", null!);

        Refused.WhenSet(nameof(ParkedContext.Metadata), () => Given.Parked() with { Metadata = missing });
        Assert.Empty((Given.Parked() with { Metadata = null! }).Metadata);
    }

    [Fact]
    public void A_time_is_cut_to_the_microsecond() =>
        Expect.CutToMicrosecond(static time => (Given.Parked() with { ParkedAt = time }).ParkedAt);

    [Fact]
    public void Contexts_with_equal_content_are_equal() => Expect.EqualByContent(
        static () => Given.Parked() with { Metadata = ImmutableDictionary<string, string>.Empty.Add("mood", "good") },
        static context => context with { Metadata = context.Metadata.SetItem("mood", "bad") },
        static context => context with { ContextJson = """{"turn":1}""" });

    [Fact]
    public void What_an_agent_thought_is_not_printed() =>
        Assert.DoesNotContain("sesame", $"{Given.Parked() with { ContextJson = "\"sesame\"" }}", StringComparison.Ordinal);
}
