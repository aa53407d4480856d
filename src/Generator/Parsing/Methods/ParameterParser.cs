using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>Reads what each parameter of a method does: the row, a condition, a bound, the token.</summary>
internal sealed class ParameterParser(EntityModel entity, INamedTypeSymbol entityType, Findings findings)
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

    public MethodParameters Parse(IMethodSymbol method)
    {
        var parameters = new MethodParameters();
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            Assign(parameter, method, parameters);
            parameters.All.Add(new ParameterModel(
                Naming.Escape(parameter.Name),
                parameter.Type.GlobalWithNullability,
                parameter.HasExplicitDefaultValue ? Constants.Literal(parameter.ExplicitDefaultValue, parameter.Type) : null,
                RuleOf(parameter)));
        }

        return parameters;
    }

    private void Assign(IParameterSymbol parameter, IMethodSymbol method, MethodParameters parameters)
    {
        string name = Naming.Escape(parameter.Name);
        if (parameter.Type.ToDisplayString() == "System.Threading.CancellationToken")
        {
            parameters.CancellationToken = name;
        }
        else if (SymbolEqualityComparer.Default.Equals(parameter.Type, entityType))
        {
            RefuseTwice(parameters.Entity, parameter, method, "the method has its entity already");
            parameters.Entity = name;
        }
        else if (parameter.HasAttribute(KnownNames.Limit))
        {
            RefuseTwice(parameters.Limit, parameter, method, "the method has a limit already");
            parameters.Limit = Bound(parameter, method);
        }
        else if (parameter.HasAttribute(KnownNames.Offset))
        {
            RefuseTwice(parameters.Offset, parameter, method, "the method has an offset already");
            parameters.Offset = Bound(parameter, method);
        }
        else
        {
            parameters.Filters.AddRange(Filters(parameter, method));
        }
    }

    private void RefuseTwice(object? earlier, IParameterSymbol parameter, IMethodSymbol method, string reason)
    {
        if (earlier is not null)
        {
            findings.Add(Descriptors.MisplacedParameter, parameter, parameter.Name, method.Name, reason);
        }
    }

    private BoundModel Bound(IParameterSymbol parameter, IMethodSymbol method)
    {
        if (parameter.Type.WithoutNullable.SpecialType is not (SpecialType.System_Int32 or SpecialType.System_Int64))
        {
            findings.Add(Descriptors.MisplacedParameter, parameter, parameter.Name, method.Name, "a bound is an int or a long");
        }

        return new BoundModel(Naming.Escape(parameter.Name), parameter.Type.IsNullableValueType);
    }

    private IEnumerable<FilterModel> Filters(IParameterSymbol parameter, IMethodSymbol method)
    {
        if (parameter.HasAttribute(KnownNames.Key))
        {
            return KeyFilters(parameter, method);
        }

        (AttributeData? attribute, FilterOperator comparison) = OperatorOf(parameter);
        string? named = attribute?.FirstText;
        ColumnModel? column = named is not null
            ? entity.Columns.FirstOrDefault(candidate => candidate.Property == Naming.Escape(named))
            : entity.Columns.FirstOrDefault(candidate => string.Equals(candidate.Property.TrimStart('@'), parameter.Name, StringComparison.OrdinalIgnoreCase));
        if (column is null)
        {
            ReportUnmatched(parameter, method, attribute, named);
            return [];
        }

        return Check(parameter, column, comparison) ? [ToFilter(parameter, column, comparison)] : [];
    }

    private IEnumerable<FilterModel> KeyFilters(IParameterSymbol parameter, IMethodSymbol method)
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
            findings.Add(
                Descriptors.ParameterTypeMismatch,
                parameter,
                parameter.Name,
                parameter.Type.ToDisplayString(),
                string.Join(", ", key.Select(static column => column.Property)),
                $"({string.Join(", ", key.Select(static column => column.Value.Type.Replace("global::", "")))})");
            return [];
        }

        return [.. key
            .Where((column, i) => Matches(tuple.TupleElements[i].Type, column, parameter))
            .Select((column, i) => ToFilter(parameter, column, FilterOperator.Equal) with { Path = FormattableString.Invariant($".Item{i + 1}") })];
    }

    private bool Check(IParameterSymbol parameter, ColumnModel column, FilterOperator comparison)
    {
        bool isOptional = parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: null } && parameter.Type.AllowsNull;
        bool canBeNull = parameter.Type.IsReferenceType
            ? parameter.Type.NullableAnnotation == NullableAnnotation.Annotated
            : parameter.Type.IsNullableValueType;
        if (canBeNull && !isOptional)
        {
            findings.Add(Descriptors.UnclearNull, parameter, parameter.Name);
            return false;
        }

        if (Comparisons.Refusal(column, comparison) is { } reason)
        {
            findings.Add(Descriptors.Incomparable, parameter, column.Property, "compared", reason);
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

        findings.Add(
            Descriptors.ParameterTypeMismatch,
            parameter,
            parameter.Name,
            parameter.Type.ToDisplayString(),
            column.Property,
            column.Value.Type.Replace("global::", ""));
        return false;
    }

    private static FilterModel ToFilter(IParameterSymbol parameter, ColumnModel column, FilterOperator comparison) => new()
    {
        Column = column,
        Operator = comparison,
        Parameter = Naming.Escape(parameter.Name),
        IsOptional = parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: null } && parameter.Type.AllowsNull,
        IsValueType = parameter.Type.IsValueType,
    };

    private void ReportUnmatched(IParameterSymbol parameter, IMethodSymbol method, AttributeData? attribute, string? named)
    {
        if (attribute is not null && named is not null)
        {
            string name = attribute.AttributeClass!.Name.Replace("Attribute", "");
            findings.Add(
                Descriptors.UnknownMethodProperty, attribute.Location ?? parameter.Locations.FirstOrDefault(), name, method.Name, named, entityType.Name);
            return;
        }

        string examples = string.Join(", ", entity.Columns.Take(3).Select(static column => Naming.ToCamelCase(column.Property.TrimStart('@')))) + ", …";
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

    private static ArgumentRule RuleOf(IParameterSymbol parameter) =>
        !parameter.Type.IsReferenceType || parameter.HasExplicitDefaultValue || parameter.Type.NullableAnnotation == NullableAnnotation.Annotated
            ? ArgumentRule.None
            : parameter.Type.SpecialType == SpecialType.System_String && parameter.HasAttribute(KnownNames.Required)
                ? ArgumentRule.NotBlank
                : ArgumentRule.NotNull;
}
