namespace Synthorg.Gen;

/// <summary>
/// Conditions in one argument: each member is one, as a method's parameter would be, and absent while it is <see langword="null"/>.
/// </summary>
/// <remarks>A member that is a <see cref="Match{T}"/> tells no condition and NULL apart.</remarks>
/// <typeparam name="T">A persisted type.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class FilterAttribute<T> : Attribute;
