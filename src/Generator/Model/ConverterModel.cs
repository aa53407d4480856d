namespace Synthorg.Gen.Generator.Model;

/// <summary>A type whose <c>ToStored</c> and <c>FromStored</c> stand between a value and what is stored of it.</summary>
internal sealed record ConverterModel
{
    /// <summary><c>global::</c> name.</summary>
    public required string Type { get; init; }

    /// <summary>The type that it converts.</summary>
    public required string Converts { get; init; }

    /// <summary>One identifier for the names of what calls it.</summary>
    public required string Identifier { get; init; }

    /// <summary>What it gives: a value without a converter of its own, and no JSON.</summary>
    public required ValueModel Stored { get; init; }
}
