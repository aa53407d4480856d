using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads the key: which columns, in which order, who assigns it.</summary>
internal static class KeyParser
{
    /// <summary>Gives each key column its position and checks the whole.</summary>
    public static void Assign(INamedTypeSymbol type, List<(IPropertySymbol Property, ColumnModel Model)> columns, Findings findings)
    {
        List<int> key = [.. Enumerable.Range(0, columns.Count)
            .Where(i => KeyOf(columns[i].Property) is not null)
            .OrderBy(i => KeyOf(columns[i].Property)!.Named("Order", 0))];
        for (int position = 0; position < key.Count; position++)
        {
            (IPropertySymbol property, ColumnModel model) = columns[key[position]];
            columns[key[position]] = (property, model with { KeyPosition = position });
        }

        bool isKeyMarked = EntityProperties.Of(type).Any(static property => KeyOf(property) is not null);
        if (!isKeyMarked && !type.HasAttribute(KnownNames.RowId))
        {
            findings.Add(Descriptors.EntityWithoutKey, type, type.Name);
        }

        bool isWithoutRowId = type.Attribute(KnownNames.Persisted)?.Named<bool>("WithoutRowId") ?? false;
        foreach ((IPropertySymbol property, ColumnModel model) in columns.Where(static column => column.Model.IsGenerated))
        {
            if (GeneratedRefusal(model, key.Count, isWithoutRowId) is { } reason)
            {
                findings.Add(Descriptors.InvalidGeneratedKey, property, property.Name, reason);
            }
        }
    }

    private static string? GeneratedRefusal(ColumnModel column, int keyCount, bool isWithoutRowId) =>
        keyCount > 1 ? "the key has several columns"
        : column.Value.Form is not (StoredForm.Int64 or StoredForm.Int32 or StoredForm.UInt32 or StoredForm.UInt64)
            ? "it is no int or long"
        : !string.Equals(column.DeclaredType, "INTEGER", StringComparison.OrdinalIgnoreCase) ? "its column is not declared INTEGER"
        : isWithoutRowId ? "the table is WITHOUT ROWID"
        : null;

    /// <summary>Reads <c>[RowId]</c>: a key column that is no property.</summary>
    public static RowIdModel? RowId(
        INamedTypeSymbol type, List<(IPropertySymbol Property, ColumnModel Model)> columns, AttributeData persisted, Findings findings)
    {
        if (type.Attribute(KnownNames.RowId) is not { } attribute)
        {
            return null;
        }

        string name = attribute.FirstText ?? "rowid";
        string? reason = columns.Any(static column => column.Model.IsKey) ? "the type has a [Key]"
            : persisted.Named<bool>("WithoutRowId") ? "the table is WITHOUT ROWID"
            : columns.Any(column => string.Equals(column.Model.Name, name, StringComparison.OrdinalIgnoreCase))
                ? $"\"{name}\" is a property's column"
            : null;
        if (reason is not null)
        {
            findings.Add(Descriptors.RowIdConflict, type, type.Name, reason);
        }

        if (SqlNames.Refusal(name) is { } refusal)
        {
            findings.Add(Descriptors.InvalidName, attribute.Location, SqlNames.Shown(name), refusal);
        }

        return new RowIdModel(name, attribute.Named<bool>("AutoIncrement"));
    }

    public static AttributeData? KeyOf(IPropertySymbol property) => EntityProperties.AttributeOf(property, KnownNames.Key);
}
