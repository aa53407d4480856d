using Synthorg.Entities;

namespace Synthorg.Service;

/// <summary>A message to be posted. What is left out has the entity's own default.</summary>
internal sealed record NewMessage(
    string Sender,
    string To,
    string Channel,
    string Content,
    MessageType Type,
    MessagePriority Priority = MessagePriority.Normal,
    string? TaskId = null,
    string? ProjectId = null)
{
    public Message ToMessage() => new()
    {
        Id = Guid.CreateVersion7(),
        Timestamp = TimeProvider.System.GetUtcNow(),
        Sender = Sender,
        To = To,
        Channel = Channel,
        Content = Content,
        Type = Type,
        Priority = Priority,
        Metadata = new() { TaskId = TaskId, ProjectId = ProjectId },
    };
}
