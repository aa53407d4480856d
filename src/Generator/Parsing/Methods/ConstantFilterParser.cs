using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>Reads the conditions on a method itself, whose values are constants.</summary>
internal sealed class ConstantFilterParser(EntityModel entity, INamedTypeSymbol entityType, Findings findings)
{
    private readonly ConditionChecks _checks = new(entity, entityType, findings);

    public IEnumerable<FilterModel> Parse(IMethodSymbol method) => [.. ConditionAttributes.Of(method)
        .Select(condition => Parse(condition.Attribute, condition.Operator, method))
        .OfType<FilterModel>()];

    private FilterModel? Parse(AttributeData attribute, FilterOperator comparison, IMethodSymbol method)
    {
        Location? location = attribute.Location ?? method.Locations.FirstOrDefault();
        if (attribute.AttributeConstructor is null
            || attribute.ConstructorArguments.Any(static argument => argument.Kind == TypedConstantKind.Error))
        {
            findings.LeaveToCompiler();
            return null;
        }

        List<TypedConstant>? constants = attribute.ConstructorArguments switch
        {
            [_, { Kind: TypedConstantKind.Array, IsNull: false } several] when several.Values.Length > 0 => [.. several.Values],
            [_, { Kind: not TypedConstantKind.Array } single] => [single],
            _ => null,
        };
        if (constants is null)
        {
            string reason = "a method gives no value; write the constant behind the property";
            findings.Add(Descriptors.MisplacedConstant, location, ConditionAttributes.NameOf(attribute), method.Name, reason);
            return null;
        }

        if (_checks.Named(attribute.FirstText ?? "", attribute, method.Name, method) is not { } place)
        {
            return null;
        }

        comparison = ConditionAttributes.At(place, comparison);
        return _checks.IsComparable(place, comparison, location) ? Filter(place, comparison, constants, attribute, method) : null;
    }

    private FilterModel? Filter(
        PlaceModel place, FilterOperator comparison, List<TypedConstant> constants, AttributeData attribute, IMethodSymbol method)
    {
        var filter = new FilterModel
        {
            Place = place,
            Operator = comparison,
            Table = entity.Table,
            Value = ConditionChecks.Compared(place, comparison),
            Parameter = null,
        };
        Location? location = attribute.Location ?? method.Locations.FirstOrDefault();
        bool isNull = constants is [{ IsNull: true }] && comparison is FilterOperator.Equal or FilterOperator.NotEqual;
        if (isNull)
        {
            return _checks.CanBeNull(place, $"[{ConditionAttributes.NameOf(attribute)}(…, null)]", location)
                ? filter with { Constants = ["NULL"] }
                : null;
        }

        var literals = new List<string>();
        foreach (TypedConstant constant in constants)
        {
            if (ConditionConstants.Of(constant, filter, out string reason) is not { } literal)
            {
                findings.Add(
                    Descriptors.UnfitConstant, location, ConditionAttributes.NameOf(attribute), method.Name, place.Caption, reason);
                return null;
            }

            literals.Add(literal);
        }

        return filter with { Constants = literals.ToEquatableArray() };
    }
}
