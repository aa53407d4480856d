using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Model;

/// <summary>One member of a <see cref="ShapeModel"/>.</summary>
internal sealed record ShapeMemberModel
{
    /// <summary>The C# member, escaped; of a scalar its property.</summary>
    public required string Name { get; init; }

    /// <summary>Where its value lies; <see langword="null"/> for a count of rows.</summary>
    public PlaceModel? Place { get; init; }

    /// <summary>Set when the value is computed over the rows of a group.</summary>
    public AggregateFunction? Function { get; init; }

    public required ValueModel Value { get; init; }

    /// <summary>The C# member can hold null.</summary>
    public required bool IsNullable { get; init; }
}
