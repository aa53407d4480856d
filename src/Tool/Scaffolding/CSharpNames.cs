using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Synthorg.Gen.Tool;

/// <summary>Names in C# for what has a name in a database.</summary>
internal static partial class CSharpNames
{
    private static readonly HashSet<string> s_keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte",
        "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
        "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    };

    /// <summary><c>cost_usd</c> → <c>CostUsd</c>, <c>AlbumId</c> → <c>AlbumId</c>, <c>2nd try</c> → <c>_2ndTry</c>.</summary>
    public static string Pascal(string name)
    {
        StringBuilder text = new();
        foreach (string word in Words().Matches(name).Select(static match => match.Value))
        {
            bool isShouted = word.Length > 1 && !word.Any(char.IsLower) && word.Any(char.IsUpper);
            string rest = isShouted ? word[1..].ToLower(CultureInfo.InvariantCulture) : word[1..];
            text.Append(char.ToUpperInvariant(word[0])).Append(rest);
        }

        return text.Length == 0 ? "_" : char.IsLetter(text[0]) ? text.ToString() : $"_{text}";
    }

    /// <summary>One of what a table's name says: <c>Posts</c> → <c>Post</c>, <c>Categories</c> → <c>Category</c>.</summary>
    public static string Singular(string name)
    {
        bool Ends(string end) => name.Length > end.Length + 1 && name.EndsWith(end, StringComparison.Ordinal);
        return Ends("ies") ? name[..^3] + "y"
            : Ends("sses") || Ends("xes") || Ends("ches") || Ends("shes") ? name[..^2]
            : Ends("s") && !Ends("ss") && !Ends("us") && !Ends("is") ? name[..^1]
            : name;
    }

    /// <summary>As the generator names the parameter that filters by a property: <c>CostUsd</c> → <c>costUsd</c>.</summary>
    public static string Camel(string name)
    {
        int upper = name.TakeWhile(char.IsUpper).Count();
        int lowered = upper <= 1 || upper == name.Length ? upper : upper - 1;
        string camel = name[..lowered].ToLower(CultureInfo.InvariantCulture) + name[lowered..];
        return s_keywords.Contains(camel) ? $"@{camel}" : camel;
    }

    /// <summary>The name, or the first that is free of the name with 2, 3 and so on; it is taken then.</summary>
    public static string Free(string name, HashSet<string> taken)
    {
        string free = name;
        for (int i = 2; !taken.Add(free); i++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name}{i}");
        }

        return free;
    }

    /// <summary>Whether the generator derives a column of that name from <see cref="Pascal"/> of it.</summary>
    public static bool IsDerivable(string column) => Derivable().IsMatch(column);

    /// <summary>Whether a namespace, or a type with one part alone, can be called so.</summary>
    public static bool IsNamespace(string name) =>
        name.Split('.').All(static part => Identifier().IsMatch(part) && !s_keywords.Contains(part));

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\A[a-z][a-z0-9]+(_[a-z][a-z0-9]+)*\z")]
    private static partial Regex Derivable();

    [GeneratedRegex(@"\A[\p{L}_][\p{L}\p{Nd}_]*\z")]
    private static partial Regex Identifier();
}
