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
            .OrderBy(i => OrderOf(columns[i].Property))];
        for (int position = 0; position < key.Count; position++)
        {
            (IPropertySymbol property, ColumnModel model) = columns[key[position]];
            columns[key[position]] = (property, model with { KeyPosition = position });
        }

        AttributeData persisted = type.Attribute(KnownNames.Persisted)!;
        bool isKeyMarked = EntityProperties.Of(type).Any(static property => KeyOf(property) is not null);
        bool isWithoutRowId = persisted.Named<bool>("WithoutRowId");
        if (persisted.Named<bool>("Keyless"))
        {
            CheckKeyless(type, isKeyMarked, isWithoutRowId, findings);
        }
        else if (!isKeyMarked && !type.HasAttribute(KnownNames.RowId))
        {
            findings.Add(Descriptors.EntityWithoutKey, type, type.Name);
        }

        CheckWords(columns, isWithoutRowId, persisted.Named<bool>("Strict"), findings);
        foreach ((IPropertySymbol property, ColumnModel model) in columns.Where(static column => column.Model.IsGenerated))
        {
            if (GeneratedRefusal(model, key.Count, isWithoutRowId) is { } reason)
            {
                findings.Add(Descriptors.InvalidGeneratedKey, property, property.Name, reason);
            }
        }
    }

    private static void CheckKeyless(INamedTypeSymbol type, bool isKeyMarked, bool isWithoutRowId, Findings findings)
    {
        string? reason = isKeyMarked ? "the type has a [Key]"
            : type.HasAttribute(KnownNames.RowId) ? "the type has a [RowId]"
            : isWithoutRowId ? "the rows of a WITHOUT ROWID table lie in their key's tree"
            : null;
        if (reason is not null)
        {
            findings.Add(Descriptors.KeylessConflict, type, type.Name, reason);
        }
    }

    /// <summary>What a key says that SQLite would pass over.</summary>
    private static void CheckWords(
        List<(IPropertySymbol Property, ColumnModel Model)> columns, bool isWithoutRowId, bool isStrict, Findings findings)
    {
        bool isSingle = columns.Count(static column => column.Model.IsKey) == 1;
        foreach ((IPropertySymbol property, ColumnModel model) in columns.Where(static column => column.Model.IsKey))
        {
            bool allowsNull = KeyOf(property)!.Named<bool>("AllowNull");
            string? reason = allowsNull && isWithoutRowId ? "AllowNull: a WITHOUT ROWID table holds no NULL in its key"
                : allowsNull && isStrict ? "AllowNull: a STRICT table holds no NULL in its key"
                : allowsNull && model is { IsNullable: true, IsKeyDescending: false } && isSingle && IsInteger(model)
                    ? "AllowNull: an INTEGER PRIMARY KEY is the row id, so that SQLite would number what is null"
                : model.IsKeyDescending && model.IsGenerated
                    ? "Descending: an INTEGER PRIMARY KEY DESC is no row id, so SQLite would not assign it"
                : null;
            if (reason is not null)
            {
                findings.Add(Descriptors.KeyWithoutEffect, property, property.Name, reason);
            }
        }
    }

    /// <summary>By <c>[Key(Order)]</c>; with DataAnnotations' key by the order of its <c>[Column]</c>, as is the custom there.</summary>
    public static int OrderOf(IPropertySymbol property) => EntityProperties.AttributeOf(property, KnownNames.Key) is { } ours
        ? ours.Named("Order", 0)
        : Math.Max(0, ColumnWords.Of(property).Order);

    private static string? GeneratedRefusal(ColumnModel column, int keyCount, bool isWithoutRowId) =>
        keyCount > 1 ? "the key has several columns"
        : column.Value.Form is not (StoredForm.Int64 or StoredForm.Int32 or StoredForm.UInt32 or StoredForm.UInt64)
            ? "it is no int or long"
        : !IsInteger(column) ? "its column is not declared INTEGER"
        : isWithoutRowId ? "the table is WITHOUT ROWID"
        : null;

    /// <summary>Its column alone as the key is the row id.</summary>
    private static bool IsInteger(ColumnModel column) =>
        string.Equals(column.DeclaredType, "INTEGER", StringComparison.OrdinalIgnoreCase);

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

    /// <summary>Ours, or that of DataAnnotations, which has no arguments.</summary>
    public static AttributeData? KeyOf(IPropertySymbol property) =>
        EntityProperties.AttributeOf(property, KnownNames.Key) ?? EntityProperties.AttributeOf(property, KnownNames.AnnotatedKey);
}
