using System.Text;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>A piece of SQL from an attribute, read token by token and with every identifier resolved.</summary>
/// <remarks>What is refused here would be a run-time error, or a statement of somebody else's making, in SQLite.</remarks>
internal sealed class SqlFragment
{
    private readonly string _sql;
    private readonly Func<string, string?> _columnOf;
    private readonly StringBuilder _resolved = new();
    private readonly Stack<char> _open = new();
    private readonly bool _isSteady;
    private int _at;

    private SqlFragment(string sql, Func<string, string?> columnOf, bool isSteady) =>
        (_sql, _columnOf, _isSteady) = (sql, columnOf, isSteady);

    /// <summary>Why the fragment is refused; <see langword="null"/> when it is not.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The columns it names, unquoted, in order of first appearance.</summary>
    public List<string> Columns { get; } = [];

    /// <summary>The fragment with each identifier as a quoted column.</summary>
    public string Resolved => _resolved.ToString();

    /// <param name="sql">An expression, or an index term with <c>COLLATE</c> and <c>ASC</c>/<c>DESC</c>.</param>
    /// <param name="columnOf">The column that an identifier stands for, unquoted; <see langword="null"/> when it stands for none.</param>
    /// <param name="isSteady">The same row must always give the same value: no clock, no chance.</param>
    public static SqlFragment Read(string sql, Func<string, string?> columnOf, bool isSteady = false)
    {
        var fragment = new SqlFragment(sql, columnOf, isSteady);
        fragment.ReadAll();
        return fragment;
    }

    private void ReadAll()
    {
        if (string.IsNullOrWhiteSpace(_sql))
        {
            Refusal = "it is empty";
        }

        while (Refusal is null && _at < _sql.Length)
        {
            ReadToken(_sql[_at]);
        }

        if (Refusal is null && _open.Count > 0)
        {
            Refusal = $"'{_open.Peek()}' is not closed";
        }
    }

    private void ReadToken(char first)
    {
        if (first is '\'')
        {
            ReadQuoted('\'', isIdentifier: false);
        }
        else if (first is '"' or '`' or '[')
        {
            ReadQuoted(first == '[' ? ']' : first, isIdentifier: true);
        }
        else if (char.IsLetter(first) || first == '_' || first > '\u007f')
        {
            ReadWord();
        }
        else if (char.IsDigit(first))
        {
            CopyWhile(static letter => char.IsLetterOrDigit(letter) || letter == '.');
        }
        else
        {
            ReadSymbol(first);
        }
    }

    private void ReadSymbol(char symbol)
    {
        char next = _at + 1 < _sql.Length ? _sql[_at + 1] : '\0';
        if (symbol is ';' or '?' or ':' or '@' or '$' or '#' or '\0')
        {
            Refusal = $"'{symbol}' has no place here";
        }
        else if ((symbol == '-' && next == '-') || (symbol == '/' && next == '*'))
        {
            Refusal = "comments have no place here";
        }
        else if (symbol == '(')
        {
            _open.Push(symbol);
        }
        else if (symbol == ')' && (_open.Count == 0 || _open.Pop() != '('))
        {
            Refusal = "')' closes nothing";
        }

        _resolved.Append(symbol);
        _at++;
    }

    /// <summary>A literal is kept as it is; a quoted identifier is resolved as a bare one.</summary>
    private void ReadQuoted(char end, bool isIdentifier)
    {
        var content = new StringBuilder();
        int start = _at++;
        for (; _at < _sql.Length; _at++)
        {
            if (_sql[_at] != end)
            {
                content.Append(_sql[_at]);
            }
            else if (end != ']' && _at + 1 < _sql.Length && _sql[_at + 1] == end)
            {
                content.Append(end);
                _at++;
            }
            else
            {
                _at++;
                Append(isIdentifier, content.ToString(), _sql.Substring(start, _at - start));
                return;
            }
        }

        Refusal = "a quote is not closed";
    }

    private void Append(bool isIdentifier, string content, string text)
    {
        if (content.Contains('\0') || SqlNames.HasLoneSurrogate(content))
        {
            Refusal = "it holds NUL or half of a surrogate pair";
        }
        else if (!isIdentifier)
        {
            _resolved.Append(text);
        }
        else if (!TryAppendColumn(content))
        {
            Refusal = $"'{content}' is no property and no column";
        }
    }

    private void ReadWord()
    {
        int start = _at;
        while (_at < _sql.Length && (char.IsLetterOrDigit(_sql[_at]) || _sql[_at] is '_' or '$' || _sql[_at] > '\u007f'))
        {
            _at++;
        }

        string word = _sql.Substring(start, _at - start);
        bool isCall = _sql.Skip(_at).SkipWhile(char.IsWhiteSpace).FirstOrDefault() == '(';
        bool isFunction = isCall && SqlWords.IsFunction(word);
        if (!isFunction && TryAppendColumn(word))
        {
            return;
        }

        if (_isSteady && SqlWords.IsUnsteady(word))
        {
            Refusal = $"'{word}' gives another value each time";
        }
        else if (isFunction)
        {
            _resolved.Append(word);
        }
        else
        {
            AppendKeyword(word, isCall);
        }
    }

    private void AppendKeyword(string word, bool isCall)
    {
        if (SqlWords.IsKeyword(word))
        {
            _resolved.Append(word);
        }
        else
        {
            Refusal = isCall ? $"'{word}' is no known function" : $"'{word}' is no property, no column and no known word of SQL";
        }
    }

    private bool TryAppendColumn(string name)
    {
        if (_columnOf(name) is not { } column)
        {
            return false;
        }

        if (!Columns.Contains(column))
        {
            Columns.Add(column);
        }

        _resolved.Append('"').Append(column.Replace("\"", "\"\"")).Append('"');
        return true;
    }

    private void CopyWhile(Func<char, bool> belongs)
    {
        while (_at < _sql.Length && belongs(_sql[_at]))
        {
            _resolved.Append(_sql[_at++]);
        }
    }
}
