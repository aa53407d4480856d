using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>Reads what each parameter of a method does: the row, a condition, a bound, the token.</summary>
internal sealed class ParameterParser(EntityModel entity, INamedTypeSymbol entityType, Findings findings)
{
    /// <summary>Which optional conditions apply is told by the bits of a <c>long</c>; a match takes three of them.</summary>
    public const int MostOptional = 60;

    private static readonly string[] s_roles =
        [KnownNames.Key, KnownNames.Limit, KnownNames.Offset, .. WriteParameterParser.Attributes, .. ConditionAttributes.Names];

    private readonly FilterParser _filters = new(entity, entityType, findings);
    private readonly ConstantFilterParser _constants = new(entity, entityType, findings);
    private readonly RuleParser _rules = new(findings);
    private readonly WriteParameterParser _writes = new(entity, entityType, findings);

    public MethodParameters Parse(IMethodSymbol method)
    {
        var parameters = new MethodParameters();
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            CheckRoles(parameter, method);
            Assign(parameter, method, parameters);
            parameters.All.Add(new ParameterModel(
                Naming.Escape(parameter.Name),
                TypeOf(parameter),
                parameter.HasExplicitDefaultValue ? Constants.Literal(parameter.ExplicitDefaultValue, parameter.Type) : null,
                parameters.Writes.TakesNull(Naming.Escape(parameter.Name)) ? ArgumentRule.None : RuleOf(parameter)));
        }

        CheckCount(method, parameters);
        parameters.Filters.AddRange(_constants.Parse(method));
        parameters.Rules = _rules.Parse(method, parameters.Filters);
        return parameters;
    }

    private void CheckCount(IMethodSymbol method, MethodParameters parameters)
    {
        int count = 0;
        foreach (FilterModel filter in parameters.Filters.Where(static filter => filter.IsOptional))
        {
            count += filter.Alternatives;
            if (count > MostOptional)
            {
                IParameterSymbol parameter = method.Parameters.First(candidate => Naming.Escape(candidate.Name) == filter.Parameter);
                Refuse(parameter, method, FormattableString.Invariant($"a method has at most {MostOptional} optional conditions"));
                return;
            }
        }
    }

    private void CheckRoles(IParameterSymbol parameter, IMethodSymbol method)
    {
        List<string> roles = [.. s_roles.Where(role => parameter.HasAttribute(role)).Select(ConditionAttributes.NameOf)];
        bool hasRoleByType = IsToken(parameter) || SymbolEqualityComparer.Default.Equals(parameter.Type, entityType)
            || FilterRecordParser.FilterOf(parameter) is not null || PageParser.IsRequest(parameter.Type);
        string? reason = roles.Count > 1 ? $"[{roles[0]}] and [{roles[1]}] exclude each other"
            : roles.Count == 1 && hasRoleByType ? $"[{roles[0]}] has no place on a '{parameter.Type.Name}'"
            : Stray(parameter) is { } stray ? stray
            : parameter.Name == "_scope" || parameter.Name.StartsWith("s_", StringComparison.Ordinal)
                ? "the name belongs to the emitted class"
            : null;
        if (reason is not null)
        {
            Refuse(parameter, method, reason);
        }

        bool isCondition = !hasRoleByType && !roles.Contains("Key") && !roles.Contains("Limit") && !roles.Contains("Offset");
        if (!isCondition && parameter.HasAttribute(KnownNames.NullMatches))
        {
            findings.Add(Descriptors.MisplacedNullMatches, parameter, parameter.Name, "it is no condition on a property");
        }
    }

    /// <summary>What stands on parameters for the sake of positional records, and says nothing of a method's.</summary>
    private static string? Stray(IParameterSymbol parameter) =>
        parameter.Attribute(KnownNames.Key) is { NamedArguments.Length: > 0 } key
            ? $"its [Key] says {key.NamedArguments[0].Key}, which is the property's to say"
        : StrayAttributes.OfResults.FirstOrDefault(attribute => parameter.HasAttribute(attribute)) is { } result
            ? $"[{ConditionAttributes.NameOf(result)}] has a place in a projection only"
        : null;

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
            RefuseTwice(parameters.Entity ?? parameters.Writes.Rows, parameter, method, "the method has its entity already");
            parameters.Entity = name;
        }
        else if (PageParser.IsRequest(parameter.Type))
        {
            RefuseTwice(parameters.Page, parameter, method, "the method has its page's request already");
            parameters.Page = name;
        }
        else if (_writes.TryAssign(parameter, method, parameters))
        {
            // A collection of entities, a value that is set or expected, or a patch.
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
            parameters.Filters.AddRange(Conditions(parameter, method));
        }
    }

    private IEnumerable<FilterModel> Conditions(IParameterSymbol parameter, IMethodSymbol method)
    {
        if (parameter.HasAttribute(KnownNames.Key))
        {
            return new KeyFilterParser(entity, entityType, _filters, findings).Parse(parameter, method);
        }

        if (FilterRecordParser.FilterOf(parameter) is { } filter)
        {
            return new FilterRecordParser(entityType, _filters, findings).Parse(parameter, filter);
        }

        return _filters.Parse(ConditionSource.Of(parameter, method)) is { } found ? [found] : [];
    }

    private void RefuseTwice(object? earlier, IParameterSymbol parameter, IMethodSymbol method, string reason)
    {
        if (earlier is not null)
        {
            Refuse(parameter, method, reason);
        }
    }

    private BoundModel Bound(IParameterSymbol parameter, IMethodSymbol method)
    {
        if (parameter.Type.WithoutNullable.SpecialType is not (SpecialType.System_Int32 or SpecialType.System_Int64))
        {
            Refuse(parameter, method, "a bound is an int or a long");
        }

        return new BoundModel(Naming.Escape(parameter.Name), parameter.Type.IsNullableValueType);
    }

    private void Refuse(IParameterSymbol parameter, IMethodSymbol method, string reason) =>
        findings.Add(Descriptors.MisplacedParameter, parameter, parameter.Name, method.Name, reason);

    /// <summary>The type, which says that null may come where null is the default, with or without nullable annotations.</summary>
    private static string TypeOf(IParameterSymbol parameter) =>
        parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: null, Type.IsReferenceType: true }
            ? parameter.Type.Global + "?"
            : parameter.Type.GlobalWithNullability;

    private static bool IsToken(IParameterSymbol parameter) => parameter.Type.ToDisplayString() == "System.Threading.CancellationToken";

    private static ArgumentRule RuleOf(IParameterSymbol parameter) =>
        !parameter.Type.IsReferenceType || parameter.HasExplicitDefaultValue || parameter.HasAttribute(KnownNames.NullMatches)
            || parameter.Type.NullableAnnotation == NullableAnnotation.Annotated
            ? ArgumentRule.None
            : parameter.Type.SpecialType == SpecialType.System_String && parameter.HasAttribute(KnownNames.Required)
                ? ArgumentRule.NotBlank
                : ArgumentRule.NotNull;
}
