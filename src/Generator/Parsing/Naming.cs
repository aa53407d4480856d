using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>How names cross between C# and SQL.</summary>
internal static class Naming
{
    /// <summary><c>CostUsd</c> → <c>cost_usd</c>, <c>HTTPStatus2Code</c> → <c>http_status2_code</c>.</summary>
    /// <remarks>Letters without case stay as they are.</remarks>
    public static string ToSnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            char letter = name[i];
            bool startsWord = char.IsUpper(letter) && i > 0 && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    /// <summary><c>CostUsd</c> → <c>costUsd</c>: the parameter that filters by a property.</summary>
    public static string ToCamelCase(string name)
    {
        int upper = 0;
        while (upper < name.Length && char.IsUpper(name[upper]))
        {
            upper++;
        }

        int lowered = upper <= 1 || upper == name.Length ? upper : upper - 1;
        return name.Substring(0, lowered).ToLowerInvariant() + name.Substring(lowered);
    }

    /// <summary>The name as C# code must spell it: <c>event</c> → <c>@event</c>.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>The same of a type's own declaration, where words such as <c>record</c> are keywords too.</summary>
    public static string EscapeDeclared(string name) =>
        SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? Escape(name) : "@" + name;
}
