namespace Synthorg.Entities.Tests.Costs;

/// <summary>The rules of a cost record.</summary>
public sealed class CostRecordTests
{
    [Theory, MemberData(nameof(Given.BlankTexts), MemberType = typeof(Given))]
    public void A_text_says_something(string blank)
    {
        CostRecord cost = Given.Cost();

        Refused.WhenSet(nameof(cost.AgentId), () => cost with { AgentId = blank });
        Refused.WhenSet(nameof(cost.TaskId), () => cost with { TaskId = blank });
        Refused.WhenSet(nameof(cost.Provider), () => cost with { Provider = blank });
        Refused.WhenSet(nameof(cost.Model), () => cost with { Model = blank });
    }

    [Fact]
    public void A_text_is_not_null()
    {
        CostRecord cost = Given.Cost();

        Refused.WhenSet(nameof(cost.AgentId), () => cost with { AgentId = null! });
        Refused.WhenSet(nameof(cost.TaskId), () => cost with { TaskId = null! });
        Refused.WhenSet(nameof(cost.Provider), () => cost with { Provider = null! });
        Refused.WhenSet(nameof(cost.Model), () => cost with { Model = null! });
    }

    [Fact]
    public void Numbers_start_at_zero()
    {
        CostRecord cost = Given.Cost() with { InputTokens = 0, OutputTokens = 0, CostUsd = 0 };

        Refused.WhenSet(nameof(cost.InputTokens), () => cost with { InputTokens = -1 });
        Refused.WhenSet(nameof(cost.OutputTokens), () => cost with { OutputTokens = -1 });
        Refused.WhenSet(nameof(cost.CostUsd), () => cost with { CostUsd = -0.000001 });
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_price_is_finite(double endless) =>
        Refused.WhenSet(nameof(CostRecord.CostUsd), () => Given.Cost() with { CostUsd = endless });

    [Fact]
    public void A_price_was_paid_for_tokens()
    {
        CostRecord cost = Given.Cost() with { InputTokens = 0, OutputTokens = 0 };

        Refused.AsAWhole(nameof(cost.CostUsd), cost);
        (cost with { InputTokens = 1 }).Validate();
        (cost with { OutputTokens = 1 }).Validate();
        (cost with { CostUsd = 0 }).Validate();
    }

    [Theory]
    [InlineData(1_234_569, 1_234_560)] // ticks of 100 ns; rounded, it would be 1_234_570
    [InlineData(1_234_560, 1_234_560)]
    [InlineData(9, 0)]
    public void A_time_is_cut_to_the_microsecond(long given, long kept)
    {
        CostRecord cost = Given.Cost() with { Timestamp = Given.Noon.AddTicks(given) };

        Assert.Equal(Given.Noon.AddTicks(kept), cost.Timestamp);
    }
}
