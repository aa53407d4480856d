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
            IsFlags = IsFlags(type),
            UnderlyingType = type.EnumUnderlyingType!.Global,
            Members = Members(type)
                .Where(member => values.Add(member.ConstantValue!))
                .Select(static member => new EnumMemberModel(
                    Naming.Escape(member.Name),
                    WireText(member),
                    Convert.ToString(member.ConstantValue, CultureInfo.InvariantCulture))
                {
                    FormerTexts = HistoryParser.FormerNames(member),
                })
                .ToEquatableArray(),
        };
    }

    /// <summary>Says what forbids the enum as text: flags, a text for two members, an empty text.</summary>
    public static void Check(INamedTypeSymbol type, ISymbol user, Findings findings)
    {
        if (IsFlags(type))
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

        CheckFormer(type, user, owners, findings);
    }

    /// <summary>Says which texts of old stand for another member, today or before.</summary>
    private static void CheckFormer(INamedTypeSymbol type, ISymbol user, Dictionary<string, IFieldSymbol> owners, Findings findings)
    {
        foreach (IFieldSymbol member in Members(type))
        {
            foreach (string former in HistoryParser.FormerNames(member))
            {
                if (owners.TryGetValue(former, out IFieldSymbol? owner))
                {
                    string reason = $"it is, or was, the text of '{owner.Name}'";
                    findings.Add(
                        Descriptors.FormerNameOfToday, LocationIn(member, user), "Renamed", member.Name, Shown(former), reason);
                }

                owners[former] = member;
            }
        }
    }

    public static string WireText(IFieldSymbol member) => member.Attribute(KnownNames.Wire)?.FirstText ?? Naming.ToSnakeCase(member.Name);

    private static bool IsFlags(INamedTypeSymbol type) =>
        type.GetAttributes().Any(static attribute => attribute.AttributeClass?.ToDisplayString() == "System.FlagsAttribute");

    private static IEnumerable<IFieldSymbol> Members(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue);

    private static string Shown(string text) => SymbolDisplay.FormatLiteral(text, quote: false);

    /// <summary>The member, where it can be changed together with its user; else the user.</summary>
    private static Location? LocationIn(ISymbol member, ISymbol user) =>
        SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, user.ContainingAssembly)
            ? member.Locations.FirstOrDefault()
            : user.Locations.FirstOrDefault();
}
