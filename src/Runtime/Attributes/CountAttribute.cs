namespace Synthorg.Gen;

/// <summary>The method counts the rows that match all of its parameters.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CountAttribute : Attribute;
