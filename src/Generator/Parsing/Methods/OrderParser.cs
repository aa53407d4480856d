using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>Reads <c>[OrderBy]</c>. An order is made total: ties go by key, in the direction of the first term.</summary>
internal sealed class OrderParser(EntityModel entity, Findings findings)
{
    private IEnumerable<string> Key => entity.RowId is { } rowId ? [rowId.Column] : entity.Key.Select(static column => column.Name);

    /// <summary>The order's terms; empty where none is asked for.</summary>
    public EquatableArray<OrderModel> Parse(IMethodSymbol method)
    {
        if (method.Attribute(KnownNames.OrderBy) is not { } attribute)
        {
            return IsReadyMadeList(method) ? Key.Select(static column => new OrderModel(column, false)).ToEquatableArray() : [];
        }

        var terms = new List<OrderModel>();
        foreach (string text in (attribute.FirstText ?? "").Split(','))
        {
            string[] words = text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
            bool isDescending = words is [_, var last] && last.Equals("DESC", StringComparison.OrdinalIgnoreCase);
            bool isAscending = words is [_] || (words is [_, var other] && other.Equals("ASC", StringComparison.OrdinalIgnoreCase));
            bool isUnderstood = isAscending || isDescending;
            string? column = isUnderstood ? ColumnOf(words[0], method, attribute) : null;
            if (column is null)
            {
                findings.Add(
                    Descriptors.UnknownMethodProperty,
                    attribute.Location ?? method.Locations.FirstOrDefault(),
                    "OrderBy",
                    method.Name,
                    text.Trim(),
                    entity.Type.Name);
                return [];
            }

            terms.Add(new OrderModel(column, isDescending));
        }

        return WithTies(terms).ToEquatableArray();
    }

    /// <summary>The ready-made contract promises its lists and streams by key, which an attribute of it could not name.</summary>
    private static bool IsReadyMadeList(IMethodSymbol method) => method.ContainingType.HasMetadataName(KnownNames.ReadyMadeRepository)
        && !method.Parameters.Any(static parameter => parameter.HasAttribute(KnownNames.Key));

    private List<OrderModel> WithTies(List<OrderModel> terms)
    {
        bool isDescending = terms[0].IsDescending;
        terms.AddRange([.. Key
            .Where(column => terms.TrueForAll(term => term.Column != column))
            .Select(column => new OrderModel(column, isDescending))]);
        return terms;
    }

    private string? ColumnOf(string name, IMethodSymbol method, AttributeData attribute)
    {
        ColumnModel? column = entity.Columns.FirstOrDefault(candidate => candidate.Property == Naming.Escape(name))
            ?? entity.Columns.FirstOrDefault(candidate => string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase));
        if (column is null)
        {
            return string.Equals(entity.RowId?.Column, name, StringComparison.OrdinalIgnoreCase) ? entity.RowId!.Column : null;
        }

        if (Comparisons.OrderRefusal(column) is { } reason)
        {
            Location? location = attribute.Location ?? method.Locations.FirstOrDefault();
            findings.Add(Descriptors.Incomparable, location, column.Property.TrimStart('@'), "ordered by", reason);
        }

        return column.Name;
    }
}
