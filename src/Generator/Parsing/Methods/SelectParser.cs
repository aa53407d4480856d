using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

internal sealed class SelectParser(EntityModel entity, Findings findings)
{
    private const string Allowed = "a [Select] gives the entity, the entity or null (T?), an ImmutableArray, List, array or read-only "
        + "list of it, or streams it as IAsyncEnumerable or IEnumerable";

    public SelectMethod? Parse(MethodDeclaration method)
    {
        method.Refuse(findings, "[Select]", entity: true);
        EquatableArray<OrderModel> order = new OrderParser(entity, findings).Parse(method.Symbol);
        ReturnModel? returned = method.Return(
            findings,
            Allowed,
            ReturnShape.One,
            ReturnShape.OneOrNone,
            ReturnShape.ImmutableArray,
            ReturnShape.List,
            ReturnShape.Array,
            ReturnShape.Stream);
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
            IsAsyncStream = method.Found is { Shape: ReturnShape.Stream, Type.Name: "IAsyncEnumerable" },
        };
    }
}
