namespace Synthorg.Gen;

/// <summary>The row's property equals the argument; needed only where the parameter is named otherwise.</summary>
/// <param name="property">The property that is compared.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class IsAttribute(string property) : Attribute
{
    /// <summary>The property that is compared.</summary>
    public string Property { get; } = property;
}
