namespace Synthorg.Gen;

/// <summary>The property is not a column: it is neither written nor read.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IgnoreAttribute : Attribute;
