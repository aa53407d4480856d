using System.Collections.Immutable;
using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>What one agent said to another, or to a channel. Sent once, never changed.</summary>
[Persisted("messages")]
[Index(nameof(Channel), Name = "idx_messages_channel")]
[Index(nameof(Timestamp), Name = "idx_messages_timestamp")]
public sealed partial record Message
{
    /// <summary>Its name for ever.</summary>
    [Key]
    public required Guid Id { get; init; }

    /// <summary>When it was sent, to the microsecond: finer digits are cut off.</summary>
    public required DateTimeOffset Timestamp { get; init => field = value.ToMicrosecond(); }

    /// <summary>The agent who sent it; not blank.</summary>
    [Interned]
    public required string Sender { get; init => field = Ensure.NotBlank(value); }

    /// <summary>The agent or the channel it is for; not blank.</summary>
    [Interned]
    public required string To { get; init => field = Ensure.NotBlank(value); }

    /// <summary>What it is for.</summary>
    public required MessageType Type { get; init; }

    /// <summary>How soon it wants to be read.</summary>
    [Default]
    public MessagePriority Priority { get; init; } = MessagePriority.Normal;

    /// <summary>Where it was sent; not blank.</summary>
    [Interned]
    public required string Channel { get; init => field = Ensure.NotBlank(value); }

    /// <summary>What it says; not blank. Never printed or logged.</summary>
    [Sensitive]
    public required string Content { get; init => field = Ensure.NotBlank(value); }

    /// <summary>What it brings along.</summary>
    [JsonColumn, Default("[]")]
    public ImmutableArray<Attachment> Attachments { get; init => field = Ensure.NoNulls(value); } = [];

    /// <summary>What it is about and what it took.</summary>
    [JsonColumn, Default("{}")]
    public MessageMetadata Metadata { get; init => field = Ensure.NotNull(value); } = new();
}
