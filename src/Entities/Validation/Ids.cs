namespace Synthorg.Entities;

/// <summary>Ids of entities that name themselves.</summary>
internal static class Ids
{
    /// <summary>A new GUID in its lower-case form with hyphens.</summary>
    public static string New() => Guid.NewGuid().ToString();
}
