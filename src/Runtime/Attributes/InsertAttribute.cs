namespace Synthorg.Gen;

/// <summary>The method adds the entity as a new row; an existing key or unique value is refused.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InsertAttribute : Attribute;
