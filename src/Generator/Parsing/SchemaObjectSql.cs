using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>One CREATE TRIGGER, CREATE VIEW or CREATE VIRTUAL TABLE statement: what it makes, and that it is one.</summary>
internal sealed class SchemaObjectSql
{
    private readonly List<SqlToken> _tokens;
    private int _at;

    private SchemaObjectSql(List<SqlToken> tokens) => _tokens = tokens;

    public SchemaObjectKind Kind { get; private set; }

    /// <summary>Of what it makes, unquoted.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The statement without white space and semicolon at its ends.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Why it is refused; <see langword="null"/> when it is not.</summary>
    public string? Refusal { get; private set; }

    public static SchemaObjectSql Read(string sql)
    {
        var tokens = SqlToken.Read(sql, out string? refusal);
        var statement = new SchemaObjectSql(tokens) { Text = sql.Trim().TrimEnd(';').TrimEnd(), Refusal = refusal };
        statement.Refusal ??= statement.ReadHead() ?? statement.ReadRest();
        return statement;
    }

    private string? ReadHead()
    {
        if (!Takes("CREATE"))
        {
            return "it is no CREATE TRIGGER, CREATE VIEW or CREATE VIRTUAL TABLE";
        }

        if (Takes("TEMP") || Takes("TEMPORARY"))
        {
            return "what is temporary goes with its connection";
        }

        SchemaObjectKind? kind = Takes("TRIGGER") ? SchemaObjectKind.Trigger
            : Takes("VIEW") ? SchemaObjectKind.View
            : Takes("VIRTUAL") && Takes("TABLE") ? SchemaObjectKind.VirtualTable
            : null;
        if (kind is null)
        {
            return "it is no CREATE TRIGGER, CREATE VIEW or CREATE VIRTUAL TABLE";
        }

        Kind = kind.Value;
        if (Takes("IF") && !(Takes("NOT") && Takes("EXISTS")))
        {
            return "IF is followed by NOT EXISTS";
        }

        if (_at >= _tokens.Count || !_tokens[_at].IsName)
        {
            return "it names nothing";
        }

        Name = _tokens[_at++].Text;
        return Takes(".") ? "its name has a schema; leave that out" : null;
    }

    private string? ReadRest()
    {
        int open = 0;
        int depth = 0;
        bool isClosed = false;
        for (; _at < _tokens.Count; _at++)
        {
            SqlToken token = _tokens[_at];
            open += token.Is("(") ? 1 : token.Is(")") ? -1 : 0;
            if (isClosed || (token.Is(";") && depth == 0))
            {
                return token.Is(";") && _at == _tokens.Count - 1 ? Unclosed(open, isClosed) : "it is more than one statement";
            }

            // Within the body of a trigger, statements end in semicolons, and each CASE brings an END of its own.
            bool isTrigger = Kind == SchemaObjectKind.Trigger;
            bool opens = isTrigger && (depth == 0 ? token.Is("BEGIN") : token.Is("CASE"));
            bool closes = depth > 0 && token.Is("END");
            depth += opens ? 1 : closes ? -1 : 0;
            isClosed = closes && depth == 0;
            if (open < 0)
            {
                return "')' closes nothing";
            }
        }

        return Unclosed(open, isClosed);
    }

    private string? Unclosed(int open, bool isClosed) =>
        open > 0 ? "'(' is not closed"
        : Kind == SchemaObjectKind.Trigger && !isClosed ? "its body has no BEGIN … END"
        : null;

    private bool Takes(string word)
    {
        bool takes = _at < _tokens.Count && _tokens[_at].Is(word);
        _at += takes ? 1 : 0;
        return takes;
    }
}
