using System.Collections.Immutable;

namespace Synthorg.Entities.Tests.Audit;

/// <summary>The rules of an audit entry.</summary>
public sealed class AuditEntryTests
{
    [Fact]
    public void A_new_entry_has_the_domains_defaults()
    {
        AuditEntry entry = Given.Audit();

        Assert.Equal([], entry.MatchedRules);
        Assert.Null(entry.AgentId);
        Assert.Null(entry.TaskId);
        Assert.Null(entry.ApprovalId);
    }

    [Fact]
    public void A_text_says_something()
    {
        AuditEntry entry = Given.Audit();

        Refused.WhenBlank(nameof(entry.Id), text => entry with { Id = text });
        Refused.WhenBlank(nameof(entry.ToolName), text => entry with { ToolName = text });
        Refused.WhenBlank(nameof(entry.ActionType), text => entry with { ActionType = text });
        Refused.WhenBlank(nameof(entry.ArgumentsHash), text => entry with { ArgumentsHash = text });
        Refused.WhenBlank(nameof(entry.Reason), text => entry with { Reason = text });
        Refused.WhenBlankUnlessNull(nameof(entry.AgentId), text => entry with { AgentId = text });
        Refused.WhenBlankUnlessNull(nameof(entry.TaskId), text => entry with { TaskId = text });
        Refused.WhenBlankUnlessNull(nameof(entry.ApprovalId), text => entry with { ApprovalId = text });
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde")] // 63
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0")] // 65
    [InlineData("0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("0123456789abcdeg0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData(" 123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public void A_hash_is_64_lower_case_hexadecimal_digits(string text) =>
        Refused.WhenSet(nameof(AuditEntry.ArgumentsHash), () => Given.Audit() with { ArgumentsHash = text });

    [Fact]
    public void Rules_are_never_null()
    {
        Refused.WhenSet(nameof(AuditEntry.MatchedRules), static () => Given.Audit() with { MatchedRules = ["a", null!] });
        Assert.False((Given.Audit() with { MatchedRules = default }).MatchedRules.IsDefault);
        Assert.Equal(["a", "a"], (Given.Audit() with { MatchedRules = ["a", "a"] }).MatchedRules);
    }

    [Fact]
    public void A_duration_starts_at_zero() => Refused.WhenOutside(
        0,
        double.MaxValue,
        nameof(AuditEntry.EvaluationDurationMs),
        static value => Given.Audit() with { EvaluationDurationMs = value });

    [Fact]
    public void A_time_is_cut_to_the_microsecond() =>
        Expect.CutToMicrosecond(static time => (Given.Audit() with { Timestamp = time }).Timestamp);

    [Fact]
    public void Entries_with_equal_content_are_equal() => Expect.EqualByContent(
        static () => Given.Audit() with { MatchedRules = ImmutableArray.Create("a", "b") },
        static entry => entry with { MatchedRules = ["b", "a"] },
        static entry => entry with { Reason = "Else." });
}
