using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Names in a database class that belong to its emitted half, or to what that derives from.</summary>
internal sealed class DatabaseNames(INamedTypeSymbol type, Compilation compilation, Findings findings)
{
    private static readonly string[] s_emitted =
        ["Transaction", "Snapshot", "CreateTransaction", "CreateSnapshot", "Open", "OpenAsync", "s_schema"];

    private static readonly string[] s_bases = [KnownNames.DatabaseBase, KnownNames.Transaction, KnownNames.Snapshot];

    public void Check(IReadOnlyList<IPropertySymbol> repositories)
    {
        HashSet<string> inherited = [.. s_bases.SelectMany(MembersOf)];
        var fields = new Dictionary<string, IPropertySymbol>(StringComparer.Ordinal);
        foreach (IPropertySymbol property in repositories)
        {
            string field = FieldOf(property);
            string? reason = s_emitted.Contains(property.Name) || inherited.Contains(property.Name)
                    ? "the name belongs to the emitted half"
                : fields.TryGetValue(field, out IPropertySymbol? twin)
                    ? $"the emitted half would have one field, '{field}', for it and '{twin.Name}'"
                : null;
            fields[field] = property;
            if (reason is not null)
            {
                findings.Add(Descriptors.InvalidDatabaseProperty, property, property.Name, reason);
            }
        }

        foreach (ISymbol member in type.GetMembers().Where(member => IsTaken(member, fields)))
        {
            findings.Add(Descriptors.UnsupportedDatabase, member, type.Name, $"its member '{member.Name}' has the name of an emitted one");
        }
    }

    /// <summary>As the emitter names it.</summary>
    private static string FieldOf(IPropertySymbol property) => "_" + char.ToLowerInvariant(property.Name[0]) + property.Name.Substring(1);

    private static bool IsTaken(ISymbol member, Dictionary<string, IPropertySymbol> fields) =>
        !member.IsImplicitlyDeclared
        && member is not IPropertySymbol { IsPartialDefinition: true }
        && (fields.ContainsKey(member.Name) || s_emitted.Contains(member.Name))
        && !IsOverload(member);

    /// <summary>Of other parameters, and so beside the emitted one.</summary>
    private static bool IsOverload(ISymbol member) => member is IMethodSymbol method && method.Name switch
    {
        "Open" => method.Parameters is not [{ Type.SpecialType: SpecialType.System_String }, _],
        "OpenAsync" => method.Parameters is not [{ Type.SpecialType: SpecialType.System_String }, _, _],
        _ => false,
    };

    private IEnumerable<string> MembersOf(string metadataName)
    {
        for (INamedTypeSymbol? part = compilation.GetTypeByMetadataName(metadataName); part is not null; part = part.BaseType)
        {
            foreach (ISymbol member in part.GetMembers().Where(static member => member.DeclaredAccessibility != Accessibility.Private))
            {
                yield return member.Name;
            }
        }
    }
}
