using Microsoft.CodeAnalysis;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>What a condition is read from: a parameter, or a member of a filter.</summary>
/// <param name="Symbol">The parameter or the property.</param>
/// <param name="Type">Its type.</param>
/// <param name="Owner">The method, or the filter.</param>
/// <param name="Parameter">The method's parameter, escaped.</param>
/// <param name="Path">Where in the argument the value lies.</param>
/// <param name="IsAbsentWhenNull">Null leaves the condition out.</param>
internal sealed record ConditionSource(
    ISymbol Symbol, ITypeSymbol Type, string Owner, string Parameter, string Path, bool IsAbsentWhenNull)
{
    public string Name => Symbol.Name;

    public bool IsMember => Symbol is IPropertySymbol;

    /// <summary>The member of a filter that may be null itself.</summary>
    public bool IsInOptional => Path.StartsWith("?", StringComparison.Ordinal);

    /// <summary>It says that it can be null.</summary>
    public bool IsNullable => Type.IsReferenceType ? Type.NullableAnnotation == NullableAnnotation.Annotated : Type.IsNullableValueType;

    /// <summary>Set for a <c>Match&lt;T&gt;</c>: its T.</summary>
    public ITypeSymbol? Matched =>
        Type.WithoutNullable is INamedTypeSymbol { TypeArguments: [var matched] } match && match.HasMetadataName(KnownNames.Match)
            ? matched
            : null;

    public bool NullMatches => Attribute(KnownNames.NullMatches) is not null;

    public static ConditionSource Of(IParameterSymbol parameter, IMethodSymbol method) =>
        new(parameter, parameter.Type, method.Name, Naming.Escape(parameter.Name), "", IsOptional(parameter));

    /// <summary>Null is the default: the condition is absent.</summary>
    public static bool IsOptional(IParameterSymbol parameter) =>
        parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: null } && parameter.Type.AllowsNull;

    /// <summary>Its attribute; of a positional record's member that of the parameter too.</summary>
    public AttributeData? Attribute(string metadataName) =>
        Symbol is IPropertySymbol member ? EntityProperties.AttributeOf(member, metadataName) : Symbol.Attribute(metadataName);
}
