namespace Synthorg.Gen;

/// <summary>The row is changed only while its property equals the argument.</summary>
/// <param name="property">The property; <see langword="null"/> is the one with the parameter's name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ExpectedAttribute(string? property = null) : Attribute
{
    /// <summary>The property; <see langword="null"/> when the parameter's name decides.</summary>
    public string? Property { get; } = property;
}
