using System.Globalization;
using System.Text;

namespace Synthorg.Gen.Tool;

/// <summary>Texts and numbers as C# code spells them.</summary>
internal static class CSharpText
{
    /// <summary>A text on one line.</summary>
    public static string Literal(string text) => $"\"{Escaped(text)}\"";

    /// <summary>What stands between the quotes.</summary>
    public static string Escaped(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char letter in text)
        {
            _ = letter switch
            {
                '"' or '\\' => escaped.Append('\\').Append(letter),
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                '\t' => escaped.Append("\\t"),
                _ when char.IsControl(letter) || letter is '\u2028' or '\u2029' =>
                    escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}"),
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }

    /// <summary>A text as it is, over several lines where it has them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="indent">White space before each of the lines.</param>
    public static string Verbatim(string text, string indent)
    {
        bool isPlain = !text.Contains('\n', StringComparison.Ordinal)
            || text.Any(static letter => char.IsControl(letter) && letter is not ('\n' or '\t'));
        if (isPlain)
        {
            return Literal(text);
        }

        string quotes = "\"\"\"";
        while (text.Contains(quotes, StringComparison.Ordinal))
        {
            quotes += '"';
        }

        IEnumerable<string> lines = text.Split('\n').Select(line => line.Length == 0 ? "" : indent + line);
        return $"{quotes}\n{string.Join('\n', lines)}\n{indent}{quotes}";
    }

    /// <summary>An attribute without its brackets.</summary>
    /// <param name="name">The attribute's.</param>
    /// <param name="words">What it says; <see langword="null"/> for what it does not.</param>
    public static string Attribute(string name, IEnumerable<string?> words)
    {
        string text = string.Join(", ", words.Where(static word => word is not null));
        return text.Length == 0 ? name : $"{name}({text})";
    }

    /// <summary>A number that is read back as the same one.</summary>
    public static string Number(double number)
    {
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.All(static letter => char.IsDigit(letter) || letter == '-') ? text + ".0" : text;
    }

    /// <summary>A text in a documentation comment.</summary>
    public static string Xml(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");
}
