namespace Synthorg.Gen;

/// <summary>The method adds the entity's row, or updates every other column of the row with its key; it never deletes.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UpsertAttribute : Attribute;
