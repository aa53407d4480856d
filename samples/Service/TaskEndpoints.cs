using System.Collections.Immutable;
using Synthorg.Entities;
using Synthorg.Gen;
using TaskStatus = Synthorg.Entities.TaskStatus;

namespace Synthorg.Service;

internal static class TaskEndpoints
{
    public static void MapTasks(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder tasks = app.MapGroup("/tasks");
        tasks.MapPost("/", CreateAsync);
        tasks.MapGet("/", ListAsync);
        tasks.MapGet("/counts", CountAsync);
        tasks.MapGet("/{id}", GetAsync);
        tasks.MapPost("/{id}/assign", AssignAsync);
        tasks.MapPost("/{id}/complete", CompleteAsync);
    }

    private static async Task<IResult> CreateAsync(NewTask asked, ITaskRepository tasks, CancellationToken cancellationToken)
    {
        AgentTask task = asked.ToTask();
        await tasks.AddAsync(task, cancellationToken);
        return TypedResults.Created($"/tasks/{Uri.EscapeDataString(task.Id)}", task);
    }

    private static async Task<AgentTask> GetAsync(string id, ITaskRepository tasks, CancellationToken cancellationToken) =>
        await tasks.GetAsync(id, cancellationToken) ?? throw Missing();

    private static async Task<PageOf<AgentTask>> ListAsync(
        ITaskRepository tasks,
        string? status,
        string? assignedTo,
        string? project,
        string? after,
        string? before,
        int? size,
        CancellationToken cancellationToken)
    {
        PageRequest page = Requests.Page(after, before, size);
        return Requests.Answer(
            await tasks.BrowseAsync(page, Requests.Member<TaskStatus>(status), assignedTo, project, cancellationToken));
    }

    private static async Task<ImmutableArray<StatusCount>> CountAsync(ITaskRepository tasks, CancellationToken cancellationToken) =>
        await tasks.CountByStatusAsync(cancellationToken);

    private static async Task<AgentTask> AssignAsync(
        string id, Assignment assignment, ITaskRepository tasks, CancellationToken cancellationToken)
    {
        await GetAsync(id, tasks, cancellationToken);
        return await tasks.MoveAsync(id, TaskStatus.Assigned, assignment.AgentId, from: TaskStatus.Created, cancellationToken)
            ?? throw new VersionConflictException("The task is assigned already.");
    }

    private static async Task<AgentTask> CompleteAsync(string id, ITaskRepository tasks, CancellationToken cancellationToken)
    {
        AgentTask task = await GetAsync(id, tasks, cancellationToken);
        if (task.Status is not (TaskStatus.Assigned or TaskStatus.InProgress or TaskStatus.InReview))
        {
            throw new VersionConflictException("Only a task that somebody works on can be completed.");
        }

        return await tasks.MoveAsync(id, TaskStatus.Completed, task.AssignedTo, from: task.Status, cancellationToken)
            ?? throw new VersionConflictException("Somebody else changed the task meanwhile.");
    }

    private static RecordNotFoundException Missing() => new("There is no such task.");
}
