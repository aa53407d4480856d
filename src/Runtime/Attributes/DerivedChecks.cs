namespace Synthorg.Gen;

/// <summary>Which CHECK constraints are derived from an entity's C# declarations. None are unless asked for.</summary>
[Flags]
public enum DerivedChecks
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>An enum column holds a member's text or number; a member added later then needs the table to be rebuilt.</summary>
    Enums = 1,

    /// <summary>A <see cref="bool"/> column holds 0 or 1.</summary>
    Booleans = 2,

    /// <summary>What <c>System.ComponentModel.DataAnnotations</c> says of a property's range, length or values.</summary>
    Annotations = 4,

    /// <summary>A JSON column holds well-formed JSON of its <see cref="JsonColumnAttribute.Shape"/>.</summary>
    Json = 8,

    /// <summary>All of them.</summary>
    All = Enums | Booleans | Annotations | Json,
}
