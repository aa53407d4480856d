namespace Synthorg.Gen;

/// <summary>Where a projection's member comes from.</summary>
/// <param name="path">A property, or a way into a JSON column: <c>"Metadata.TaskId"</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class FromAttribute(string path) : Attribute
{
    /// <summary>A property, or a way into a JSON column.</summary>
    public string Path { get; } = path;
}
