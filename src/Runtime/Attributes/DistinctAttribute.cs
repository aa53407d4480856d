namespace Synthorg.Gen;

/// <summary>Of rows that are equal in everything that the method returns, it returns one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DistinctAttribute : Attribute;
