using Microsoft.Extensions.Logging;

namespace Synthorg.Gen;

/// <summary>The log events of one operation. The numbers are the same for every prefix.</summary>
internal sealed class EventNames(string prefix, EventVerb verb)
{
    // Below it are the database's own events.
    private const int First = 101;

    // In the order of the verbs: success, failure.
    private static readonly (string Done, string Failed)[] s_words =
    [
        ("saved", "save_failed"),
        ("fetched", "fetch_failed"),
        ("listed", "list_failed"),
        ("queried", "query_failed"),
        ("deleted", "delete_failed"),
        ("aggregated", "aggregate_failed"),
        ("counted", "count_failed"),
    ];

    public EventId Done { get; } = new(First + (2 * (int)verb), $"{prefix}.{s_words[(int)verb].Done}");

    public EventId Failed { get; } = new(First + (2 * (int)verb) + 1, $"{prefix}.{s_words[(int)verb].Failed}");

    /// <summary>The row exists already.</summary>
    public EventId Duplicate { get; } = new(First + (2 * s_words.Length), prefix + ".duplicate");

    /// <summary>A stored row cannot be read.</summary>
    public EventId Unreadable { get; } = new(First + (2 * s_words.Length) + 1, prefix + ".deserialize_failed");
}
