namespace Synthorg.Gen;

/// <summary>The interface is a repository of <typeparamref name="T"/>: its implementation is generated.</summary>
/// <typeparam name="T">A persisted type.</typeparam>
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class RepositoryAttribute<T> : Attribute
{
    /// <summary>
    /// The prefix of the repository's log events, such as <c>persistence.task</c>, which gives <c>persistence.task.saved</c>;
    /// <see langword="null"/> when its operations log nothing.
    /// </summary>
    public string? Events { get; init; }
}
