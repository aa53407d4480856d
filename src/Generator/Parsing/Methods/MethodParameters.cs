using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>A method's parameters by what each of them does.</summary>
internal sealed class MethodParameters
{
    public List<ParameterModel> All { get; } = [];

    /// <summary>Of parameters first, in order; then those with constants.</summary>
    public List<FilterModel> Filters { get; } = [];

    public MethodRules Rules { get; set; } = new();

    /// <summary>The parameter that is the row, escaped.</summary>
    public string? Entity { get; set; }

    public WriteParameters Writes { get; } = new();

    public BoundModel? Limit { get; set; }

    public BoundModel? Offset { get; set; }

    /// <summary>The parameter that says which page, escaped.</summary>
    public string? Page { get; set; }

    public string? CancellationToken { get; set; }
}
