using System.Text;

namespace Synthorg.Gen.Tool;

/// <summary>The C# file of one table: its entity and its repository.</summary>
/// <param name="entity">The table.</param>
/// <param name="space">The namespace.</param>
/// <param name="find">The entity of a table.</param>
/// <param name="notes">Where what cannot be said goes.</param>
internal sealed class EntityFile(Entity entity, string space, Func<string, Entity?> find, Notes notes)
{
    private const string Token = "CancellationToken cancellationToken = default";

    private readonly References _references = new(entity, find, notes);
    private readonly RuleText _rules = new(entity, notes);
    private readonly StringBuilder _text = new();

    public string Text()
    {
        NoteKey();
        string[] attributes =
            [Persisted(), .. _rules.Uniques(), .. _rules.Checks(), .. _rules.Indexes(), .. _references.OfType, .. Triggers()];
        string[] used = ["System.Collections.Immutable", "System.Threading", "System.Threading.Tasks", "Synthorg.Gen"];
        _text.AppendJoin("", used.Select(static name => $"using {name};\n")).Append('\n');
        if (Silenced().ToArray() is { Length: > 0 } silenced)
        {
            _text.Append($"#pragma warning disable {string.Join(", ", silenced)} // The table is as it was found.\n\n");
        }

        _text.Append($"namespace {space};\n\n/// <summary>A row of <c>{CSharpText.Xml(entity.Table.Name)}</c>.</summary>\n");
        foreach (string attribute in attributes)
        {
            _text.Append($"[{attribute}]\n");
        }

        // Partial, so that bytes are compared by what is in them.
        _text.Append($"public sealed partial record {entity.Name}\n{{\n");
        WriteProperties();
        _text.Append("}\n\n");
        WriteRepository();
        return _text.ToString();
    }

    private void NoteKey()
    {
        TableShape table = entity.Table;
        if (table.KeyConflict.Length > 0)
        {
            notes.Add(table.Name, $"PRIMARY KEY ON CONFLICT {table.KeyConflict} is left out");
        }

        if (table.KeyMeaning.Contains(" collate ", StringComparison.Ordinal))
        {
            notes.Add(table.Name, "the collation in PRIMARY KEY is left out");
        }

        if (table.RowId is not null && table.DescendingKeys.Count > 0)
        {
            notes.Add(table.Name, "DESC in PRIMARY KEY is left out");
        }
    }

    private string Persisted()
    {
        string?[] words =
        [
            CSharpText.Literal(entity.Table.Name),
            entity.Table.IsStrict ? "Strict = true" : null,
            entity.Table.IsWithoutRowId ? "WithoutRowId = true" : null,
            entity.Key.Count == 0 ? "Keyless = true" : null,
        ];
        return CSharpText.Attribute("Persisted", words);
    }

    private IEnumerable<string> Triggers() => entity.Triggers.Select(DatabaseFile.SchemaObject);

    // A schema that is there is taken as it is; the compiler's advice is for new ones.
    private IEnumerable<string> Silenced()
    {
        if (!_references.IsEmpty)
        {
            yield return "SYG050";
        }

        if (entity.Indexes.Count > 0)
        {
            yield return "SYG051";
        }

        if (_rules.UsesLike)
        {
            yield return "SYG052";
        }

        if (entity.Columns.Any(static column => column.Column.Collation is not ("binary" or "nocase" or "rtrim")))
        {
            yield return "SYG053";
        }
    }

    private void WriteProperties()
    {
        PropertyText properties = new(entity, _references, notes);
        IEnumerable<string> texts = entity.Columns
            .Select(column => string.Concat(properties.Of(column).Select(static line => $"    {line}\n")))
            .Where(static text => text.Length > 0);
        _text.AppendJoin('\n', texts);
    }

    private void WriteRepository()
    {
        string name = entity.Name;
        string row = CSharpNames.Camel(name);
        bool hasKey = entity.Key.Count > 0;
        bool canUpdate = hasKey && entity.Columns.Any(static column => !column.IsKey && column.Column.Computed is null);
        string key = entity.Key is [var only]
            ? $"[Key] {only.Type} {CSharpNames.Camel(only.Property)}"
            : string.Join(", ", entity.Key.Select(static column => $"{column.Type} {CSharpNames.Camel(column.Property)}"));
        string?[] methods =
        [
            hasKey ? $"[Select]\n    ValueTask<{name}?> GetAsync({key}, {Token});" : null,
            $"[Select]\n    ValueTask<ImmutableArray<{name}>> ListAsync({Token});",
            $"[Insert]\n    ValueTask{(hasKey ? $"<{name}>" : "")} InsertAsync({name} {row}, {Token});",
            canUpdate ? $"[Update]\n    ValueTask<bool> UpdateAsync({name} {row}, {Token});" : null,
            hasKey ? $"[Delete]\n    ValueTask<bool> DeleteAsync({key}, {Token});" : null,
        ];
        _text.Append($"/// <summary>The rows of <c>{CSharpText.Xml(entity.Table.Name)}</c>.</summary>\n[Repository<{name}>]\n");
        _text.Append($"public interface {entity.Repository}\n{{\n    ");
        _text.Append(string.Join("\n\n    ", methods.Where(static method => method is not null))).Append("\n}\n");
    }
}
