namespace Synthorg.Gen;

/// <summary>The interface is a repository of <typeparamref name="T"/>: its implementation is generated.</summary>
/// <typeparam name="T">A persisted type.</typeparam>
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class RepositoryAttribute<T> : Attribute;
