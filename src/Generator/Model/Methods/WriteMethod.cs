namespace Synthorg.Gen.Generator.Model.Methods;

/// <summary>Writes whole entities: one, or all of a collection.</summary>
/// <remarks>Gives nothing, whether or how many rows changed, or the entities as they are stored.</remarks>
internal sealed record WriteMethod : MethodModel
{
    public required WriteKind Kind { get; init; }

    /// <summary>The parameter that is the entity, or the collection.</summary>
    public required string Entity { get; init; }

    /// <summary>The parameter is a collection: all of it is written, or nothing.</summary>
    public bool IsMany { get; init; }

    /// <summary>An insert that leaves an existing row as it is.</summary>
    public bool IsIfAbsent { get; init; }

    /// <summary>Gives entities, which the statement must return.</summary>
    public bool GivesRows =>
        Return.Shape is ReturnShape.One or ReturnShape.ImmutableArray or ReturnShape.List or ReturnShape.Array;
}

/// <summary>What is done with a whole entity.</summary>
internal enum WriteKind
{
    Insert,
    Upsert,
    Update,

    /// <summary>By the entity's key, and its version.</summary>
    Delete,
}
