namespace Synthorg.Gen;

/// <summary>The most rows to return, 1 or more; <see langword="null"/> returns all.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class LimitAttribute : Attribute;
