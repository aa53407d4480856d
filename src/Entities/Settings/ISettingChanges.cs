using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>A setting's change as it is stored: it takes every text, so only who has checked the texts uses it.</summary>
[Repository<Setting>(Events = "persistence.setting")]
internal interface ISettingChanges
{
    [Update]
    ValueTask<bool> ReplaceAsync(
        [Is(nameof(Setting.Namespace))] string ns,
        string key,
        [Set] string value,
        [Set] string updatedAt,
        [Expected(nameof(Setting.UpdatedAt))] string expectedUpdatedAt,
        CancellationToken cancellationToken);
}
