using System.Collections.Immutable;
using Synthorg.Gen;

namespace Quickstart;

// A record is a table, a property a column: what the compiler sees here is all there is.

public enum WorkStatus { Open, Doing, Blocked, Done } // stored as text: 'open', 'doing', …

[Persisted("tasks")]
[Index(nameof(Team), nameof(Status))]
public sealed partial record WorkItem // partial: the generator adds equality by content, lists included
{
    [Key] public required string Id { get; init; }
    public required string Title { get; init; } // NOT NULL, since the type says so
    public required string Team { get; init; }
    public string? Owner { get; init; } // NULL while nobody has it
    public WorkStatus Status { get; init; }
    public DateOnly? Due { get; init; }
    [JsonColumn] public ImmutableArray<string> Reviewers { get; init; } = []; // ["ada","linus"]
}

[Persisted("costs")]
[Index(nameof(TaskId)), Index(nameof(Team), nameof(SpentAt))]
public sealed record Cost
{
    [Key(Generated = true)] public long Id { get; init; } // SQLite gives it
    [References<WorkItem>] public required string TaskId { get; init; }
    public required string Team { get; init; }
    public required long Cents { get; init; }
    public required DateTimeOffset SpentAt { get; init; }
}

[Persisted("messages")]
[Index(nameof(Channel), nameof(SentAt))]
public sealed record Message
{
    [Key] public required Guid Id { get; init; }
    public required string Channel { get; init; }
    public required string Author { get; init; }
    public required string Text { get; init; }
    public required DateTimeOffset SentAt { get; init; }
}

// An interface is a repository: the attribute is the verb, the parameters are the condition, the return type says how many.

[Repository<WorkItem>]
public interface ITaskRepository
{
    [Upsert] ValueTask SaveAsync(WorkItem task, CancellationToken ct = default);
    [Select] ValueTask<WorkItem?> GetAsync(string id, CancellationToken ct = default);
    [Select, OrderBy(nameof(WorkItem.Due))]
    ValueTask<ImmutableArray<WorkItem>> ListAsync(string? team = null, WorkStatus? status = null, CancellationToken ct = default);
    [Count] ValueTask<long> CountAsync(string? team = null, WorkStatus? status = null, CancellationToken ct = default);
}

[Repository<Cost>]
public interface ICostRepository
{
    [Insert] ValueTask<Cost> AddAsync(Cost cost, CancellationToken ct = default); // gives it back with its Id
    [Aggregate(Aggregates.Sum, nameof(Cost.Cents))]
    ValueTask<long> SpentAsync(
        string? team = null, [AtLeast(nameof(Cost.SpentAt))] DateTimeOffset? since = null, CancellationToken ct = default);
}

[Repository<Message>]
public interface IMessageRepository
{
    [Insert] ValueTask AddAsync(Message message, CancellationToken ct = default);
    [Select, OrderBy($"{nameof(Message.SentAt)} DESC")]
    ValueTask<ImmutableArray<Message>> LatestAsync(string channel, [Limit] int limit, CancellationToken ct = default);
}

[Database(Version = 1, ApplicationId = 0x51534F31)] // the mark by which it knows its own files
public sealed partial class CompanyDatabase
{
    public partial ITaskRepository Tasks { get; }
    public partial ICostRepository Costs { get; }
    public partial IMessageRepository Messages { get; }
}
