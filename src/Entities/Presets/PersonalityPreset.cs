using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>A personality that agents can be given.</summary>
[Persisted("custom_presets")]
public sealed record PersonalityPreset
{
    /// <summary>Its name for ever; not blank.</summary>
    [Key, Check("length(value) > 0")]
    public required string Name { get; init => field = Ensure.NotBlank(value); }

    /// <summary>The personality: a JSON object, kept byte for byte.</summary>
    [JsonColumn(Raw = true, Shape = JsonShape.Object), Check("length(value) > 0")]
    public required string ConfigJson { get; init => field = Ensure.JsonObject(value); }

    /// <summary>What it is like, in words; may be empty.</summary>
    [Default]
    public string Description { get; init => field = Ensure.NotNull(value); } = "";

    /// <summary>When it was added, to the microsecond. Kept: saving a stored preset does not change it.</summary>
    [WriteOnce]
    public required DateTimeOffset CreatedAt { get; init => field = value.ToMicrosecond(); }

    /// <summary>When it was changed last, to the microsecond: finer digits are cut off.</summary>
    public required DateTimeOffset UpdatedAt { get; init => field = value.ToMicrosecond(); }
}
