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

    /// <summary>Which optional conditions are given is told by the bits of an <c>int</c>.</summary>
    private const int MostOptional = 30;

    private static readonly string[] s_roles =
        [KnownNames.Key, KnownNames.Limit, KnownNames.Offset, .. s_operators.Select(static known => known.Attribute)];

    public MethodParameters Parse(IMethodSymbol method)
    {
        var parameters = new MethodParameters();
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            CheckRoles(parameter, method);
            Assign(parameter, method, parameters);
            parameters.All.Add(new ParameterModel(
                Naming.Escape(parameter.Name),
                parameter.Type.GlobalWithNullability,
                parameter.HasExplicitDefaultValue ? Constants.Literal(parameter.ExplicitDefaultValue, parameter.Type) : null,
                RuleOf(parameter)));
        }

        if (parameters.Filters.Where(static filter => filter.IsOptional).ElementAtOrDefault(MostOptional) is { } tooMany)
        {
            IParameterSymbol parameter = method.Parameters.First(candidate => Naming.Escape(candidate.Name) == tooMany.Parameter);
            Misplaced(parameter, method, FormattableString.Invariant($"a method has at most {MostOptional} optional conditions"));
        }

        return parameters;
    }

    private void Misplaced(IParameterSymbol parameter, IMethodSymbol method, string reason) =>
        findings.Add(Descriptors.MisplacedParameter, parameter, parameter.Name, method.Name, reason);

    private void CheckRoles(IParameterSymbol parameter, IMethodSymbol method)
    {
        List<string> roles = [.. s_roles.Where(role => parameter.HasAttribute(role)).Select(NameOf)];
        bool hasRoleByType = IsToken(parameter) || SymbolEqualityComparer.Default.Equals(parameter.Type, entityType);
        string? reason = roles.Count > 1 ? $"[{roles[0]}] and [{roles[1]}] exclude each other"
            : roles.Count == 1 && hasRoleByType ? $"[{roles[0]}] has no place on a '{parameter.Type.Name}'"
            : parameter.Name == "_scope" || parameter.Name.StartsWith("s_", StringComparison.Ordinal) ? "the name belongs to the emitted class"
            : null;
        if (reason is not null)
        {
            Misplaced(parameter, method, reason);
        }
    }

    private static bool IsToken(IParameterSymbol parameter) => parameter.Type.ToDisplayString() == "System.Threading.CancellationToken";

    /// <summary>An attribute as it is written: <c>AtLeast</c>.</summary>
    private static string NameOf(string attribute) =>
        attribute.Substring(attribute.LastIndexOf('.') + 1).Replace("Attribute", "");

    private void Assign(IParameterSymbol parameter, IMethodSymbol method, MethodParameters parameters)
    {
        string name = Naming.Escape(parameter.Name);
        if (IsToken(parameter))
        {
            RefuseTwice(parameters.CancellationToken, parameter, method, "the method has a cancellation token already");
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
            Misplaced(parameter, method, reason);
        }
    }

    private BoundModel Bound(IParameterSymbol parameter, IMethodSymbol method)
    {
        if (parameter.Type.WithoutNullable.SpecialType is not (SpecialType.System_Int32 or SpecialType.System_Int64))
        {
            Misplaced(parameter, method, "a bound is an int or a long");
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
            : entity.Columns.FirstOrDefault(candidate => IsCalled(parameter.Name, candidate));
        if (column is null)
        {
            ReportUnmatched(parameter, method, attribute, named);
            return [];
        }

        return Check(parameter, column, comparison) ? [ToFilter(parameter, column, comparison)] : [];
    }

    private static bool IsCalled(string name, ColumnModel column) =>
        string.Equals(Plain(column), name, StringComparison.OrdinalIgnoreCase);

    private static string Plain(ColumnModel column) => column.Property.TrimStart('@');

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
                string.Join(", ", key.Select(Plain)),
                $"({string.Join(", ", key.Select(static column => column.Value.Type.Replace("global::", "")))})");
            return [];
        }

        return [.. key
            .Where((column, i) => Matches(tuple.TupleElements[i].Type, column, parameter))
            .Select((column, i) =>
                ToFilter(parameter, column, FilterOperator.Equal) with { Path = FormattableString.Invariant($".Item{i + 1}") })];
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

        findings.Add(
            Descriptors.ParameterTypeMismatch,
            parameter,
            parameter.Name,
            parameter.Type.ToDisplayString(),
            Plain(column),
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

    private static ArgumentRule RuleOf(IParameterSymbol parameter) =>
        !parameter.Type.IsReferenceType || parameter.HasExplicitDefaultValue || parameter.Type.NullableAnnotation == NullableAnnotation.Annotated
            ? ArgumentRule.None
            : parameter.Type.SpecialType == SpecialType.System_String && parameter.HasAttribute(KnownNames.Required)
                ? ArgumentRule.NotBlank
                : ArgumentRule.NotNull;
}
