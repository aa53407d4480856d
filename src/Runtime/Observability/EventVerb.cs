namespace Synthorg.Gen;

/// <summary>What an operation does, as its events call it.</summary>
internal enum EventVerb
{
    Save,
    Fetch,
    List,
    Query,
    Delete,
    Aggregate,
    Count,
}
