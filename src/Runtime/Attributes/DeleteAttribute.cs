namespace Synthorg.Gen;

/// <summary>The method deletes the rows that match all of its parameters and tells whether, or how many, there were.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DeleteAttribute : Attribute;
