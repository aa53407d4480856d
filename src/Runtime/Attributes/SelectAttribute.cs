namespace Synthorg.Gen;

/// <summary>
/// The method reads rows that match all of its parameters; its return type says how many:
/// one or none, all of them, a page, or a stream.
/// </summary>
/// <param name="property">The property whose values alone are read; <see langword="null"/> reads what the return type holds.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SelectAttribute(string? property = null) : Attribute
{
    /// <summary>The property whose values alone are read; <see langword="null"/> when the return type says what is read.</summary>
    public string? Property { get; } = property;
}
