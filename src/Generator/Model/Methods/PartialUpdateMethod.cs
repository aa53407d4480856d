namespace Synthorg.Gen.Generator.Model.Methods;

/// <summary>Sets some columns of the rows that match.</summary>
/// <remarks>Its statement's parameters are the filters', the expected values', the set ones', those of the patch, in this order.</remarks>
internal sealed record PartialUpdateMethod : MethodModel
{
    /// <summary>None of them optional.</summary>
    public required EquatableArray<FilterModel> Filters { get; init; }

    /// <summary>What columns must equal, NULL included.</summary>
    public required EquatableArray<AssignmentModel> Expected { get; init; }

    /// <summary>What is set in any case.</summary>
    public required EquatableArray<AssignmentModel> Sets { get; init; }

    /// <summary>What is set where it is given, or null.</summary>
    public PatchModel? Patch { get; init; }
}

/// <summary>A parameter whose members are new values of columns, or unset.</summary>
/// <param name="Parameter">Its name, escaped.</param>
/// <param name="Members">Each an <c>Optional</c>, with its path.</param>
internal sealed record PatchModel(string Parameter, EquatableArray<AssignmentModel> Members);
