namespace Synthorg.Entities;

/// <summary>What a tool works on.</summary>
public enum ToolCategory
{
    /// <summary>Files.</summary>
    FileSystem,

    /// <summary>Running code.</summary>
    CodeExecution,

    /// <summary>Source history.</summary>
    VersionControl,

    /// <summary>The web.</summary>
    Web,

    /// <summary>Databases.</summary>
    Database,

    /// <summary>A shell.</summary>
    Terminal,

    /// <summary>Drawings and layouts.</summary>
    Design,

    /// <summary>Messages to people and agents.</summary>
    Communication,

    /// <summary>Figures.</summary>
    Analytics,

    /// <summary>Putting software into service.</summary>
    Deployment,

    /// <summary>A server of the Model Context Protocol.</summary>
    Mcp,

    /// <summary>Anything else.</summary>
    Other,
}
