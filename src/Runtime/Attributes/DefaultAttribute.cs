using System.Diagnostics.CodeAnalysis;

namespace Synthorg.Gen;

/// <summary>The column's SQL default. A property initialiser alone never becomes one.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultAttribute : Attribute
{
    /// <summary>The constant of the property's initialiser is the default, unless <see cref="Sql"/> is set.</summary>
    public DefaultAttribute()
    {
    }

    /// <summary><paramref name="value"/> is the default.</summary>
    /// <param name="value">Text, a number, a <see cref="bool"/>, an enum member or <see langword="null"/>.</param>
    public DefaultAttribute(object? value) => Value = value;

    /// <summary>The constant given, or <see langword="null"/>.</summary>
    public object? Value { get; }

    /// <summary>
    /// An SQL expression such as <c>CURRENT_TIMESTAMP</c>, put in brackets; <see langword="null"/> when a constant is the default.
    /// </summary>
    [StringSyntax("sql")]
    public string? Sql { get; init; }
}
