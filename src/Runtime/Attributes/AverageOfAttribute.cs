namespace Synthorg.Gen;

/// <summary>
/// The projection's member is the arithmetic mean of a property over the group's rows; <see langword="null"/> when no row counts.
/// </summary>
/// <param name="property">The property; rows with NULL there do not count.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class AverageOfAttribute(string property) : Attribute
{
    /// <summary>The property.</summary>
    public string Property { get; } = property;
}
