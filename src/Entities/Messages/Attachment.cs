namespace Synthorg.Entities;

/// <summary>Something that a message brings along.</summary>
public sealed record Attachment
{
    /// <summary>What it points at.</summary>
    public required AttachmentType Type { get; init; }

    /// <summary>The artifact's id, the file's path or the address; not blank.</summary>
    public required string Ref { get; init => field = Ensure.NotBlank(value); }
}
