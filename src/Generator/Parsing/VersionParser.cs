using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads what updates do to columns: <c>[Version]</c> counts them, <c>[WriteOnce]</c> keeps what was inserted.</summary>
internal static class VersionParser
{
    private const string Computed = "it is [Computed], which only SQLite writes";

    public static void Assign(INamedTypeSymbol type, List<(IPropertySymbol Property, ColumnModel Model)> columns, Findings findings)
    {
        RefuseStrays(type, columns, KnownNames.Version, Descriptors.InvalidVersion, findings);
        RefuseStrays(type, columns, KnownNames.WriteOnce, Descriptors.InvalidWriteOnce, findings);
        IPropertySymbol? version = null;
        for (int i = 0; i < columns.Count; i++)
        {
            (IPropertySymbol property, ColumnModel column) = columns[i];
            bool isWriteOnce = property.HasAttribute(KnownNames.WriteOnce);
            AttributeData? counted = property.Attribute(KnownNames.Version);
            if (counted is not null)
            {
                Refuse(Descriptors.InvalidVersion, property, VersionRefusal(type, property, column, version), findings);
                version = property;
            }

            if (isWriteOnce)
            {
                Refuse(Descriptors.InvalidWriteOnce, property, WriteOnceRefusal(property, column, counted is not null), findings);
            }

            VersionCounting counting = counted is null ? VersionCounting.None
                : counted.Named<bool>("IsCallers") ? VersionCounting.Callers
                : VersionCounting.Toolkit;
            columns[i] = (property, column with { IsWriteOnce = isWriteOnce, Counting = counting });
        }
    }

    private static string? VersionRefusal(INamedTypeSymbol type, IPropertySymbol property, ColumnModel column, IPropertySymbol? other) =>
        column is not { Value: { Form: StoredForm.Int64 or StoredForm.Int32, Wrapper: null, Converter: null }, IsNullable: false }
            ? "it is no long and no int"
        : column.IsKey ? "it is the key, which no update changes"
        : property.HasAttribute(KnownNames.Computed) ? Computed
        : other is not null ? $"'{other.Name}' counts the updates already"
        : type.HasAttribute(KnownNames.RowId) ? "rows without a key of their own are not updated"
        : null;

    private static string? WriteOnceRefusal(IPropertySymbol property, ColumnModel column, bool isVersion) =>
        column.IsKey ? "it is the key, which no update changes"
        : property.HasAttribute(KnownNames.Computed) ? Computed
        : isVersion ? "it is the [Version], which every update changes"
        : null;

    /// <summary>On a property that is not stored the attribute would do nothing, silently.</summary>
    public static void RefuseStrays(
        INamedTypeSymbol type,
        List<(IPropertySymbol Property, ColumnModel Model)> columns,
        string attribute,
        DiagnosticDescriptor descriptor,
        Findings findings)
    {
        List<IPropertySymbol> stored = EntityProperties.Of(type);
        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
        {
            bool isStored = stored.Exists(candidate => SymbolEqualityComparer.Default.Equals(candidate, property))
                || columns.Exists(column => SymbolEqualityComparer.Default.Equals(column.Property, property));
            Refuse(descriptor, property, !isStored && property.HasAttribute(attribute) ? "it is no column" : null, findings);
        }
    }

    private static void Refuse(DiagnosticDescriptor descriptor, IPropertySymbol property, string? reason, Findings findings)
    {
        if (reason is not null)
        {
            findings.Add(descriptor, property, property.Name, reason);
        }
    }
}
