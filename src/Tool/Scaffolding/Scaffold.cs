using System.Reflection;

namespace Synthorg.Gen.Tool;

/// <summary>C# for a schema that is there: entities, repositories and the database.</summary>
internal sealed class Scaffold
{
    // Names that the scaffolded files, and most programs, use without their namespace: a type beside them would stand in their way.
    private static readonly HashSet<string> s_common = new(StringComparer.OrdinalIgnoreCase)
    {
        "Action", "CancellationToken", "ConflictAction", "Console", "DateTime", "Environment", "Exception", "File", "Func", "Guid",
        "ImmutableArray", "Object", "Path", "Program", "ReferenceAction", "String", "Task", "Thread", "Type", "ValueTask",
    };

    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private readonly SchemaFile _file;
    private readonly string _space;
    private readonly string _name;
    private readonly Notes _notes = new();
    private readonly List<Entity> _entities = [];

    private Scaffold(SchemaFile file, string space, string name) => (_file, _space, _name) = (file, space, name);

    /// <summary>By the file's name, which the database's class and the namespace are not called alike.</summary>
    /// <param name="file">The schema.</param>
    /// <param name="space">The namespace.</param>
    /// <param name="name">The database's class.</param>
    /// <returns>The files by name, and what of the schema is not in them.</returns>
    public static (IReadOnlyDictionary<string, string> Files, IReadOnlyList<string> Notes) Of(SchemaFile file, string space, string name)
    {
        Scaffold scaffold = new(file, space, name);
        scaffold.AddEntities();
        scaffold.AlignTypes();
        return (scaffold.Files(), scaffold._notes.Lines);
    }

    private void AddEntities()
    {
        HashSet<string> types = new([_name], StringComparer.OrdinalIgnoreCase); // A file's name may not tell case apart.
        HashSet<string> members =
        [
            _name, "Transaction", "Snapshot",
            .. new[] { typeof(SqliteDatabase<,>), typeof(WriteTransaction), typeof(WriteTransaction<>), typeof(ReadSnapshot) }
                .SelectMany(static type => type.GetMembers(Any)).Select(static member => member.Name),
        ];
        foreach (TableShape table in _file.Image.Tables.OrderBy(static table => table.Name, StringComparer.OrdinalIgnoreCase))
        {
            string pascal = CSharpNames.Pascal(table.Name);
            string singular = CSharpNames.Singular(pascal);
            singular += s_common.Contains(singular) ? "Record" : "";
            string name = singular;
            for (int i = 2; Names(name).Any(types.Contains); i++)
            {
                name = string.Create(null, $"{singular}{i}");
            }

            types.UnionWith(Names(name));
            string set = CSharpNames.Free(members.Contains(pascal) ? $"{pascal}Table" : pascal, members);
            _entities.Add(new(table, _file.Image.IndexesOf(table.Name), name, set)
            {
                Triggers = [.. _file.Image.TriggersOf(table.Name).OrderBy(static trigger => trigger.Name, StringComparer.Ordinal)],
            });
        }
    }

    // The generator's classes are called after the entity.
    private static string[] Names(string entity) => [entity, $"{entity}Row", $"I{entity}Repository", $"Sqlite{entity}Repository"];

    // What refers to a column holds that column's values, so it is of its type, as long as SQLite stores both alike.
    private void AlignTypes()
    {
        foreach (EntityColumn key in _entities.SelectMany(static entity => entity.Key).Where(static key => key.Type == ColumnTypes.Number))
        {
            key.Type = ColumnTypes.Integer;
            _notes.Add(key.Name, $"a key of type {key.Column.Type} is read as a whole number");
        }

        for (int i = 0; i < _entities.Count; i++)
        {
            foreach (Entity entity in _entities)
            {
                AlignTypes(entity);
            }
        }
    }

    private void AlignTypes(Entity entity)
    {
        foreach (RuleShape rule in entity.Table.Rules.Where(static rule => rule.Principal is not null))
        {
            if (Find(rule.Principal!) is not { } principal)
            {
                continue;
            }

            IEnumerable<string> targets = rule.PrincipalColumns.Count > 0 ? rule.PrincipalColumns : principal.Table.Key;
            foreach ((string own, string target) in rule.Columns.Zip(targets))
            {
                if (entity.Find(own) is { } column && principal.Find(target) is { } found && AreStoredAlike(column.Column, found.Column))
                {
                    column.Type = found.Type;
                }
            }
        }
    }

    private static bool AreStoredAlike(ColumnShape one, ColumnShape other) =>
        one.Affinity == other.Affinity || one.Affinity == "BLOB" || (one.Affinity != "TEXT" && other.Affinity is not ("TEXT" or "BLOB"));

    private Entity? Find(string table) =>
        _entities.Find(entity => entity.Table.Name.Equals(table, StringComparison.OrdinalIgnoreCase));

    private Dictionary<string, string> Files()
    {
        Dictionary<string, string> files = new(StringComparer.OrdinalIgnoreCase);
        foreach (Entity entity in _entities)
        {
            files.Add($"{entity.Name}.cs", new EntityFile(entity, _space, Find, _notes).Text());
        }

        HashSet<string> tables = new(_entities.Select(static entity => entity.Table.Name), StringComparer.OrdinalIgnoreCase);
        IEnumerable<ObjectShape> objects = _file.Image.Objects
            .Where(item => !item.IsTrigger || !tables.Contains(item.Table))
            .OrderBy(static item => item.IsVirtualTable ? 0 : item.IsTrigger ? 2 : 1)
            .ThenBy(static item => item.Name, StringComparer.Ordinal);
        files.Add($"{_name}.cs", DatabaseFile.Text(_file, _entities, objects, _space, _name));
        return files;
    }
}
