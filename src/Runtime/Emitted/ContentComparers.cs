using System.Collections.Immutable;
using System.ComponentModel;

namespace Synthorg.Gen.Emitted;

/// <summary>Comparers by content for collections that lie inside collections; see <see cref="ContentEquality"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ContentComparers
{
    /// <summary>Byte by byte.</summary>
    public static IEqualityComparer<byte[]?> Bytes { get; } =
        new ByContent<byte[]?>(ContentEquality.BytesEquals, ContentEquality.BytesHashCode);

    /// <summary>Byte by byte.</summary>
    public static IEqualityComparer<ReadOnlyMemory<byte>> Memory { get; } = new ByContent<ReadOnlyMemory<byte>>(
        static (left, right) => ContentEquality.MemoryEquals(left, right), static bytes => ContentEquality.MemoryHashCode(bytes));

    /// <summary>Element by element, in order.</summary>
    /// <param name="items">How elements are compared.</param>
    public static IEqualityComparer<TItems> Sequence<TItems, T>(IEqualityComparer<T> items)
        where TItems : IEnumerable<T>? =>
        new ByContent<TItems>(
            (left, right) => Present<T>(left) is { } leftItems
                ? Present<T>(right) is { } rightItems && leftItems.SequenceEqual(rightItems, items)
                : right is null,
            value => (Present<T>(value) ?? []).Aggregate(0, (hash, item) => HashCode.Combine(hash, HashOf(item, items))));

    /// <summary>The same elements, whatever their order.</summary>
    /// <param name="items">How elements are compared.</param>
    public static IEqualityComparer<TItems> Set<TItems, T>(IEqualityComparer<T> items)
        where TItems : IEnumerable<T>? =>
        new ByContent<TItems>(
            (left, right) => left is null || right is null
                ? left is null && right is null
                : new HashSet<T>(left, items).SetEquals(right),
            value => (value ?? Enumerable.Empty<T>()).Aggregate(0, (hash, item) => unchecked(hash + HashOf(item, items))));

    /// <summary>The same keys with equal values, whatever their order.</summary>
    /// <param name="values">How values are compared.</param>
    public static IEqualityComparer<TItems> Dictionary<TItems, TKey, TValue>(IEqualityComparer<TValue> values)
        where TItems : IEnumerable<KeyValuePair<TKey, TValue>>?
        where TKey : notnull =>
        new ByContent<TItems>(
            (left, right) => left is null || right is null ? left is null && right is null : HaveSame(left, right, values),
            value => (value ?? Enumerable.Empty<KeyValuePair<TKey, TValue>>()).Aggregate(
                0, (hash, entry) => unchecked(hash + HashCode.Combine(entry.Key, HashOf(entry.Value, values)))));

    /// <summary>What may be missing.</summary>
    /// <param name="values">How values that are there are compared.</param>
    public static IEqualityComparer<T?> Optional<T>(IEqualityComparer<T> values)
        where T : struct =>
        new ByContent<T?>(
            (left, right) => left is { } leftValue ? right is { } rightValue && values.Equals(leftValue, rightValue) : right is null,
            value => value is { } present ? values.GetHashCode(present) : 0);

    // An array that is default counts as an empty one, and throws when it is gone through.
    private static IEnumerable<T>? Present<T>(IEnumerable<T>? items) => items is ImmutableArray<T> { IsDefault: true } ? [] : items;

    private static int HashOf<T>(T value, IEqualityComparer<T> comparer) => value is null ? 0 : comparer.GetHashCode(value);

    private static bool HaveSame<TKey, TValue>(
        IEnumerable<KeyValuePair<TKey, TValue>> left, IEnumerable<KeyValuePair<TKey, TValue>> right, IEqualityComparer<TValue> values)
        where TKey : notnull
    {
        var rest = new Dictionary<TKey, TValue>(left);
        return right.All(entry => rest.Remove(entry.Key, out TValue? other) && values.Equals(entry.Value, other)) && rest.Count == 0;
    }

    private sealed class ByContent<T>(Func<T, T, bool> equals, Func<T, int> hash) : IEqualityComparer<T>
    {
        public bool Equals(T? x, T? y) => equals(x!, y!);

        public int GetHashCode(T obj) => hash(obj);
    }
}
