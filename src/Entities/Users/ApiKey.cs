using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>What a program signs in with on a user's behalf.</summary>
[Persisted("api_keys")]
[Index(nameof(UserId), Name = "idx_api_keys_user_id")]
public sealed partial record ApiKey
{
    /// <summary>Its name for ever; not blank.</summary>
    [Key]
    public required string Id { get; init => field = Ensure.NotBlank(value); }

    /// <summary>HMAC-SHA256 of the key in hexadecimal; not blank, no other key's. Never printed or logged.</summary>
    [Unique, Sensitive]
    public required string KeyHash { get; init => field = Ensure.NotBlank(value); }

    /// <summary>What the user calls it; not blank.</summary>
    public required string Name { get; init => field = Ensure.NotBlank(value); }

    /// <summary>What its bearer may do.</summary>
    public required HumanRole Role { get; init; }

    /// <summary>Whose key it is; it goes with the user.</summary>
    [References<User>(OnDelete = ReferenceAction.Cascade)]
    public required string UserId { get; init => field = Ensure.NotBlank(value); }

    /// <summary>When it was made, to the microsecond. Kept: saving a stored key does not change it.</summary>
    [WriteOnce]
    public required DateTimeOffset CreatedAt { get; init => field = value.ToMicrosecond(); }

    /// <summary>When it ends, to the microsecond; <see langword="null"/> for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init => field = value?.ToMicrosecond(); }

    /// <summary>Whether it was taken back.</summary>
    [Default]
    public bool Revoked { get; init; } = false;
}
