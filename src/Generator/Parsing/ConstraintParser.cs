using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads checks, unique constraints and indexes: what names columns by their properties.</summary>
internal sealed class ConstraintParser(
    INamedTypeSymbol type,
    string table,
    List<(IPropertySymbol Property, ColumnModel Model)> columns,
    EntityFragments fragments,
    Findings findings)
{
    /// <summary>Adds each column's own checks.</summary>
    public void ParseColumns()
    {
        for (int i = 0; i < columns.Count; i++)
        {
            (IPropertySymbol property, ColumnModel model) = columns[i];
            columns[i] = (property, model with { Checks = Checks(property, model.Name) });
        }
    }

    public EquatableArray<CheckModel> TableChecks() => Checks(type, null);

    public EquatableArray<UniqueModel> Uniques()
    {
        var uniques = new List<UniqueModel>();
        foreach ((ISymbol owner, AttributeData attribute, string? own) in Attributes(KnownNames.Unique))
        {
            EquatableArray<string> names = attribute.Texts is { Length: > 0 } texts
                ? texts.Select(text => fragments.ColumnNamed("Unique", text, attribute, owner)?.Name).OfType<string>().ToEquatableArray()
                : own is null ? [] : [own];
            if (names.Count == 0 && own is null && attribute.Texts.IsEmpty)
            {
                findings.Add(Descriptors.UnknownProperty, attribute.Location ?? owner.Locations.FirstOrDefault(), "Unique", "", type.Name);
            }

            var onConflict = (ConflictAction)attribute.Named("OnConflict", 0);
            if (!Enum.IsDefined(typeof(ConflictAction), onConflict))
            {
                Location? location = attribute.Location ?? owner.Locations.FirstOrDefault();
                findings.Add(Descriptors.InvalidSqlFragment, location, "Unique", "there is no such conflict action");
            }

            uniques.Add(new UniqueModel(names, fragments.NameOf(attribute, owner), onConflict));
        }

        return uniques.ToEquatableArray();
    }

    public EquatableArray<IndexModel> Indexes()
    {
        var indexes = new List<IndexModel>();
        foreach ((ISymbol owner, AttributeData attribute, string? own) in Attributes(KnownNames.Index))
        {
            List<SqlFragment> terms = attribute.Texts is { Length: > 0 } texts
                ? [.. texts.Select(text => fragments.Read("Index", text, attribute, owner, own))]
                : own is null ? [] : [fragments.Read("Index", own, attribute, owner, own)];
            if (terms.Count == 0)
            {
                findings.Add(Descriptors.UnknownProperty, attribute.Location ?? owner.Locations.FirstOrDefault(), "Index", "", type.Name);
            }

            indexes.Add(new IndexModel
            {
                Name = fragments.NameOf(attribute, owner)
                    ?? $"idx_{table}_{string.Join("_", terms.SelectMany(static term => term.Columns))}",
                Terms = terms.Select(static term => term.Resolved).ToEquatableArray(),
                IsUnique = attribute.Named<bool>("Unique"),
                Where = attribute.Named<string>("Where") is { } where
                    ? fragments.Read("Index", where, attribute, owner, own).Resolved
                    : null,
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

    private EquatableArray<CheckModel> Checks(ISymbol owner, string? own) =>
        owner.Attributes(KnownNames.Check).Select(attribute => Check(attribute, owner, own)).ToEquatableArray();

    private CheckModel Check(AttributeData attribute, ISymbol owner, string? own)
    {
        SqlFragment fragment = fragments.Read("Check", attribute.FirstText ?? "", attribute, owner, own);
        if (fragment.UsesLike)
        {
            findings.Add(Descriptors.LikeInCheck, attribute.Location ?? owner.Locations.FirstOrDefault(), owner.Name);
        }

        return new CheckModel(fragment.Resolved, fragments.NameOf(attribute, owner));
    }

    /// <summary>The attributes of the type, then of its properties; for these the column is known.</summary>
    private IEnumerable<(ISymbol Owner, AttributeData Attribute, string? Own)> Attributes(string metadataName) =>
        type.Attributes(metadataName).Select(attribute => ((ISymbol)type, attribute, (string?)null))
            .Concat(columns.SelectMany(column => column.Property.Attributes(metadataName)
                .Select(attribute => ((ISymbol)column.Property, attribute, (string?)column.Model.Name))));
}
