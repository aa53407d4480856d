namespace Synthorg.Gen;

/// <summary>
/// The row's property equals none of the argument's elements. An empty argument matches every row; otherwise a NULL there does not match.
/// </summary>
/// <remarks>On a method: a condition with constants, beside those of its parameters. On a member of a filter: as on a parameter.</remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Method, AllowMultiple = true)]
public sealed class NotOneOfAttribute : Attribute
{
    /// <summary>The property has the parameter's name.</summary>
    public NotOneOfAttribute()
        : this(null, [])
    {
    }

    /// <summary>The argument's elements are compared with <paramref name="property"/>.</summary>
    /// <param name="property">The property that is compared.</param>
    public NotOneOfAttribute(string property)
        : this(property, [])
    {
    }

    /// <summary>On a method: <paramref name="values"/> are compared with <paramref name="property"/>.</summary>
    /// <param name="property">The property that is compared.</param>
    /// <param name="values">Each a text, a number, a <see cref="bool"/> or an enum member.</param>
    public NotOneOfAttribute(string? property, params object[] values)
    {
        Property = property;
        Values = values;
    }

    /// <summary>The property that is compared; <see langword="null"/> when the name of what carries the attribute decides.</summary>
    public string? Property { get; }

    /// <summary>The constants; empty where the argument's elements are compared.</summary>
    public object[] Values { get; }
}
