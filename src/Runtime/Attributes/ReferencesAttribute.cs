namespace Synthorg.Gen;

/// <summary>A foreign key: the property's value is that of one row of <typeparamref name="TPrincipal"/>.</summary>
/// <typeparam name="TPrincipal">The persisted type that is referred to.</typeparam>
/// <param name="property">The property of <typeparamref name="TPrincipal"/>; <see langword="null"/> is its single key.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class ReferencesAttribute<TPrincipal>(string? property = null) : Attribute
{
    /// <summary>The property of <typeparamref name="TPrincipal"/>; <see langword="null"/> when it is the key.</summary>
    public string? Property { get; } = property;

    /// <summary>What happens here when the row referred to is deleted.</summary>
    public ReferenceAction OnDelete { get; init; }

    /// <summary>What happens here when the value referred to changes.</summary>
    public ReferenceAction OnUpdate { get; init; }

    /// <summary>Whether the reference is checked at commit instead of at each statement (<c>DEFERRABLE INITIALLY DEFERRED</c>).</summary>
    public bool Deferred { get; init; }

    /// <summary>The constraint's name; <see langword="null"/> leaves it unnamed.</summary>
    public string? Name { get; init; }
}
