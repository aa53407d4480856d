namespace Synthorg.Gen.Generator.Model.Methods;

/// <summary>Removes rows by filter; without a filter it removes all, which the parser lets through only for a method without parameters.</summary>
internal sealed record DeleteMethod : MethodModel
{
    public required EquatableArray<FilterModel> Filters { get; init; }
}
