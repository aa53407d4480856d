using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>Those of a method's parameters that only writes have.</summary>
internal sealed class WriteParameters
{
    /// <summary>The parameter that is a collection of entities, escaped.</summary>
    public string? Rows { get; set; }

    public List<AssignmentModel> Sets { get; } = [];

    public List<AssignmentModel> Expected { get; } = [];

    public PatchModel? Patch { get; set; }

    /// <summary>Parameters that are set, expected or a patch, by what they are; those that were refused included.</summary>
    public List<(string Parameter, string Role)> Roles { get; } = [];

    /// <summary>The method sets some columns instead of writing a whole entity.</summary>
    public bool IsPartial => Roles.Count > 0;

    /// <summary>Null is a value of that parameter, which becomes or is compared with NULL.</summary>
    public bool TakesNull(string parameter) =>
        Sets.Concat(Expected).Any(assignment => assignment.Parameter == parameter && assignment.IsNullable);
}
