namespace Synthorg.Entities;

/// <summary>What an attachment points at.</summary>
public enum AttachmentType
{
    /// <summary>An artifact, by its id.</summary>
    Artifact,

    /// <summary>A file, by its path.</summary>
    File,

    /// <summary>Anything that has an address.</summary>
    Link,
}
