using System.Collections.Immutable;

namespace Synthorg.Entities;

/// <summary>What a message is about and what it took.</summary>
public sealed partial record MessageMetadata
{
    /// <summary>The task it is about; not blank when set.</summary>
    public string? TaskId { get; init => field = Ensure.NotBlankOrNull(value); }

    /// <summary>The project it is about; not blank when set.</summary>
    public string? ProjectId { get; init => field = Ensure.NotBlankOrNull(value); }

    /// <summary>Tokens that writing it took, from 0.</summary>
    public long? TokensUsed { get; init => field = Ensure.NonNegative(value); }

    /// <summary>What writing it cost in US dollars, from 0.</summary>
    public double? CostUsd { get; init => field = Ensure.NonNegative(value); }

    /// <summary>Anything else, in the sender's order; keys are not blank and occur once.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Extra { get; init => field = Ensure.DistinctKeys(value); } = [];
}
