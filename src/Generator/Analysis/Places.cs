using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Synthorg.Gen.Generator.Analysis;

/// <summary>Whether two expressions name one place: a variable, or a field or property of such a place.</summary>
internal static class Places
{
    /// <summary>The operation is the scope itself, or, where that is <see langword="this"/>, one of its repositories.</summary>
    public static bool IsUse(IOperation operation, IOperation scope) => Plain(scope) is IInstanceReferenceOperation
        ? operation is IPropertyReferenceOperation { Instance: IInstanceReferenceOperation, Property: var property } && IsPartial(property)
        : AreSame(operation, scope);

    public static bool AreSame(IOperation left, IOperation right) => (Plain(left), Plain(right)) switch
    {
        (ILocalReferenceOperation a, ILocalReferenceOperation b) => Equal(a.Local, b.Local),
        (IParameterReferenceOperation a, IParameterReferenceOperation b) => Equal(a.Parameter, b.Parameter),
        (IFieldReferenceOperation a, IFieldReferenceOperation b) => Equal(a.Field, b.Field) && AreSameOrNone(a.Instance, b.Instance),
        (IPropertyReferenceOperation { Arguments.IsEmpty: true } a, IPropertyReferenceOperation b) =>
            Equal(a.Property, b.Property) && AreSameOrNone(a.Instance, b.Instance),
        (IInstanceReferenceOperation, IInstanceReferenceOperation) => true,
        _ => false,
    };

    private static bool AreSameOrNone(IOperation? left, IOperation? right) =>
        left is null ? right is null : right is not null && AreSame(left, right);

    private static bool Equal(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);

    private static bool IsPartial(IPropertySymbol property) =>
        property.IsPartialDefinition || property.PartialDefinitionPart is not null;

    private static IOperation Plain(IOperation operation) => operation switch
    {
        IConversionOperation conversion => Plain(conversion.Operand),
        IParenthesizedOperation parenthesized => Plain(parenthesized.Operand),
        _ => operation,
    };
}
