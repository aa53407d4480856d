using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Names and SQL in an entity's attributes, resolved to its columns.</summary>
internal sealed class EntityFragments(
    INamedTypeSymbol type, List<(IPropertySymbol Property, ColumnModel Model)> columns, Findings findings)
{
    /// <summary>Reads a piece of SQL and tells what is wrong with it.</summary>
    /// <param name="attributeName">As it is written, without brackets.</param>
    /// <param name="sql">The piece.</param>
    /// <param name="attribute">Where it stands.</param>
    /// <param name="owner">What the attribute is on.</param>
    /// <param name="own">The column that <c>value</c> stands for; <see langword="null"/> on a type.</param>
    public SqlFragment Read(string attributeName, string sql, AttributeData attribute, ISymbol owner, string? own)
    {
        var fragment = SqlFragment.Read(sql, name => own is not null && name == "value" ? own : ColumnOf(name), isSteady: true);
        if (fragment.Refusal is { } refusal)
        {
            Location? location = attribute.Location ?? owner.Locations.FirstOrDefault();
            bool isName = sql.Length > 0 && sql.All(static letter => char.IsLetterOrDigit(letter) || letter == '_');
            findings.Add(
                isName ? Descriptors.UnknownProperty : Descriptors.InvalidSqlFragment,
                location,
                isName ? [attributeName, sql, type.Name] : [attributeName, refusal]);
        }

        return fragment;
    }

    /// <summary>The column of a property's name; <see langword="null"/> with a diagnostic.</summary>
    public ColumnModel? ColumnNamed(string attributeName, string text, AttributeData attribute, ISymbol owner)
    {
        ColumnModel? column = Find(text);
        if (column is null)
        {
            Location? location = attribute.Location ?? owner.Locations.FirstOrDefault();
            findings.Add(Descriptors.UnknownProperty, location, attributeName, text, type.Name);
        }

        return column;
    }

    /// <summary>The constraint's or index's own name; <see langword="null"/> when none is given.</summary>
    public string? NameOf(AttributeData attribute, ISymbol owner)
    {
        string? name = attribute.Named<string>("Name");
        if (name is not null && SqlNames.Refusal(name) is { } refusal)
        {
            Location? location = attribute.Location ?? owner.Locations.FirstOrDefault();
            findings.Add(Descriptors.InvalidName, location, SqlNames.Shown(name), refusal);
        }

        return name;
    }

    private string? ColumnOf(string name) => Find(name)?.Name;

    /// <summary>A property by its C# name first, then a column by SQLite's rule (case does not count).</summary>
    private ColumnModel? Find(string name) =>
        columns.Where(column => column.Property.Name == name).Select(static column => column.Model).FirstOrDefault()
        ?? columns.Where(column => string.Equals(column.Model.Name, name, StringComparison.OrdinalIgnoreCase))
            .Select(static column => column.Model).FirstOrDefault();
}
