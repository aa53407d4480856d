using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

internal sealed class SelectParser(EntityModel entity, INamedTypeSymbol entityType, Compilation compilation, Findings findings)
{
    private const string Allowed = "a [Select] gives the entity, a projection, a tuple or a column's value, one or none of them (T?), "
        + "an ImmutableArray, List, array, read-only list or Page of them, or streams them as IAsyncEnumerable or IEnumerable";

    private static readonly ReturnShape[] s_shapes =
    [
        ReturnShape.One, ReturnShape.OneOrNone, ReturnShape.ImmutableArray, ReturnShape.List, ReturnShape.Array, ReturnShape.Page,
        ReturnShape.Stream,
    ];

    public SelectMethod? Parse(MethodDeclaration method)
    {
        method.Refuse(findings, "[Select]", entity: true);
        ShapeModel? shape = null;
        var shapes = new ShapeParser(entity, entityType, compilation, findings);
        if (method.Found.Type is { } type && shapes.ElementOf(type, method.Symbol) is { } element)
        {
            shape = shapes.Parse(element, method.Symbol);
            if (shape is null)
            {
                return null;
            }

            method = method with { Found = ReturnParser.Parse(method.Symbol, element) };
        }

        bool isDistinct = IsDistinct(method, shape);
        EquatableArray<OrderModel> order = new OrderParser(entity, findings).Parse(method.Symbol, shape, isDistinct);
        var pages = new PageParser(entity, entityType, findings);
        order = method.Found.Shape == ReturnShape.Page ? pages.WithTies(order) : order;
        ReturnModel? returned = method.Return(findings, Allowed, s_shapes);
        return returned is null ? null : new SelectMethod
        {
            Name = method.Name,
            Identifier = method.Identifier,
            ReturnType = method.ReturnType,
            Return = returned,
            Parameters = method.ParameterModels,
            CancellationToken = method.Parameters.CancellationToken,
            Filters = method.Filters,
            Order = order,
            Limit = method.Parameters.Limit,
            Offset = method.Parameters.Offset,
            Page = pages.Parse(method, shape, order),
            Shape = shape,
            IsDistinct = isDistinct,
            IsAsyncStream = method.Found is { Shape: ReturnShape.Stream, Type.Name: "IAsyncEnumerable" },
        };
    }

    /// <summary>Entities have keys, and groups are told apart by what they are grouped by: neither is ever given twice.</summary>
    private bool IsDistinct(MethodDeclaration method, ShapeModel? shape)
    {
        if (method.Symbol.Attribute(KnownNames.Distinct) is not { } attribute)
        {
            return false;
        }

        if (shape is null or { IsGrouped: true })
        {
            findings.Add(
                Descriptors.UnsupportedMember,
                attribute.Location ?? method.Symbol.Locations.FirstOrDefault(),
                method.Symbol.Name,
                "[Distinct] has no place where no row is given twice");
        }

        return true;
    }
}
