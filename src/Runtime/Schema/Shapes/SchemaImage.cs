namespace Synthorg.Gen;

/// <summary>Everything that a schema says, by what it means: the program's, or a file's.</summary>
internal sealed class SchemaImage
{
    private readonly Dictionary<string, TableShape> _tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IndexShape> _indexes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ObjectShape> _objects = new(StringComparer.OrdinalIgnoreCase);

    private SchemaImage()
    {
    }

    public IReadOnlyCollection<TableShape> Tables => _tables.Values;

    public IReadOnlyCollection<IndexShape> Indexes => _indexes.Values;

    /// <summary>Triggers, views and virtual tables.</summary>
    public IReadOnlyCollection<ObjectShape> Objects => _objects.Values;

    /// <summary>The schema that the program was compiled for.</summary>
    public static SchemaImage Of(DatabaseSchema schema) => Of(
        schema.Tables.Select(static table => table.CreateTable)
            .Concat(schema.Tables.SelectMany(static table => table.Indexes).Select(static index => index.Sql))
            .Concat(schema.Tables.SelectMany(static table => table.Triggers).Select(static trigger => trigger.Sql))
            .Concat(schema.Objects.Select(static item => item.Sql)));

    /// <summary>A schema given as its CREATE statements.</summary>
    public static SchemaImage Of(IEnumerable<string> statements)
    {
        SchemaImage image = new();
        foreach (string statement in statements)
        {
            if (TableParser.Parse(statement) is { } table)
            {
                image._tables[table.Name] = table;
            }
            else if (IndexShape.Parse(statement) is { } index)
            {
                image._indexes[index.Name] = index;
            }
            else if (ObjectShape.Parse(statement) is { } item)
            {
                image._objects[item.Name] = item;
            }
        }

        return image;
    }

    public TableShape? Table(string name) => _tables.GetValueOrDefault(name);

    public IndexShape? Index(string name) => _indexes.GetValueOrDefault(name);

    public ObjectShape? Object(string name) => _objects.GetValueOrDefault(name);

    public IEnumerable<IndexShape> IndexesOf(string table) =>
        Indexes.Where(index => index.Table.Equals(table, StringComparison.OrdinalIgnoreCase));

    public IEnumerable<ObjectShape> TriggersOf(string table) =>
        Objects.Where(item => item.IsTrigger && item.Table.Equals(table, StringComparison.OrdinalIgnoreCase));

    /// <summary>A table's key; empty for one that is not there.</summary>
    public IReadOnlyList<string> KeyOf(string table) => Table(table)?.Key ?? [];

    /// <summary>What an index means, once the collations of its columns are known.</summary>
    public string MeaningOf(IndexShape index)
    {
        string meaning = index.Meaning;
        foreach (ColumnShape column in Table(index.Table)?.Columns ?? [])
        {
            // A column's own collation may be repeated or left out.
            string name = column.Name.ToLowerInvariant();
            meaning = meaning.Replace($"({name} collate {column.Collation}", $"({name}", StringComparison.Ordinal)
                .Replace($", {name} collate {column.Collation}", $", {name}", StringComparison.Ordinal);
        }

        return meaning;
    }
}
