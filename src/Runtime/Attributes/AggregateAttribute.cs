namespace Synthorg.Gen;

/// <summary>The method reduces one property, over the rows that match all of its parameters, to a single value.</summary>
/// <param name="function">What is computed.</param>
/// <param name="property">The property it is computed over; rows with NULL there do not count.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AggregateAttribute(Aggregates function, string property) : Attribute
{
    /// <summary>What is computed.</summary>
    public Aggregates Function { get; } = function;

    /// <summary>The property it is computed over.</summary>
    public string Property { get; } = property;
}
