using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

internal sealed class DeleteParser(Findings findings)
{
    public DeleteMethod? Parse(MethodDeclaration method)
    {
        method.Refuse(findings, "[Delete]", bounds: true, optional: true);
        ReturnModel? returned = method.Return(
            findings,
            "a [Delete] gives nothing, bool, int or long",
            ReturnShape.Nothing,
            ReturnShape.Boolean,
            ReturnShape.Int32,
            ReturnShape.Int64);
        return returned is null ? null : new DeleteMethod
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
