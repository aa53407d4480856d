using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>Reads count and exists.</summary>
internal sealed class CountParser(Findings findings)
{
    public MethodModel? Parse(MethodDeclaration method)
    {
        method.Refuse(findings, $"[{method.Verb}]", entity: true, bounds: true);
        ReturnModel? returned = method.Verb == Verb.Count
            ? method.Return(findings, "a [Count] gives int or long", ReturnShape.Int32, ReturnShape.Int64)
            : method.Return(findings, "an [Exists] gives bool", ReturnShape.Boolean);
        return returned is null ? null
            : method.Verb == Verb.Count ? new CountMethod
            {
                Name = method.Name,
                Identifier = method.Identifier,
                ReturnType = method.ReturnType,
                Return = returned,
                Parameters = method.ParameterModels,
                CancellationToken = method.Parameters.CancellationToken,
                Filters = method.Filters,
            }
            : new ExistsMethod
            {
                Name = method.Name,
                Identifier = method.Identifier,
                ReturnType = method.ReturnType,
                Return = returned,
                Parameters = method.ParameterModels,
                CancellationToken = method.Parameters.CancellationToken,
                Filters = method.Filters,
            };
    }
}
