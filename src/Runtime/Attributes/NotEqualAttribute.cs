namespace Synthorg.Gen;

/// <summary>The row's property differs from the argument; a NULL there does not match.</summary>
/// <remarks>
/// On a method: a condition with a constant, beside those of its parameters. On a member of a filter: as on a parameter.
/// </remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Method, AllowMultiple = true)]
public sealed class NotEqualAttribute : Attribute
{
    /// <summary>The property has the parameter's name.</summary>
    public NotEqualAttribute()
    {
    }

    /// <summary>The argument is compared with <paramref name="property"/>.</summary>
    /// <param name="property">The property that is compared.</param>
    public NotEqualAttribute(string property) => Property = property;

    /// <summary>On a method: <paramref name="value"/> is compared with <paramref name="property"/>.</summary>
    /// <param name="property">The property that is compared.</param>
    /// <param name="value">
    /// Text, a number, a <see cref="bool"/> or an enum member;
    /// text stands for an instant, a date or an identifier, <see langword="null"/> for NULL.
    /// </param>
    public NotEqualAttribute(string property, object? value)
    {
        Property = property;
        Value = value;
    }

    /// <summary>The property that is compared; <see langword="null"/> when the name of what carries the attribute decides.</summary>
    public string? Property { get; }

    /// <summary>The constant; <see langword="null"/> where the argument is compared.</summary>
    public object? Value { get; }
}
