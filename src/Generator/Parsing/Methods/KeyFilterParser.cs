using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>Reads a <c>[Key]</c> parameter: one condition, or one for each column of a composite key.</summary>
internal sealed class KeyFilterParser(EntityModel entity, INamedTypeSymbol entityType, FilterParser filters, Findings findings)
{
    public IEnumerable<FilterModel> Parse(IParameterSymbol parameter, IMethodSymbol method)
    {
        List<PlaceModel> key = [.. entity.Key.Select(PlaceModel.Of)];
        var source = ConditionSource.Of(parameter, method);
        if (key.Count == 0)
        {
            findings.Add(Descriptors.VerbNeedsKey, parameter, method.Name, entityType.Name);
            return [];
        }

        if (key.Count == 1)
        {
            return filters.Of(source, key[0], FilterOperator.Equal) is { } filter ? [filter] : [];
        }

        if (parameter.Type is not INamedTypeSymbol { IsTupleType: true } tuple || tuple.TupleElements.Length != key.Count)
        {
            string types = string.Join(", ", key.Select(static place => FilterParser.Shown(place.Value.Type)));
            filters.Mismatch(source, string.Join(", ", key.Select(static place => place.Caption)), $"({types})");
            return [];
        }

        return [.. key
            .Where((place, i) => filters.IsOf(tuple.TupleElements[i].Type, place.Value, place.Caption, source))
            .Select((place, i) => new FilterModel
            {
                Place = place,
                Operator = FilterOperator.Equal,
                Table = entity.Table,
                Value = place.Value,
                Parameter = source.Parameter,
                Path = FormattableString.Invariant($".Item{i + 1}"),
            })];
    }
}
