namespace Synthorg.Gen;

/// <summary>Walks over the words of a statement. Of one that SQLite would not accept it says anything, and ends.</summary>
/// <param name="statement">The statement.</param>
internal sealed class SqlCursor(string statement)
{
    private static readonly SqlToken s_end = new(SqlTokenKind.Symbol, "", 0, 0);

    private readonly SqlToken[] _tokens = [.. SqlTokens.Of(statement)];

    public string Sql { get; } = statement;

    /// <summary>How many words were passed.</summary>
    public int Position { get; private set; }

    public bool IsAtEnd => Position >= _tokens.Length;

    public SqlToken Current => Peek(0);

    /// <summary>Where the word that was passed last ends in the statement.</summary>
    public int Before => Position == 0 ? 0 : _tokens[Position - 1].End;

    public SqlToken Peek(int ahead) => Position + ahead < _tokens.Length ? _tokens[Position + ahead] : s_end;

    public SqlToken Take()
    {
        SqlToken token = Current;
        Position += IsAtEnd ? 0 : 1;
        return token;
    }

    /// <summary>Passes a name, and the schema's name before it if there is one.</summary>
    public string TakeName()
    {
        SqlToken name = Take();
        return Skip('.') ? Take().Name : name.Name;
    }

    /// <summary>Passes the keywords if all of them come next.</summary>
    public bool Skip(params ReadOnlySpan<string> keywords)
    {
        for (int i = 0; i < keywords.Length; i++)
        {
            if (!Peek(i).Is(keywords[i]))
            {
                return false;
            }
        }

        Position += keywords.Length;
        return true;
    }

    /// <summary>Passes a symbol if it comes next.</summary>
    public bool Skip(char symbol)
    {
        bool comes = Current.IsSymbol(symbol);
        Position += comes ? 1 : 0;
        return comes;
    }

    /// <summary>Passes what stands in brackets, up to the one that closes, and gives the words between.</summary>
    public ReadOnlySpan<SqlToken> TakeBracketed()
    {
        int start = Position + 1;
        int depth = 0;
        do
        {
            SqlToken token = Take();
            depth += token.IsSymbol('(') ? 1 : token.IsSymbol(')') ? -1 : 0;
        }
        while (depth > 0 && !IsAtEnd);

        return Between(start, Position - 1);
    }

    public ReadOnlySpan<SqlToken> Between(int from, int to) => from < to ? _tokens.AsSpan(from, to - from) : [];

    /// <summary>Every word from a position on, but for a semicolon at the end.</summary>
    public ReadOnlySpan<SqlToken> From(int start) =>
        Between(start, _tokens.Length - (_tokens.Length > 0 && _tokens[^1].IsSymbol(';') ? 1 : 0));

    /// <summary>Every word that was not passed yet.</summary>
    public ReadOnlySpan<SqlToken> Rest() => From(Position);

    /// <summary>Words as they are written, with the white space and the comments between them.</summary>
    public string Written(ReadOnlySpan<SqlToken> tokens) => tokens.IsEmpty ? "" : Sql[tokens[0].Start..tokens[^1].End];

    /// <summary>Passes the names in brackets: of an index's, a key's or a reference's columns, each with what follows it.</summary>
    public List<SqlToken[]> TakeList()
    {
        List<SqlToken[]> terms = [];
        List<SqlToken> term = [];
        int depth = 0;
        foreach (SqlToken token in TakeBracketed())
        {
            depth += token.IsSymbol('(') ? 1 : token.IsSymbol(')') ? -1 : 0;
            if (depth == 0 && token.IsSymbol(','))
            {
                End();
                continue;
            }

            term.Add(token);
        }

        End();
        return terms;

        void End()
        {
            if (term.Count > 0)
            {
                terms.Add([.. term]);
                term.Clear();
            }
        }
    }
}
