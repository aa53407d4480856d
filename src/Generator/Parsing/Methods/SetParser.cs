using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>Reads <c>[Set]</c> and <c>[Expected]</c>: a parameter for the property of its name, or for the one that is named.</summary>
internal sealed class SetParser(EntityModel entity, INamedTypeSymbol entityType, Findings findings)
{
    /// <summary>Why no update sets a column; <see langword="null"/> when one may.</summary>
    public static string? Refusal(ColumnModel column) =>
        column.IsKey ? "it is the key"
        : column.IsComputed ? "it is [Computed]"
        : column.IsWriteOnce ? "it is [WriteOnce]"
        : column.Counting == VersionCounting.Toolkit ? "each update counts it; with [Version(IsCallers = true)] callers do"
        : null;

    /// <summary>The type's values fit the column, null where it is given included.</summary>
    public static bool Fits(ITypeSymbol type, ColumnModel column) =>
        type.WithoutNullable.Global == column.Value.Type && (column.IsNullable || !SaysNull(type));

    /// <summary>Null is to be expected; without annotations, where the column is nullable.</summary>
    public static bool IsNullable(ITypeSymbol type, ColumnModel column) => SaysNull(type) || (type.AllowsNull && column.IsNullable);

    public AssignmentModel? Setter(IParameterSymbol parameter, IMethodSymbol method, AttributeData attribute)
    {
        if (ColumnOf(parameter, method, attribute) is not { } column)
        {
            return null;
        }

        if (Refusal(column) is { } reason)
        {
            findings.Add(Descriptors.Unsettable, parameter, Plain(column), method.Name, reason);
            return null;
        }

        return ToAssignment(parameter, column);
    }

    public AssignmentModel? Expectation(IParameterSymbol parameter, IMethodSymbol method, AttributeData attribute)
    {
        if (ColumnOf(parameter, method, attribute) is not { } column)
        {
            return null;
        }

        if (Comparisons.Refusal(PlaceModel.Of(column), FilterOperator.Equal) is { } reason)
        {
            findings.Add(Descriptors.Incomparable, parameter, Plain(column), "compared", reason);
            return null;
        }

        return ToAssignment(parameter, column);
    }

    private ColumnModel? ColumnOf(IParameterSymbol parameter, IMethodSymbol method, AttributeData attribute)
    {
        string? named = attribute.FirstText;
        ColumnModel? column = entity.Columns.FirstOrDefault(candidate => named is null
            ? string.Equals(Plain(candidate), parameter.Name, StringComparison.OrdinalIgnoreCase)
            : Plain(candidate) == named);
        if (column is null)
        {
            string role = attribute.AttributeClass!.Name.Replace("Attribute", "");
            Location? location = attribute.Location ?? parameter.Locations.FirstOrDefault();
            findings.Add(Descriptors.UnknownMethodProperty, location, role, method.Name, named ?? parameter.Name, entityType.Name);
        }

        return column;
    }

    private AssignmentModel? ToAssignment(IParameterSymbol parameter, ColumnModel column)
    {
        if (!Fits(parameter.Type, column))
        {
            string type = column.Value.Type.Replace("global::", "") + (column.IsNullable ? "?" : "");
            findings.Add(
                Descriptors.ParameterTypeMismatch, parameter, parameter.Name, parameter.Type.ToDisplayString(), Plain(column), type);
            return null;
        }

        return new AssignmentModel
        {
            Column = column,
            Parameter = Naming.Escape(parameter.Name),
            IsNullable = IsNullable(parameter.Type, column),
        };
    }

    private static bool SaysNull(ITypeSymbol type) =>
        type.IsReferenceType ? type.NullableAnnotation == NullableAnnotation.Annotated : type.IsNullableValueType;

    private static string Plain(ColumnModel column) => column.Property.TrimStart('@');
}
