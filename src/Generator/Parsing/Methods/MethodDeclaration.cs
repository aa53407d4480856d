using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>A method with its parts read, on its way to its verb's parser.</summary>
/// <param name="Symbol">The method.</param>
/// <param name="Identifier">Unique in the repository.</param>
/// <param name="Verb">What it does.</param>
/// <param name="Parameters">Its parameters by role.</param>
/// <param name="Found">Its return type, read.</param>
internal sealed record MethodDeclaration(
    IMethodSymbol Symbol, string Identifier, Verb Verb, MethodParameters Parameters, ReturnParser.Found Found)
{
    public string Name => Naming.Escape(Symbol.Name);

    public string ReturnType => Symbol.ReturnsVoid ? "void"
        : !GivesUnsaidNull ? Symbol.ReturnType.GlobalWithNullability
        : Found.Wrapper == ReturnWrapper.None ? Type
        : $"global::System.Threading.Tasks.{Found.Wrapper}<{Type}>";

    /// <summary>The type inside the wrapper; empty for none.</summary>
    public string Type => Found.Type is not { } type ? "" : GivesUnsaidNull ? type.Global + "?" : type.GlobalWithNullability;

    /// <summary>Code without nullable annotations cannot say that a reference may be null; emitted code, which has them, does.</summary>
    private bool GivesUnsaidNull =>
        Found.Type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None }
        && (Verb == Verb.Aggregate || (Verb == Verb.Select && Found.Shape == ReturnShape.OneOrNone));

    public EquatableArray<ParameterModel> ParameterModels => Parameters.All.ToEquatableArray();

    public EquatableArray<FilterModel> Filters => Parameters.Filters.ToEquatableArray();

    /// <summary>The return, when its shape is one of those allowed; else a diagnostic.</summary>
    public ReturnModel? Return(Findings findings, string allowed, params ReturnShape[] shapes)
    {
        if (ShapeAmong(shapes) is { } shape)
        {
            return new ReturnModel(shape, Found.Wrapper, Type);
        }

        findings.Add(Descriptors.WrongReturnType, Symbol, Symbol.Name, Symbol.ReturnType.ToDisplayString(), allowed);
        return null;
    }

    /// <summary>Without nullable annotations <c>T</c> may mean <c>T?</c>, and means <c>T</c> where the verb gives no null.</summary>
    private ReturnShape? ShapeAmong(ReturnShape[] shapes) =>
        Found.Shape is { } shape && shapes.Contains(shape) ? shape
        : Found is { Shape: ReturnShape.OneOrNone, Type: { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None } }
            && shapes.Contains(ReturnShape.One) ? ReturnShape.One
        : null;

    /// <summary>Refuses roles that the verb has no use for.</summary>
    public void Refuse(
        Findings findings, string verb, bool entity = false, bool bounds = false, bool filters = false, bool optional = false)
    {
        RefuseIf(findings, entity ? Parameters.Entity : null, $"{verb} takes no whole entity");
        string? bound = Parameters.Limit?.Parameter ?? Parameters.Offset?.Parameter;
        RefuseIf(findings, bounds ? bound : null, $"{verb} takes no limit and no offset");
        RefuseIf(findings, filters ? Parameters.Filters.FirstOrDefault()?.Parameter : null, $"{verb} takes the entity alone");
        RefuseIf(
            findings,
            optional ? Parameters.Filters.FirstOrDefault(static filter => filter.IsOptional)?.Parameter : null,
            $"{verb} without its condition would touch every row; make the parameter required");
    }

    private void RefuseIf(Findings findings, string? parameter, string reason)
    {
        if (parameter is not null)
        {
            ISymbol symbol = Symbol.Parameters.First(candidate => Naming.Escape(candidate.Name) == parameter);
            findings.Add(Descriptors.MisplacedParameter, symbol, symbol.Name, Symbol.Name, reason);
        }
    }
}
