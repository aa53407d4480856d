namespace Synthorg.Gen.Generator.Model.Methods;

/// <summary>Whether any row matches.</summary>
internal sealed record ExistsMethod : MethodModel
{
    public required EquatableArray<FilterModel> Filters { get; init; }
}
