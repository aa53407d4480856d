using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads checks, unique constraints, indexes and references: what names columns by their properties.</summary>
internal sealed class ConstraintParser(
    INamedTypeSymbol type,
    string table,
    List<(IPropertySymbol Property, ColumnModel Model)> columns,
    Compilation compilation,
    Findings findings)
{
    /// <summary>Adds each column's own checks and its reference.</summary>
    public void ParseColumns()
    {
        var references = new ReferenceParser(compilation, findings);
        for (int i = 0; i < columns.Count; i++)
        {
            (IPropertySymbol property, ColumnModel model) = columns[i];
            columns[i] = (property, model with
            {
                Checks = Checks(property, model.Name),
                Reference = references.Parse(property, model, type, columns),
            });
        }
    }

    public EquatableArray<CheckModel> TableChecks() => Checks(type, null);

    public EquatableArray<UniqueModel> Uniques()
    {
        var uniques = new List<UniqueModel>();
        foreach ((ISymbol owner, AttributeData attribute, string? own) in Attributes(KnownNames.Unique))
        {
            EquatableArray<string> names = attribute.Texts is { Length: > 0 } texts
                ? texts.Select(text => ColumnNamed("Unique", text, attribute, owner)).OfType<string>().ToEquatableArray()
                : own is null ? [] : [own];
            if (names.Count == 0 && own is null && attribute.Texts.IsEmpty)
            {
                findings.Add(Descriptors.UnknownProperty, attribute.Location ?? owner.Locations.FirstOrDefault(), "Unique", "", type.Name);
            }

            uniques.Add(new UniqueModel(names, NameOf(attribute, owner)));
        }

        return uniques.ToEquatableArray();
    }

    public EquatableArray<IndexModel> Indexes()
    {
        var indexes = new List<IndexModel>();
        foreach ((ISymbol owner, AttributeData attribute, string? own) in Attributes(KnownNames.Index))
        {
            List<SqlFragment> terms = attribute.Texts is { Length: > 0 } texts
                ? [.. texts.Select(text => Fragment("Index", text, attribute, owner, own))]
                : own is null ? [] : [Fragment("Index", own, attribute, owner, own)];
            if (terms.Count == 0)
            {
                findings.Add(Descriptors.UnknownProperty, attribute.Location ?? owner.Locations.FirstOrDefault(), "Index", "", type.Name);
            }

            indexes.Add(new IndexModel
            {
                Name = NameOf(attribute, owner)
                    ?? $"idx_{table}_{string.Join("_", terms.SelectMany(static term => term.Columns))}",
                Terms = terms.Select(static term => term.Resolved).ToEquatableArray(),
                IsUnique = attribute.Named<bool>("Unique"),
                Where = attribute.Named<string>("Where") is { } where ? Fragment("Index", where, attribute, owner, own).Resolved : null,
            });
        }

        CheckNames(indexes);
        return indexes.OrderBy(static index => index.Name, StringComparer.Ordinal).ToEquatableArray();
    }

    private void CheckNames(List<IndexModel> indexes)
    {
        foreach (string name in indexes.Select(static index => index.Name).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            string? refusal = SqlNames.Refusal(name) is not null ? null // Told where the name is given.
                : SqlNames.ObjectRefusal(name) is { } reason ? reason
                : string.Equals(name, table, StringComparison.OrdinalIgnoreCase) ? "it is the table's name"
                : null;
            if (refusal is not null)
            {
                findings.Add(Descriptors.InvalidName, type, SqlNames.Shown(name), refusal);
            }

            if (indexes.Count(index => string.Equals(index.Name, name, StringComparison.OrdinalIgnoreCase)) > 1)
            {
                findings.Add(Descriptors.DuplicateIndex, type, name, type.Name, type.Name);
            }
        }
    }

    /// <summary>The constraint's or index's own name; <see langword="null"/> when none is given.</summary>
    private string? NameOf(AttributeData attribute, ISymbol owner)
    {
        string? name = attribute.Named<string>("Name");
        if (name is not null && SqlNames.Refusal(name) is { } refusal)
        {
            Location? location = attribute.Location ?? owner.Locations.FirstOrDefault();
            findings.Add(Descriptors.InvalidName, location, SqlNames.Shown(name), refusal);
        }

        return name;
    }

    private EquatableArray<CheckModel> Checks(ISymbol owner, string? own) => owner.Attributes(KnownNames.Check)
        .Select(attribute => new CheckModel(
            Fragment("Check", attribute.FirstText ?? "", attribute, owner, own).Resolved,
            NameOf(attribute, owner)))
        .ToEquatableArray();

    /// <summary>The attributes of the type, then of its properties; for these the column is known.</summary>
    private IEnumerable<(ISymbol Owner, AttributeData Attribute, string? Own)> Attributes(string metadataName) =>
        type.Attributes(metadataName).Select(attribute => ((ISymbol)type, attribute, (string?)null))
            .Concat(columns.SelectMany(column => column.Property.Attributes(metadataName)
                .Select(attribute => ((ISymbol)column.Property, attribute, (string?)column.Model.Name))));

    private SqlFragment Fragment(string attributeName, string sql, AttributeData attribute, ISymbol owner, string? own)
    {
        var fragment = SqlFragment.Read(sql, name => own is not null && name == "value" ? own : ColumnOf(name), isSteady: true);
        if (fragment.Refusal is { } refusal)
        {
            Location? location = attribute.Location ?? owner.Locations.FirstOrDefault();
            bool isName = sql.All(static letter => char.IsLetterOrDigit(letter) || letter == '_');
            findings.Add(
                isName && sql.Length > 0 ? Descriptors.UnknownProperty : Descriptors.InvalidSqlFragment,
                location,
                isName && sql.Length > 0 ? [attributeName, sql, type.Name] : [attributeName, refusal]);
        }

        return fragment;
    }

    private string? ColumnNamed(string attributeName, string text, AttributeData attribute, ISymbol owner)
    {
        string? column = ColumnOf(text);
        if (column is null)
        {
            Location? location = attribute.Location ?? owner.Locations.FirstOrDefault();
            findings.Add(Descriptors.UnknownProperty, location, attributeName, text, type.Name);
        }

        return column;
    }

    /// <summary>A property by its C# name first, then a column by SQLite's rule (case does not count).</summary>
    private string? ColumnOf(string name) =>
        columns.Where(column => column.Property.Name == name).Select(static column => column.Model.Name).FirstOrDefault()
        ?? columns.Where(column => string.Equals(column.Model.Name, name, StringComparison.OrdinalIgnoreCase))
            .Select(static column => column.Model.Name).FirstOrDefault();
}
