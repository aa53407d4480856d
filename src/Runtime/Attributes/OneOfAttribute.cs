namespace Synthorg.Gen;

/// <summary>The row's property equals one of the argument's elements; an empty argument matches no row.</summary>
/// <param name="property">The property that is compared; <see langword="null"/> is the one with the parameter's name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OneOfAttribute(string? property = null) : Attribute
{
    /// <summary>The property that is compared; <see langword="null"/> when the parameter's name decides.</summary>
    public string? Property { get; } = property;
}
