namespace Synthorg.Gen.Generator.Model;

/// <summary>How an object is made from its properties' values.</summary>
internal sealed record ConstructionModel
{
    /// <summary>In parameter order; empty for a parameterless constructor.</summary>
    public required EquatableArray<ConstructorArgumentModel> Arguments { get; init; }

    /// <summary>Properties (C# names, escaped) set in the object initialiser, in declaration order.</summary>
    public required EquatableArray<string> Initialised { get; init; }
}

/// <summary>One argument of the constructor call.</summary>
/// <param name="Property">The property whose value is passed.</param>
/// <param name="DefaultLiteral">The parameter's default as C#, or <see langword="null"/> when it has none.</param>
internal sealed record ConstructorArgumentModel(string Property, string? DefaultLiteral);
