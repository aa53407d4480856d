using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>The table of a type: by <c>[Persisted("…")]</c>, by DataAnnotations' <c>[Table("…")]</c>, or by the type's own name.</summary>
internal static class TableNames
{
    public static string Of(INamedTypeSymbol type) =>
        type.Attribute(KnownNames.Persisted)?.FirstText
        ?? type.Attribute(KnownNames.AnnotatedTable)?.FirstText
        ?? Naming.ToSnakeCase(type.Name);

    public static string Parse(INamedTypeSymbol type, Findings findings)
    {
        string table = Of(type);
        if (SqlNames.ObjectRefusal(table) is { } refusal)
        {
            findings.Add(Descriptors.InvalidName, type, SqlNames.Shown(table), refusal);
        }

        if (type.Attribute(KnownNames.AnnotatedTable) is { } theirs && Conflict(type, theirs) is { } reason)
        {
            findings.Add(
                Descriptors.AnnotationConflict, theirs.Location ?? type.Locations.FirstOrDefault(), type.Name, "Table", reason);
        }

        return table;
    }

    private static string? Conflict(INamedTypeSymbol type, AttributeData theirs) =>
        theirs.Named<string>("Schema") is not null ? "SQLite has no schemas; leave out Schema"
        : type.Attribute(KnownNames.Persisted)?.FirstText is not null ? "[Persisted] names the table too; keep one name"
        : null;
}
