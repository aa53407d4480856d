using System.Collections;
using System.Globalization;
using System.Text;

namespace Synthorg.Gen;

/// <summary>The structured state of one event: names and counts, never a value.</summary>
internal readonly struct OperationEvent : IReadOnlyList<KeyValuePair<string, object?>>
{
    private readonly KeyValuePair<string, object?>[] _items;

    /// <summary>Keeps the items, in the order of the message.</summary>
    public OperationEvent(params ReadOnlySpan<(string Name, object? Value)> items)
    {
        _items = new KeyValuePair<string, object?>[items.Length + 1];
        StringBuilder format = new();
        for (int i = 0; i < items.Length; i++)
        {
            _items[i] = new(items[i].Name, items[i].Value);
            format.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ", ")}{items[i].Name}: {{{items[i].Name}}}");
        }

        _items[^1] = new("{OriginalFormat}", format.ToString());
    }

    public int Count => _items.Length;

    public KeyValuePair<string, object?> this[int index] => _items[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, object?>>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The message.</summary>
    public override string ToString() => string.Join(
        ", ", _items[..^1].Select(static item => string.Create(CultureInfo.InvariantCulture, $"{item.Key}: {item.Value}")));
}
