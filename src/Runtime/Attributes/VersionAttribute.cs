namespace Synthorg.Gen;

/// <summary>
/// The property, a <see cref="long"/> or an <see cref="int"/>, counts the row's updates: an update of a row that somebody else updated
/// meanwhile is refused with a <see cref="VersionConflictException"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class VersionAttribute : Attribute
{
    /// <summary>
    /// Whether the caller counts: an update gives the new number, and the stored one must be one less. By default an update gives the
    /// number that was read, and the stored one becomes one more.
    /// </summary>
    public bool IsCallers { get; init; }
}
