namespace Synthorg.Gen;

/// <summary>What a statement does.</summary>
/// <remarks>
/// In the first three writing kinds parameter <c>?n</c> is the table's n-th column, unless the statement tells its parameters itself.
/// </remarks>
public enum StatementKind
{
    /// <summary>Reads rows.</summary>
    Select,

    /// <summary>Adds a row.</summary>
    Insert,

    /// <summary>Adds a row, or changes the one with its key.</summary>
    Upsert,

    /// <summary>Changes rows.</summary>
    Update,

    /// <summary>Removes rows.</summary>
    Delete,

    /// <summary>Counts rows.</summary>
    Count,

    /// <summary>Asks whether there is a row.</summary>
    Exists,

    /// <summary>Adds up, averages, finds the least or the greatest.</summary>
    Aggregate,
}
