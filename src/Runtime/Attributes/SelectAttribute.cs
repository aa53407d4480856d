namespace Synthorg.Gen;

/// <summary>
/// The method reads rows that match all of its parameters; its return type says how many:
/// one or none, all of them, or a stream.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SelectAttribute : Attribute;
