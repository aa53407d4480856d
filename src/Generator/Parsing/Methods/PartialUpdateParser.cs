using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>Reads an update that sets some columns of the rows that match.</summary>
internal sealed class PartialUpdateParser(EntityModel entity, Findings findings)
{
    private const string Allowed = "such an [Update] gives nothing, bool, int, long, or an ImmutableArray, List or array of the entities "
        + "as they are stored; where the conditions are the key also the entity, or the entity or null (T?)";

    private static readonly ReturnShape[] s_shapes =
    [
        ReturnShape.Nothing, ReturnShape.Boolean, ReturnShape.Int32, ReturnShape.Int64,
        ReturnShape.ImmutableArray, ReturnShape.List, ReturnShape.Array,
    ];

    public PartialUpdateMethod? Parse(MethodDeclaration method)
    {
        WriteParameters writes = method.Parameters.Writes;
        method.Refuse(findings, "[Update]", bounds: true);
        RefuseOptional(method);
        ReturnModel? returned = method.Return(
            findings, Allowed, HasKey(method) ? [.. s_shapes, ReturnShape.One, ReturnShape.OneOrNone] : s_shapes);
        return returned is null ? null : new PartialUpdateMethod
        {
            Name = method.Name,
            Identifier = method.Identifier,
            ReturnType = method.ReturnType,
            Return = returned,
            Parameters = method.ParameterModels,
            CancellationToken = method.Parameters.CancellationToken,
            Filters = method.Filters,
            Expected = writes.Expected.ToEquatableArray(),
            Sets = writes.Sets.ToEquatableArray(),
            Patch = writes.Patch,
        };
    }

    /// <summary>At most one row matches.</summary>
    private bool HasKey(MethodDeclaration method)
    {
        IEnumerable<string> named = method.Parameters.Filters
            .Where(static filter => filter is { Operator: FilterOperator.Equal, IsOptional: false })
            .Select(static filter => filter.Place.Column.Name)
            .Concat(method.Parameters.Writes.Expected.Select(static expected => expected.Column.Name));
        return entity.Key.Any() && entity.Key.All(key => named.Contains(key.Name));
    }

    private void RefuseOptional(MethodDeclaration method)
    {
        if (method.Parameters.Filters.Find(static filter => filter.IsOptional) is { } optional)
        {
            ISymbol symbol = method.Symbol.Parameters.First(candidate => Naming.Escape(candidate.Name) == optional.Parameter);
            const string Reason = "[Update] without its condition would touch every row; make the parameter required";
            findings.Add(Descriptors.MisplacedParameter, symbol, symbol.Name, method.Symbol.Name, Reason);
        }
    }
}
