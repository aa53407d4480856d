namespace Synthorg.Gen;

/// <summary>The schema that the program was compiled for: the truth that a file is held against. Made by emitted code.</summary>
/// <param name="version">Kept in the file's <c>user_version</c>; a file with a higher one is refused.</param>
/// <param name="applicationId">Kept in the file's <c>application_id</c>; a file with another one is refused.</param>
/// <param name="tables">In an order in which they can be created.</param>
public sealed partial class DatabaseSchema(int version, int applicationId, TableDefinition[] tables)
{
    /// <summary>Kept in the file's <c>user_version</c>.</summary>
    public int Version { get; } = version;

    /// <summary>Kept in the file's <c>application_id</c>.</summary>
    public int ApplicationId { get; } = applicationId;

    /// <summary>In an order in which they can be created.</summary>
    public IReadOnlyList<TableDefinition> Tables { get; } = tables;

    /// <summary>Virtual tables, views and triggers, made after all tables, in this order.</summary>
    public IReadOnlyList<ObjectDefinition> Objects { get; init; } = [];

    /// <summary>Tables, views and triggers that the database once had, unquoted: a file's are dropped.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];
}
