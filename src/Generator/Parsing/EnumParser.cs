using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
                : text.Any(static letter => letter is '"' or '\\' || char.IsControl(letter))
                    ? "it holds a quote, a backslash or a control character"
                : SqlNames.HasLoneSurrogate(text) ? "it holds half of a surrogate pair"
                : owners.TryGetValue(text, out IFieldSymbol? owner) && !Equals(owner.ConstantValue, member.ConstantValue)
                    ? $"'{owner.Name}' has it too"
                : null;
            if (reason is not null)
            {
                findings.Add(Descriptors.InvalidWireText, LocationIn(member, user), type.Name, member.Name, Shown(text), reason);
            }

            owners[text] = member;
        }
    }

    public static string WireText(IFieldSymbol member) => member.Attribute(KnownNames.Wire)?.FirstText ?? Naming.ToSnakeCase(member.Name);

    private static IEnumerable<IFieldSymbol> Members(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue);

    private static string Shown(string text) => SymbolDisplay.FormatLiteral(text, quote: false);

    /// <summary>The member, where it can be changed together with its user; else the user.</summary>
    private static Location? LocationIn(ISymbol member, ISymbol user) =>
        SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, user.ContainingAssembly)
            ? member.Locations.FirstOrDefault()
            : user.Locations.FirstOrDefault();
}
