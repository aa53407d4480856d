namespace Synthorg.Gen.Runtime.Tests.Fixture;

/// <summary>An everyday entity.</summary>
public sealed record Note
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Folder { get; init; }

    public int Stars { get; init; }

    public string? ParentId { get; init; }
}
