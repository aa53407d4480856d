namespace Synthorg.Gen;

/// <summary>The row's text contains the argument, upper and lower case differing, or its JSON list has it as an element.</summary>
/// <remarks>
/// On a method: a condition with a constant, beside those of its parameters. On a member of a filter: as on a parameter.
/// </remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Method, AllowMultiple = true)]
public sealed class ContainsAttribute : Attribute
{
    /// <summary>The property has the parameter's name.</summary>
    public ContainsAttribute()
    {
    }

    /// <summary>The argument is compared with <paramref name="property"/>.</summary>
    /// <param name="property">The property that is compared.</param>
    public ContainsAttribute(string property) => Property = property;

    /// <summary>On a method: <paramref name="value"/> is compared with <paramref name="property"/>.</summary>
    /// <param name="property">The property that is compared.</param>
    /// <param name="value">The text, or the element.</param>
    public ContainsAttribute(string property, object? value)
    {
        Property = property;
        Value = value;
    }

    /// <summary>The property that is compared; <see langword="null"/> when the name of what carries the attribute decides.</summary>
    public string? Property { get; }

    /// <summary>The constant; <see langword="null"/> where the argument is compared.</summary>
    public object? Value { get; }
}
