using System.Diagnostics.CodeAnalysis;

namespace Synthorg.Gen;

/// <summary>A value, or no value at all: what a patch holds of a column that it may leave as it is.</summary>
/// <remarks>Unset differs from <see langword="null"/>, which is a value like any other. <see langword="default"/> is unset.</remarks>
/// <typeparam name="T">The value's type.</typeparam>
[SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "The word for it; languages can escape it.")]
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>Holds a value.</summary>
    /// <param name="value">The value, which may be <see langword="null"/> where <typeparamref name="T"/> allows it.</param>
    public Optional(T value)
    {
        _value = value;
        HasValue = true;
    }

    /// <summary>Whether there is a value.</summary>
    public bool HasValue { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public T Value => HasValue ? _value : throw new InvalidOperationException("The optional value is unset.");

    /// <summary>Holds a value.</summary>
    /// <param name="value">The value.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is one.")]
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Compares two.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether both are unset, or both hold equal values.</returns>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Compares two.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>The value if there is one.</summary>
    /// <param name="value">The value; the type's default when there is none.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return HasValue;
    }

    /// <summary>Compares two.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether both are unset, or both hold equal values.</returns>
    public bool Equals(Optional<T> other) =>
        HasValue == other.HasValue && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(HasValue, _value);

    /// <summary>The value's text.</summary>
    /// <returns><c>unset</c> when there is no value; empty for <see langword="null"/>.</returns>
    public override string ToString() => HasValue ? _value?.ToString() ?? "" : "unset";
}
