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

    /// <summary>Words that end a declared type, or could not be part of one.</summary>
    private static readonly HashSet<string> s_reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "ADD", "ALL", "ALTER", "AND", "AS", "AUTOINCREMENT", "BETWEEN", "CASE", "CHECK", "COLLATE", "COMMIT", "CONSTRAINT", "CREATE",
        "DEFAULT", "DEFERRABLE", "DELETE", "DISTINCT", "DROP", "ELSE", "ESCAPE", "EXISTS", "FOREIGN", "FROM", "GENERATED", "GROUP",
        "HAVING", "IN", "INDEX", "INSERT", "INTO", "IS", "ISNULL", "JOIN", "LIMIT", "NOT", "NOTNULL", "NOTHING", "NULL", "ON", "OR",
        "ORDER", "PRIMARY", "REFERENCES", "RETURNING", "SELECT", "SET", "TABLE", "THEN", "TO", "TRANSACTION", "UNION", "UNIQUE",
        "UPDATE", "USING", "VALUES", "WHEN", "WHERE",
    };

    public static bool IsReserved(string word) => s_reserved.Contains(word);

    private static readonly HashSet<string> s_ofTime = new(StringComparer.OrdinalIgnoreCase)
    {
        "date", "time", "datetime", "julianday", "unixepoch", "strftime", "timediff",
    };

    private static readonly HashSet<string> s_ofClock = new(StringComparer.OrdinalIgnoreCase) { "now", "localtime", "utc" };

    public static bool IsOfTime(string function) => s_ofTime.Contains(function);

    /// <summary>An argument by which a function of time looks at the clock or at the zone of the machine.</summary>
    public static bool IsOfClock(string argument) => s_ofClock.Contains(argument.Trim());

    /// <summary>SQLite refuses these in the condition or term of an index or a check.</summary>
    public static bool IsUnsteady(string word) => s_unsteady.Contains(word);

    public static bool IsKeyword(string word) => s_keywords.Contains(word);

    public static bool IsFunction(string word) => s_functions.Contains(word);
}
