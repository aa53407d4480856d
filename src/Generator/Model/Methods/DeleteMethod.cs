namespace Synthorg.Gen.Generator.Model.Methods;

/// <summary>Removes rows by filter.</summary>
/// <remarks>Without a filter it removes all: the parser lets that through only for a method without parameters.</remarks>
internal sealed record DeleteMethod : MethodModel
{
    public required EquatableArray<FilterModel> Filters { get; init; }
}
