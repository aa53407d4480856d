namespace Synthorg.Gen.Generator.Parsing;

/// <summary>The words of SQLite's expression language that a fragment may use besides its columns.</summary>
internal static class SqlWords
{
    private static readonly HashSet<string> s_keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        "AND", "OR", "NOT", "NULL", "IS", "IN", "BETWEEN", "LIKE", "GLOB", "ESCAPE", "CASE", "WHEN", "THEN", "ELSE", "END", "CAST", "AS",
        "COLLATE", "ASC", "DESC", "NULLS", "FIRST", "LAST", "TRUE", "FALSE", "DISTINCT", "FROM", "ISNULL", "NOTNULL",
        "CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME",
        "BINARY", "NOCASE", "RTRIM", "INTEGER", "INT", "TEXT", "REAL", "BLOB", "NUMERIC",
    };

    /// <summary>Built-in scalar functions (https://sqlite.org/lang_corefunc.html, lang_datefunc, lang_mathfunc, json1).</summary>
    private static readonly HashSet<string> s_functions = new(StringComparer.OrdinalIgnoreCase)
    {
        "abs", "char", "coalesce", "concat", "concat_ws", "format", "glob", "hex", "ifnull", "iif", "if", "instr", "length", "like",
        "likely", "lower", "ltrim", "max", "min", "nullif", "octet_length", "printf", "quote", "random", "randomblob", "replace", "round",
        "rtrim", "sign", "soundex", "substr", "substring", "trim", "typeof", "unhex", "unicode", "unlikely", "upper", "zeroblob",
        "date", "time", "datetime", "julianday", "unixepoch", "strftime", "timediff",
        "acos", "asin", "atan", "atan2", "ceil", "ceiling", "cos", "degrees", "exp", "floor", "ln", "log", "log10", "log2", "mod", "pi",
        "pow", "power", "radians", "sin", "sqrt", "tan", "trunc",
        "json", "json_array", "json_array_length", "json_error_position", "json_extract", "json_insert", "json_object", "json_patch",
        "json_pretty", "json_quote", "json_remove", "json_replace", "json_set", "json_type", "json_valid", "jsonb", "cast",
    };

    private static readonly HashSet<string> s_unsteady = new(StringComparer.OrdinalIgnoreCase)
    {
        "random", "randomblob", "CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME",
    };

    /// <summary>SQLite refuses these in the condition or term of an index or a check.</summary>
    public static bool IsUnsteady(string word) => s_unsteady.Contains(word);

    public static bool IsKeyword(string word) => s_keywords.Contains(word);

    public static bool IsFunction(string word) => s_functions.Contains(word);
}
