namespace Synthorg.Gen;

/// <summary>
/// The method updates the row with the entity's key, or sets some columns of the rows that match, and tells whether there was one.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UpdateAttribute : Attribute;
