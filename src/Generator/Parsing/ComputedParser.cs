using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads <c>[Computed]</c>: columns that SQLite computes of others (https://sqlite.org/gencol.html).</summary>
internal sealed class ComputedParser(
    INamedTypeSymbol type, List<(IPropertySymbol Property, ColumnModel Model)> columns, EntityFragments fragments, Findings findings)
{
    private readonly Dictionary<string, List<string>> _uses = new(StringComparer.Ordinal);

    public void ParseColumns()
    {
        for (int i = 0; i < columns.Count; i++)
        {
            (IPropertySymbol property, ColumnModel model) = columns[i];
            if (property.Attribute(KnownNames.Computed) is { } attribute)
            {
                SqlFragment fragment = fragments.Read("Computed", attribute.FirstText ?? "", attribute, property, own: null);
                _uses[model.Name] = fragment.Columns;
                columns[i] = (property, model with { ComputedSql = fragment.Resolved, IsStored = attribute.Named<bool>("Stored") });
            }
        }

        foreach ((IPropertySymbol property, ColumnModel model) in columns.Where(static column => column.Model.IsComputed))
        {
            if (Refusal(model) is { } reason)
            {
                findings.Add(
                    Descriptors.InvalidComputed,
                    property.Attribute(KnownNames.Computed)!.Location ?? property.Locations.FirstOrDefault(),
                    property.Name,
                    reason);
            }
        }

        if (columns.Count > 0 && columns.TrueForAll(static column => column.Model.IsComputed))
        {
            findings.Add(Descriptors.InvalidComputed, type, type.Name, "a table needs a column that is written");
        }
    }

    private string? Refusal(ColumnModel column) =>
        column.IsKey ? "a key is no generated column"
        : column.DefaultSql is not null ? "a generated column has no default"
        : DependsOnItself(column.Name) ? "it depends on itself"
        : null;

    private bool DependsOnItself(string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(_uses[name]);
        while (open.Count > 0)
        {
            string used = open.Pop();
            if (used == name)
            {
                return true;
            }

            if (seen.Add(used) && _uses.TryGetValue(used, out List<string>? further))
            {
                further.ForEach(open.Push);
            }
        }

        return false;
    }
}
