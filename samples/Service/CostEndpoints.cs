using System.Collections.Immutable;
using Synthorg.Entities;

namespace Synthorg.Service;

internal static class CostEndpoints
{
    public static void MapCosts(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder costs = app.MapGroup("/costs");
        costs.MapPost("/", RecordAsync);
        costs.MapGet("/total", TotalAsync);
        costs.MapGet("/agents", AgentsAsync);
    }

    private static async Task<IResult> RecordAsync(CostRecord record, ICostRecordRepository costs, CancellationToken cancellationToken)
    {
        await costs.SaveAsync(record, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Total> TotalAsync(
        ICostRecordRepository costs, string? agentId, string? taskId, CancellationToken cancellationToken) =>
        new(await costs.AggregateAsync(agentId, taskId, cancellationToken));

    private static async Task<ImmutableArray<AgentSpending>> AgentsAsync(
        ICostRecordRepository costs, CancellationToken cancellationToken) =>
        await costs.SpendingByAgentAsync(cancellationToken);
}
