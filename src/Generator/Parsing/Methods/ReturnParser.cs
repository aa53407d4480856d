using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>Reads what a method gives.</summary>
internal static class ReturnParser
{
    private static readonly string[] s_lists =
        ["List`1", "IReadOnlyList`1", "IReadOnlyCollection`1", "IList`1", "ICollection`1", "IEnumerable`1"];

    /// <param name="Shape"><see langword="null"/> for a type that is neither the entity, a collection of it, nor a count.</param>
    /// <param name="Wrapper">How it is handed over.</param>
    /// <param name="Type">The type inside the wrapper; <see langword="null"/> for none.</param>
    internal readonly record struct Found(ReturnShape? Shape, ReturnWrapper Wrapper, ITypeSymbol? Type);

    public static Found Parse(IMethodSymbol method, ITypeSymbol entity)
    {
        if (method.ReturnsVoid)
        {
            return new Found(ReturnShape.Nothing, ReturnWrapper.None, null);
        }

        (ReturnWrapper wrapper, ITypeSymbol? type) = Unwrap(method.ReturnType);
        return new Found(type is null ? ReturnShape.Nothing : ShapeOf(type, wrapper, entity), wrapper, type);
    }

    private static (ReturnWrapper Wrapper, ITypeSymbol? Type) Unwrap(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol named || named.ContainingNamespace.ToDisplayString() != "System.Threading.Tasks")
        {
            return (ReturnWrapper.None, type);
        }

        return named.MetadataName switch
        {
            "ValueTask" => (ReturnWrapper.ValueTask, null),
            "ValueTask`1" => (ReturnWrapper.ValueTask, named.TypeArguments[0]),
            "Task" => (ReturnWrapper.Task, null),
            "Task`1" => (ReturnWrapper.Task, named.TypeArguments[0]),
            _ => (ReturnWrapper.None, type),
        };
    }

    private static ReturnShape? ShapeOf(ITypeSymbol type, ReturnWrapper wrapper, ITypeSymbol entity)
    {
        if (SymbolEqualityComparer.Default.Equals(type.WithoutNullable, entity.WithoutNullable))
        {
            return type.AllowsNull ? ReturnShape.OneOrNone : ReturnShape.One;
        }

        return type.SpecialType switch
        {
            SpecialType.System_Boolean => ReturnShape.Boolean,
            SpecialType.System_Int32 => ReturnShape.Int32,
            SpecialType.System_Int64 => ReturnShape.Int64,
            _ => OfCollection(type, wrapper, entity),
        };
    }

    private static ReturnShape? OfCollection(ITypeSymbol type, ReturnWrapper wrapper, ITypeSymbol entity)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array && IsEntity(array.ElementType, entity))
        {
            return ReturnShape.Array;
        }

        if (type is not INamedTypeSymbol { TypeArguments: [var element] } named || !IsEntity(element, entity))
        {
            return null;
        }

        return (named.ContainingNamespace.ToDisplayString(), named.MetadataName, wrapper) switch
        {
            ("System.Collections.Immutable", "ImmutableArray`1", _) => ReturnShape.ImmutableArray,
            ("Synthorg.Gen", "Page`1", _) => ReturnShape.Page,
            ("System.Collections.Generic", "IAsyncEnumerable`1", ReturnWrapper.None) => ReturnShape.Stream,
            ("System.Collections.Generic", "IEnumerable`1", ReturnWrapper.None) => ReturnShape.Stream,
            ("System.Collections.Generic", var name, _) when s_lists.Contains(name) => ReturnShape.List,
            _ => null,
        };
    }

    /// <summary>The element of a collection that can be given, else the type itself without its <c>?</c>.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: not SpecialType.System_Byte } array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var element] } named
            when OfCollection(named, ReturnWrapper.None, element) is not null => element,
        { IsNullableValueType: true } => type.WithoutNullable,
        _ => type,
    };

    /// <summary>No element of an entity's collection is ever null, so that <c>List&lt;Note?&gt;</c> would say what is not true.</summary>
    private static bool IsEntity(ITypeSymbol element, ITypeSymbol entity) =>
        SymbolEqualityComparer.IncludeNullability.Equals(element, entity)
        || (element.NullableAnnotation != NullableAnnotation.Annotated && SymbolEqualityComparer.Default.Equals(element, entity));
}
