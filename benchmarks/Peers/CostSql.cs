using System.Globalization;
using Synthorg.Entities;

namespace Synthorg.Gen.Benchmarks.Peers;

/// <summary>The statements about narrow rows that the peers write by hand, and a row as their parameters.</summary>
internal static class CostSql
{
    private const string Columns = "agent_id, task_id, provider, model, input_tokens, output_tokens, cost_usd, timestamp, call_category";

    public const string Scan = $"SELECT {Columns} FROM cost_records ORDER BY rowid LIMIT $rows";

    public const string Append =
        $"""
        INSERT INTO cost_records ({Columns})
        VALUES ($agent_id, $task_id, $provider, $model, $input_tokens, $output_tokens, $cost_usd, $timestamp, $call_category)
        """;

    /// <summary>The parameters of <see cref="Append"/>, in its order.</summary>
    public static readonly string[] Parameters =
    [
        "$agent_id", "$task_id", "$provider", "$model", "$input_tokens", "$output_tokens", "$cost_usd", "$timestamp", "$call_category",
    ];

    /// <summary>The values of a row, in the order of the columns.</summary>
    public static object?[] Values(CostRecord cost) =>
    [
        cost.AgentId, cost.TaskId, cost.Provider, cost.Model, cost.InputTokens, cost.OutputTokens, cost.CostUsd, TextOf(cost.Timestamp),
        Wire.OrNull(cost.CallCategory),
    ];

    /// <summary>A moment as it is stored: in UTC, to the microsecond, always as long.</summary>
    public static string TextOf(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);

    public static DateTimeOffset MomentOf(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
