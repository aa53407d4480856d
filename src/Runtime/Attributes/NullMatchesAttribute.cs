namespace Synthorg.Gen;

/// <summary>An argument of <see langword="null"/> matches rows with NULL (<c>IS NULL</c>) instead of leaving the condition out.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class NullMatchesAttribute : Attribute;
