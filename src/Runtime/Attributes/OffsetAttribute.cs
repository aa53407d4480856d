namespace Synthorg.Gen;

/// <summary>How many of the first rows to leave out, 0 or more.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OffsetAttribute : Attribute;
