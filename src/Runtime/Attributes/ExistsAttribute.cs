namespace Synthorg.Gen;

/// <summary>The method tells whether a row matches all of its parameters.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ExistsAttribute : Attribute;
