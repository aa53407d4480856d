using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>Reads a parameter as a condition: on the property of its name, or on the one that its attribute names.</summary>
internal sealed class FilterParser(EntityModel entity, INamedTypeSymbol entityType, Findings findings)
{
    private static readonly (string Attribute, FilterOperator Operator)[] s_operators =
    [
        (KnownNames.Is, FilterOperator.Equal),
        (KnownNames.NotEqual, FilterOperator.NotEqual),
        (KnownNames.AtLeast, FilterOperator.AtLeast),
        (KnownNames.AtMost, FilterOperator.AtMost),
        (KnownNames.After, FilterOperator.After),
        (KnownNames.Before, FilterOperator.Before),
        (KnownNames.OneOf, FilterOperator.OneOf),
    ];

    /// <summary>Metadata names of the attributes that say how a column is compared.</summary>
    public static IEnumerable<string> Attributes => s_operators.Select(static known => known.Attribute);

    /// <summary>An attribute as it is written: <c>AtLeast</c>.</summary>
    public static string NameOf(string attribute) => attribute.Substring(attribute.LastIndexOf('.') + 1).Replace("Attribute", "");

    /// <summary>One condition, or one for each column of a composite key; none with a diagnostic.</summary>
    public IEnumerable<FilterModel> Parse(IParameterSymbol parameter, IMethodSymbol method)
    {
        if (parameter.HasAttribute(KnownNames.Key))
        {
            return OfKey(parameter, method);
        }

        (AttributeData? attribute, FilterOperator comparison) = OperatorOf(parameter);
        string? named = attribute?.FirstText;
        ColumnModel? column = named is not null
            ? entity.Columns.FirstOrDefault(candidate => Plain(candidate) == named)
            : entity.Columns.FirstOrDefault(candidate => IsCalled(parameter.Name, candidate));
        if (column is null)
        {
            ReportUnmatched(parameter, method, attribute, named);
            return [];
        }

        return Check(parameter, column, comparison) ? [ToFilter(parameter, column, comparison)] : [];
    }

    private IEnumerable<FilterModel> OfKey(IParameterSymbol parameter, IMethodSymbol method)
    {
        List<ColumnModel> key = [.. entity.Key];
        if (key.Count == 0)
        {
            findings.Add(Descriptors.VerbNeedsKey, parameter, method.Name, entityType.Name);
            return [];
        }

        if (key.Count == 1)
        {
            return Check(parameter, key[0], FilterOperator.Equal) ? [ToFilter(parameter, key[0], FilterOperator.Equal)] : [];
        }

        if (parameter.Type is not INamedTypeSymbol { IsTupleType: true } tuple || tuple.TupleElements.Length != key.Count)
        {
            string types = string.Join(", ", key.Select(static column => Shown(column.Value.Type)));
            Mismatch(parameter, string.Join(", ", key.Select(Plain)), $"({types})");
            return [];
        }

        return [.. key
            .Where((column, i) => Matches(tuple.TupleElements[i].Type, column, parameter))
            .Select((column, i) =>
                ToFilter(parameter, column, FilterOperator.Equal) with { Path = FormattableString.Invariant($".Item{i + 1}") })];
    }

    private bool Check(IParameterSymbol parameter, ColumnModel column, FilterOperator comparison)
    {
        bool isNullable = parameter.Type.IsReferenceType
            ? parameter.Type.NullableAnnotation == NullableAnnotation.Annotated
            : parameter.Type.IsNullableValueType;
        if (isNullable && !IsOptional(parameter))
        {
            findings.Add(Descriptors.UnclearNull, parameter, parameter.Name);
            return false;
        }

        if (Comparisons.Refusal(column, comparison) is { } reason)
        {
            findings.Add(Descriptors.Incomparable, parameter, Plain(column), "compared", reason);
            return false;
        }

        ITypeSymbol? type = comparison == FilterOperator.OneOf ? ElementOf(parameter.Type.WithoutNullable) : parameter.Type.WithoutNullable;
        return Matches(type, column, parameter);
    }

    private bool Matches(ITypeSymbol? type, ColumnModel column, IParameterSymbol parameter)
    {
        if (type is not null && type.Global == column.Value.Type)
        {
            return true;
        }

        Mismatch(parameter, Plain(column), Shown(column.Value.Type));
        return false;
    }

    private void Mismatch(IParameterSymbol parameter, string property, string type) =>
        findings.Add(Descriptors.ParameterTypeMismatch, parameter, parameter.Name, parameter.Type.ToDisplayString(), property, type);

    private static FilterModel ToFilter(IParameterSymbol parameter, ColumnModel column, FilterOperator comparison) => new()
    {
        Column = column,
        Operator = comparison,
        Parameter = Naming.Escape(parameter.Name),
        IsOptional = IsOptional(parameter),
        IsImmutableArray = comparison == FilterOperator.OneOf && parameter.Type.IsValueType,
    };

    /// <summary>Null is the default: the condition is absent.</summary>
    private static bool IsOptional(IParameterSymbol parameter) =>
        parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: null } && parameter.Type.AllowsNull;

    private void ReportUnmatched(IParameterSymbol parameter, IMethodSymbol method, AttributeData? attribute, string? named)
    {
        if (attribute is not null && named is not null)
        {
            findings.Add(
                Descriptors.UnknownMethodProperty,
                attribute.Location ?? parameter.Locations.FirstOrDefault(),
                NameOf(attribute.AttributeClass!.Name),
                method.Name,
                named,
                entityType.Name);
            return;
        }

        string examples = string.Join(", ", entity.Columns.Take(3).Select(static column => Naming.ToCamelCase(Plain(column)))) + ", …";
        findings.Add(Descriptors.UnmatchedParameter, parameter, parameter.Name, method.Name, entityType.Name, examples);
    }

    private static (AttributeData? Attribute, FilterOperator Operator) OperatorOf(IParameterSymbol parameter)
    {
        foreach ((string name, FilterOperator comparison) in s_operators)
        {
            if (parameter.Attribute(name) is { } attribute)
            {
                return (attribute, comparison);
            }
        }

        return (null, FilterOperator.Equal);
    }

    private static ITypeSymbol? ElementOf(ITypeSymbol type) =>
        JsonCollections.Of(type) is { JsonKind: JsonKind.List } collection ? collection.Element : null;

    private static bool IsCalled(string name, ColumnModel column) =>
        string.Equals(Plain(column), name, StringComparison.OrdinalIgnoreCase);

    private static string Plain(ColumnModel column) => column.Property.TrimStart('@');

    private static string Shown(string type) => type.Replace("global::", "");
}
