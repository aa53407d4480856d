using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>Somebody who signs in, or the system itself.</summary>
[Persisted("users")]
[Index(nameof(Role), Name = "idx_users_role")]
[Index(nameof(Role), Name = "idx_single_ceo", Unique = true, Where = $"{nameof(Role)} = 'ceo'")]
public sealed partial record User
{
    /// <summary>Its name for ever; not blank.</summary>
    [Key]
    public required string Id { get; init => field = Ensure.NotBlank(value); }

    /// <summary>What the user signs in with; not blank, nobody else's, case-sensitive.</summary>
    [Unique]
    public required string Username { get; init => field = Ensure.NotBlank(value); }

    /// <summary>What a password is checked against. Never printed or logged.</summary>
    [Sensitive]
    public required string PasswordHash { get; init => field = Ensure.NotNull(value); }

    /// <summary>What the user may do.</summary>
    public required HumanRole Role { get; init; }

    /// <summary>Whether the next sign-in asks for a new password.</summary>
    [Default]
    public bool MustChangePassword { get; init; } = true;

    /// <summary>When the user was added, to the microsecond. Kept: saving a stored user does not change it.</summary>
    [WriteOnce]
    public required DateTimeOffset CreatedAt { get; init => field = value.ToMicrosecond(); }

    /// <summary>When the user was changed last, to the microsecond: finer digits are cut off.</summary>
    public required DateTimeOffset UpdatedAt { get; init => field = value.ToMicrosecond(); }
}
