namespace Synthorg.Gen.Tool;

/// <summary>A table, and the type that its rows become.</summary>
internal sealed class Entity
{
    // A record has these or may not have them; the last is a parameter of each method.
    private static readonly string[] s_members =
    [
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "EqualityContract",
        "PrintMembers", "Clone", "CancellationToken",
    ];

    /// <param name="table">The table.</param>
    /// <param name="indexes">The table's.</param>
    /// <param name="name">The type's name.</param>
    /// <param name="set">The name of its property of the database.</param>
    public Entity(TableShape table, IEnumerable<IndexShape> indexes, string name, string set)
    {
        Table = table;
        Name = name;
        Set = set;
        Indexes = [.. indexes.OrderBy(static index => index.Name, StringComparer.OrdinalIgnoreCase)];
        HashSet<string> taken = [name, .. s_members];
        Columns = [.. table.Columns.Select(column => new EntityColumn(
            column, CSharpNames.Free(CSharpNames.Pascal(column.Name), taken), ColumnTypes.Of(column, table))
        {
            IsKey = table.Key.Contains(column.Name, StringComparer.OrdinalIgnoreCase),
        })];
    }

    public TableShape Table { get; }

    public IReadOnlyList<IndexShape> Indexes { get; }

    public string Name { get; }

    public string Set { get; }

    public string Repository => $"I{Name}Repository";

    public IReadOnlyList<EntityColumn> Columns { get; }

    /// <summary>The key's columns, in key order.</summary>
    public IReadOnlyList<EntityColumn> Key => [.. Table.Key.Select(name => Find(name)!)];

    /// <summary>Triggers of the table.</summary>
    public IReadOnlyList<ObjectShape> Triggers { get; init; } = [];

    public EntityColumn? Find(string column) =>
        Columns.FirstOrDefault(found => found.Name.Equals(column, StringComparison.OrdinalIgnoreCase));
}
