namespace Synthorg.Gen;

/// <summary>A foreign key of several columns: their values are those of one row of <typeparamref name="TPrincipal"/>.</summary>
/// <typeparam name="TPrincipal">The persisted type that is referred to.</typeparam>
/// <param name="properties">The properties here, in the key's order.</param>
/// <param name="principal">
/// The properties of <typeparamref name="TPrincipal"/>, as many; <see langword="null"/> is its key, in key order.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ForeignKeyAttribute<TPrincipal>(string[] properties, string[]? principal = null) : Attribute
{
    /// <summary>The properties here, in the key's order.</summary>
    public string[] Properties { get; } = properties;

    /// <summary>The properties of <typeparamref name="TPrincipal"/>; <see langword="null"/> when they are its key.</summary>
    public string[]? Principal { get; } = principal;

    /// <summary>What happens here when the row referred to is deleted.</summary>
    public ReferenceAction OnDelete { get; init; }

    /// <summary>What happens here when the values referred to change.</summary>
    public ReferenceAction OnUpdate { get; init; }

    /// <summary>Whether the reference is checked at commit instead of at each statement (<c>DEFERRABLE INITIALLY DEFERRED</c>).</summary>
    public bool Deferred { get; init; }

    /// <summary>The constraint's name; <see langword="null"/> leaves it unnamed.</summary>
    public string? Name { get; init; }
}
