using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Synthorg.Entities;

namespace Synthorg.Gen.Benchmarks.Peers;

/// <summary>How the peers turn enums and lists to text and back: as a careful person would by hand, with source-generated JSON.</summary>
internal static class Wire
{
    public static string Of<T>(T value)
        where T : struct, Enum => Texts<T>.ByValue[value];

    public static string? OrNull<T>(T? value)
        where T : struct, Enum => value is { } present ? Of(present) : null;

    public static T To<T>(string text)
        where T : struct, Enum => Texts<T>.ByText[text];

    public static T? ToOrNull<T>(string? text)
        where T : struct, Enum => text is null ? null : To<T>(text);

    private static class Texts<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(
            static value => value, static value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

        public static readonly Dictionary<string, T> ByText = ByValue.ToDictionary(static pair => pair.Value, static pair => pair.Key);
    }
}

/// <summary>JSON of the peers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(ArtifactTypeConverter)])]
[JsonSerializable(typeof(ImmutableArray<string>))]
[JsonSerializable(typeof(ImmutableArray<ExpectedArtifact>))]
[JsonSerializable(typeof(ImmutableArray<AcceptanceCriterion>))]
internal sealed partial class PeerJson : JsonSerializerContext;

/// <summary>The wire texts of an enum inside JSON.</summary>
internal sealed class ArtifactTypeConverter : JsonConverter<ArtifactType>
{
    public override ArtifactType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Wire.To<ArtifactType>(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, ArtifactType value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Wire.Of(value));
}
