using System.Diagnostics.CodeAnalysis;

namespace Synthorg.Gen;

/// <summary>An index of the table.</summary>
/// <param name="terms">
/// Each a property, <c>"Property DESC"</c>, <c>"Property COLLATE NOCASE DESC"</c> or an SQL expression over properties;
/// none on a property means that property.
/// </param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class IndexAttribute(params string[] terms) : Attribute
{
    /// <summary>The terms, in the index's order; empty on a property.</summary>
    public string[] Terms { get; } = terms;

    /// <summary>The index's name; <see langword="null"/> makes <c>idx_table_columns</c>. Names are global to a database.</summary>
    public string? Name { get; init; }

    /// <summary>Whether two rows may not have equal terms.</summary>
    public bool Unique { get; init; }

    /// <summary>Which rows the index holds, as an SQL condition; <see langword="null"/> holds all.</summary>
    [StringSyntax("sql")]
    public string? Where { get; init; }
}
