using System.Globalization;
using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads an enum's members and their texts.</summary>
internal static class EnumParser
{
    public static EnumModel Parse(INamedTypeSymbol type)
    {
        var values = new HashSet<object>();
        return new EnumModel
        {
            Type = type.Global,
            Identifier = type.ToTypeName().Identifier,
            UnderlyingType = type.EnumUnderlyingType!.Global,
            Members = Members(type)
                .Where(member => values.Add(member.ConstantValue!))
                .Select(static member => new EnumMemberModel(
                    Naming.Escape(member.Name),
                    WireText(member),
                    Convert.ToString(member.ConstantValue, CultureInfo.InvariantCulture)))
                .ToEquatableArray(),
        };
    }

    /// <summary>Says what forbids the enum as text: flags, a text for two members, an empty text.</summary>
    public static void Check(INamedTypeSymbol type, ISymbol user, Findings findings)
    {
        if (type.GetAttributes().Any(static attribute => attribute.AttributeClass?.ToDisplayString() == "System.FlagsAttribute"))
        {
            findings.Add(Descriptors.FlagsEnumAsText, user, type.Name);
            return;
        }

        var owners = new Dictionary<string, IFieldSymbol>(StringComparer.Ordinal);
        foreach (IFieldSymbol member in Members(type))
        {
            string text = WireText(member);
            string? reason = text.Length == 0 ? "it is empty"
                : text.Contains('\0') ? "it holds NUL"
                : owners.TryGetValue(text, out IFieldSymbol? owner) && !owner.ConstantValue!.Equals(member.ConstantValue) ? $"'{owner.Name}' has it too"
                : null;
            if (reason is not null)
            {
                findings.Add(Descriptors.InvalidWireText, LocationIn(member, user), type.Name, member.Name, text, reason);
            }

            owners[text] = member;
        }
    }

    public static string WireText(IFieldSymbol member) => member.Attribute(KnownNames.Wire)?.FirstText ?? Naming.ToSnakeCase(member.Name);

    private static IEnumerable<IFieldSymbol> Members(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue);

    private static Location? LocationIn(ISymbol preferred, ISymbol fallback) =>
        preferred.Locations.FirstOrDefault(static location => location.IsInSource) ?? fallback.Locations.FirstOrDefault();
}
