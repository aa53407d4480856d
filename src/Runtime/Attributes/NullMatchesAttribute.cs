namespace Synthorg.Gen;

/// <summary>
/// An argument, or a member of a filter, of <see langword="null"/> matches rows with NULL (<c>IS NULL</c>)
/// instead of leaving the condition out.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class NullMatchesAttribute : Attribute;
