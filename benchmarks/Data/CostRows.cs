using System.Globalization;
using Synthorg.Entities;

namespace Synthorg.Gen.Benchmarks;

/// <summary>The narrow rows: nine columns, of which two are indexed when they are stored.</summary>
internal static class CostRows
{
    private static readonly DateTimeOffset s_start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static CostRecord Of(int number) => new()
    {
        AgentId = string.Create(CultureInfo.InvariantCulture, $"agent-{number % 50:D3}"),
        TaskId = TaskRows.IdOf(number % 2000),
        Provider = "anthropic",
        Model = "large-2026-02",
        InputTokens = 1000 + number % 977,
        OutputTokens = 100 + number % 89,
        CostUsd = 0.001 * (number % 1000),
        Timestamp = s_start.AddTicks(number * 1_234_560L),
        CallCategory = (number % 4) switch { 0 => null, int other => (LlmCallCategory)(other - 1) },
    };

    public static CostRecord[] Many(int count)
    {
        var rows = new CostRecord[count];
        for (int i = 0; i < count; i++)
        {
            rows[i] = Of(i);
        }

        return rows;
    }
}
