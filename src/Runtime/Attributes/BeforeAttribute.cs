namespace Synthorg.Gen;

/// <summary>The row's property is less than the argument (<c>&lt;</c>).</summary>
/// <param name="property">The property that is compared; <see langword="null"/> is the one with the parameter's name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BeforeAttribute(string? property = null) : Attribute
{
    /// <summary>The property that is compared; <see langword="null"/> when the parameter's name decides.</summary>
    public string? Property { get; } = property;
}
