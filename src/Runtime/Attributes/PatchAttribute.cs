namespace Synthorg.Gen;

/// <summary>
/// New values of some columns in one argument: each member is an <see cref="Optional{T}"/>, and one that is unset changes nothing.
/// </summary>
/// <typeparam name="T">A persisted type.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class PatchAttribute<T> : Attribute;
