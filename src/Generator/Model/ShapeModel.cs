namespace Synthorg.Gen.Generator.Model;

/// <summary>What a select gives for a row when it is not the entity: a projection, a tuple, or one column's value.</summary>
internal sealed record ShapeModel
{
    public required ShapeKind Kind { get; init; }

    /// <summary>As collections of it spell it, nullability included.</summary>
    public required string Type { get; init; }

    public required bool IsValueType { get; init; }

    /// <summary>In the order in which the statement lists them.</summary>
    public required EquatableArray<ShapeMemberModel> Members { get; init; }

    /// <summary>Of a projection: how it is made; its names are those of the members.</summary>
    public ConstructionModel? Construction { get; init; }

    /// <summary>A member is computed over many rows: the rows are grouped by the other members.</summary>
    public bool IsGrouped => Members.Any(static member => member.Function is not null);
}

/// <summary>How a shape is made of its members.</summary>
internal enum ShapeKind
{
    Projection,
    Tuple,

    /// <summary>The only member itself.</summary>
    Scalar,
}
