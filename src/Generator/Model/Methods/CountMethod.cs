namespace Synthorg.Gen.Generator.Model.Methods;

/// <summary>Counts rows.</summary>
internal sealed record CountMethod : MethodModel
{
    public required EquatableArray<FilterModel> Filters { get; init; }
}
