namespace Synthorg.Gen.Generator.Model.Methods;

/// <summary>A column and the argument that it becomes, or must equal.</summary>
internal sealed record AssignmentModel
{
    public required ColumnModel Column { get; init; }

    /// <summary>The parameter, escaped.</summary>
    public required string Parameter { get; init; }

    /// <summary>Where in the argument the value lies: empty, or <c>.Title</c> of a patch.</summary>
    public string Path { get; init; } = "";

    /// <summary>The value can be null.</summary>
    public bool IsNullable { get; init; }
}
