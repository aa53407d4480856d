using System.Globalization;
using System.Text;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>C# literals.</summary>
internal static class Literal
{
    /// <summary>A string in ordinary quotes.</summary>
    public static string Text(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (char letter in value)
        {
            text.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(letter) || char.IsSurrogate(letter) || IsOtherLineBreak(letter)
                    => "\\u" + ((int)letter).ToString("x4", CultureInfo.InvariantCulture),
                _ => letter.ToString(),
            });
        }

        return text.Append('"').ToString();
    }

    /// <summary>A number in digits.</summary>
    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>UTF-8 bytes.</summary>
    public static string Utf8(string value) => Text(value) + "u8";

    /// <summary>
    /// SQL as a raw string over several lines, which shows quotes as they are; in ordinary quotes where a line could be
    /// changed by it.
    /// </summary>
    public static string Sql(string sql)
    {
        bool hasStrangeLetter = sql.Any(static letter => (char.IsControl(letter) && letter != '\n') || IsOtherLineBreak(letter));
        bool hasLineOfSpaces = sql.Split('\n').Any(static line => line.Length > 0 && line.Trim().Length == 0);
        if (hasStrangeLetter || hasLineOfSpaces)
        {
            return Text(sql);
        }

        string quotes = new('"', Math.Max(3, LongestRun(sql) + 1));
        return $"{quotes}\n{sql}\n{quotes}";
    }

    /// <summary>What ends a line for the C# compiler, besides carriage return and line feed.</summary>
    private static bool IsOtherLineBreak(char letter) => letter is '\u2028' or '\u2029' or '\u0085';

    /// <summary>Of quotes: a raw string needs one more at each end.</summary>
    private static int LongestRun(string text)
    {
        int longest = 0;
        int run = 0;
        foreach (char letter in text)
        {
            run = letter == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
