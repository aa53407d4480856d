namespace Synthorg.Gen.Generator.Model;

/// <summary>An index.</summary>
internal sealed record IndexModel
{
    public required string Name { get; init; }

    /// <summary>Each as it stands between the brackets: identifiers resolved and quoted.</summary>
    public required EquatableArray<string> Terms { get; init; }

    public bool IsUnique { get; init; }

    /// <summary>The condition of a partial index, resolved; null without one.</summary>
    public string? Where { get; init; }
}
