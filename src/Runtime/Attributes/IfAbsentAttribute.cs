namespace Synthorg.Gen;

/// <summary>The insert leaves a row with the same key as it is, and tells by its result whether it added one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IfAbsentAttribute : Attribute;
