using System.Text.Json.Serialization;

namespace Synthorg.Gen.Runtime.Tests.Fixture;

/// <summary>A type with rules of its own, which a serializer context reads and writes.</summary>
public sealed record Profile
{
    public required string Name { get; init; }

    public int Age { get; init => field = value >= 0 ? value : throw new ArgumentException($"No age: {value}.", nameof(value)); }

    public double Weight { get; init; }

    public Profile? Parent { get; set; }

    public Dictionary<string, int>? Scores { get; init; }
}

/// <summary>A structure.</summary>
public readonly record struct Spot(int X, int Y);

[JsonSerializable(typeof(Profile))]
[JsonSerializable(typeof(Spot))]
[JsonSerializable(typeof(List<string>))]
internal sealed partial class ProfileContext : JsonSerializerContext;
