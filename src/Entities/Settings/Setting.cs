using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>One setting of the company.</summary>
[Persisted("settings")]
public sealed record Setting
{
    /// <summary>What it belongs to; not blank.</summary>
    [Key(Order = 1)]
    public required string Namespace { get; init => field = Ensure.NotBlank(value); }

    /// <summary>Its name within the namespace; not blank.</summary>
    [Key(Order = 2)]
    public required string Key { get; init => field = Ensure.NotBlank(value); }

    /// <summary>Its value; may be empty.</summary>
    public required string Value { get; init => field = Ensure.NotNull(value); }

    /// <summary>When it was set, ISO 8601 text kept as given: who wants to replace what was read gives it back.</summary>
    public required string UpdatedAt { get; init => field = Ensure.Iso8601(value); }
}
