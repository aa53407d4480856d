namespace Synthorg.Gen;

/// <summary>The projection's member is the number of the group's rows.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CountOfAttribute : Attribute;
