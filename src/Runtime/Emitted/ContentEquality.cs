using System.Collections.Immutable;
using System.ComponentModel;

namespace Synthorg.Gen.Emitted;

/// <summary>Compares and hashes the collections of a record by content: what a record's own equality compares by reference.</summary>
/// <remarks>An <see cref="ImmutableArray{T}"/> that is <see langword="default"/> counts as an empty one: both are stored alike.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ContentEquality
{
    /// <summary>Element by element, in order.</summary>
    public static bool SequenceEquals<T>(ImmutableArray<T> left, ImmutableArray<T> right) =>
        left.IsDefaultOrEmpty ? right.IsDefaultOrEmpty : !right.IsDefault && left.AsSpan().SequenceEqual(right.AsSpan(), null);

    /// <inheritdoc cref="SequenceEquals{T}(ImmutableArray{T}, ImmutableArray{T})"/>
    public static bool SequenceEquals<T>(ImmutableArray<T>? left, ImmutableArray<T>? right) =>
        left is { } leftItems ? right is { } rightItems && SequenceEquals(leftItems, rightItems) : right is null;

    /// <inheritdoc cref="SequenceEquals{T}(ImmutableArray{T}, ImmutableArray{T})"/>
    public static bool SequenceEquals<T>(IEnumerable<T>? left, IEnumerable<T>? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null && left.SequenceEqual(right));

    /// <summary>The same elements, whatever their order.</summary>
    public static bool SetEquals<T>(IEnumerable<T>? left, IEnumerable<T>? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null && new HashSet<T>(left).SetEquals(right));

    /// <summary>The same keys with equal values, whatever their order.</summary>
    public static bool DictionaryEquals<TKey, TValue>(
        IEnumerable<KeyValuePair<TKey, TValue>>? left, IEnumerable<KeyValuePair<TKey, TValue>>? right)
        where TKey : notnull
    {
        if (ReferenceEquals(left, right) || left is null || right is null)
        {
            return ReferenceEquals(left, right);
        }

        var rest = new Dictionary<TKey, TValue>(left);
        foreach ((TKey key, TValue value) in right)
        {
            if (!rest.Remove(key, out TValue? other) || !EqualityComparer<TValue>.Default.Equals(value, other))
            {
                return false;
            }
        }

        return rest.Count == 0;
    }

    /// <summary>Byte by byte.</summary>
    public static bool BytesEquals(byte[]? left, byte[]? right) =>
        left is null ? right is null : right is not null && left.AsSpan().SequenceEqual(right);

    /// <inheritdoc cref="BytesEquals"/>
    public static bool MemoryEquals(ReadOnlyMemory<byte>? left, ReadOnlyMemory<byte>? right) =>
        left is { } leftBytes ? right is { } rightBytes && leftBytes.Span.SequenceEqual(rightBytes.Span) : right is null;

    /// <summary>Agrees with <see cref="SequenceEquals{T}(ImmutableArray{T}, ImmutableArray{T})"/>.</summary>
    public static int SequenceHashCode<T>(ImmutableArray<T> items) => SequenceHashCode(items.IsDefault ? null : items.AsEnumerable());

    /// <inheritdoc cref="SequenceHashCode{T}(ImmutableArray{T})"/>
    public static int SequenceHashCode<T>(ImmutableArray<T>? items) => items is { } present ? SequenceHashCode(present) : 0;

    /// <inheritdoc cref="SequenceHashCode{T}(ImmutableArray{T})"/>
    public static int SequenceHashCode<T>(IEnumerable<T>? items)
    {
        var hash = new HashCode();
        foreach (T item in items ?? [])
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Agrees with <see cref="SetEquals"/>: a sum, which no order changes.</summary>
    public static int SetHashCode<T>(IEnumerable<T>? items) =>
        (items ?? []).Aggregate(0, static (sum, item) => unchecked(sum + (item?.GetHashCode() ?? 0)));

    /// <summary>Agrees with <see cref="DictionaryEquals"/>.</summary>
    public static int DictionaryHashCode<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>>? items) =>
        (items ?? []).Aggregate(0, static (sum, item) => unchecked(sum + HashCode.Combine(item.Key, item.Value)));

    /// <summary>Agrees with <see cref="BytesEquals"/>.</summary>
    public static int BytesHashCode(byte[]? bytes) => MemoryHashCode(bytes);

    /// <summary>Agrees with <see cref="MemoryEquals"/>.</summary>
    public static int MemoryHashCode(ReadOnlyMemory<byte>? bytes)
    {
        var hash = new HashCode();
        hash.AddBytes(bytes is { } present ? present.Span : []);
        return hash.ToHashCode();
    }
}
