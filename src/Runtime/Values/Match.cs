using System.Diagnostics.CodeAnalysis;

namespace Synthorg.Gen;

/// <summary>A condition on a column that may be NULL: any, NULL, not NULL, or a value. <see langword="default"/> is any.</summary>
/// <typeparam name="T">The column's type.</typeparam>
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "Match<string>.Null says its type.")]
public readonly struct Match<T> : IEquatable<Match<T>>
{
    private readonly T _value;

    /// <summary>The column equals a value.</summary>
    /// <param name="value">The value; <see langword="null"/> makes <see cref="Null"/>.</param>
    public Match(T value)
        : this(value is null ? MatchKind.Null : MatchKind.Value, value)
    {
    }

    private Match(MatchKind kind, T value)
    {
        Kind = kind;
        _value = value;
    }

    /// <summary>No condition.</summary>
    public static Match<T> Any => default;

    /// <summary>The column is NULL.</summary>
    public static Match<T> Null => new(MatchKind.Null, default!);

    /// <summary>The column is not NULL.</summary>
    public static Match<T> NotNull => new(MatchKind.NotNull, default!);

    /// <summary>What is asked.</summary>
    public MatchKind Kind { get; }

    /// <summary>The value that the column equals.</summary>
    /// <exception cref="InvalidOperationException"><see cref="Kind"/> is not <see cref="MatchKind.Value"/>.</exception>
    public T Value => Kind == MatchKind.Value ? _value : throw new InvalidOperationException("The condition has no value.");

    /// <summary>The column equals a value.</summary>
    /// <param name="value">The value; <see langword="null"/> makes <see cref="Null"/>.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is one.")]
    public static implicit operator Match<T>(T value) => new(value);

    /// <summary>Compares two conditions.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they ask the same.</returns>
    public static bool operator ==(Match<T> left, Match<T> right) => left.Equals(right);

    /// <summary>Compares two conditions.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(Match<T> left, Match<T> right) => !left.Equals(right);

    /// <summary>Compares two conditions.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they ask the same.</returns>
    public bool Equals(Match<T> other) => Kind == other.Kind && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Match<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, _value);

    /// <summary>The condition in words.</summary>
    /// <returns><c>any</c>, <c>null</c>, <c>not null</c>, or the value's text.</returns>
    public override string ToString() => Kind switch
    {
        MatchKind.Any => "any",
        MatchKind.Null => "null",
        MatchKind.NotNull => "not null",
        _ => _value!.ToString() ?? "",
    };
}
