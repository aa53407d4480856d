namespace Synthorg.Gen.Generator.Model.Methods;

/// <summary>What is done with a whole entity.</summary>
internal enum WriteKind
{
    Insert,
    Upsert,
    Update,
}

/// <summary>Writes one entity. Returns nothing, whether a row changed, or the entity with its generated key (<see cref="ReturnShape.One"/>).</summary>
internal sealed record WriteMethod : MethodModel
{
    public required WriteKind Kind { get; init; }

    /// <summary>The entity's parameter.</summary>
    public required string Entity { get; init; }
}
