namespace Synthorg.Gen.Generator.Model.Methods;

/// <summary>Writes one entity.</summary>
/// <remarks>Gives nothing, whether a row changed, or the entity with its generated key (<see cref="ReturnShape.One"/>).</remarks>
internal sealed record WriteMethod : MethodModel
{
    public required WriteKind Kind { get; init; }

    /// <summary>The entity's parameter.</summary>
    public required string Entity { get; init; }
}

/// <summary>What is done with a whole entity.</summary>
internal enum WriteKind
{
    Insert,
    Upsert,
    Update,
}
