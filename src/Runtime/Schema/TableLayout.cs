namespace Synthorg.Gen;

/// <summary>A CREATE TABLE statement of a file, with the pieces of the program's own laid on it.</summary>
internal sealed class TableLayout
{
    private readonly OwnWords _words;
    private readonly TableShape _own;
    private readonly string _found;

    // What the program's statement holds between its outer brackets and was not found yet: columns, and rules behind them.
    private readonly List<(ColumnShape Column, string Piece)> _columns;
    private readonly List<string> _rules;
    private readonly string _head;
    private readonly string _tail;

    private readonly HashSet<string> _covered = [];
    private int _at;

    /// <param name="words">Compares one piece.</param>
    /// <param name="own">The program's statement.</param>
    /// <param name="found">The file's statement.</param>
    public TableLayout(OwnWords words, TableShape own, string found)
    {
        _words = words;
        _own = own;
        _found = found;
        SqlCursor cursor = new(own.Sql);
        while (!cursor.Current.IsSymbol('('))
        {
            cursor.Take();
        }

        int open = cursor.Current.End;
        List<string> pieces = [.. cursor.TakeList().Select(piece => cursor.Written(piece))];
        _columns = [.. own.Columns.Zip(pieces)];
        _rules = pieces[own.Columns.Count..];
        _head = own.Sql[..open];
        _tail = own.Sql[(cursor.Before - 1)..];
    }

    /// <summary>Whether they cover it to the last letter, each column is there once, and no rule is missing.</summary>
    public bool Covers()
    {
        _at = _words.End(_found, 0, _head);
        do
        {
            SkipBlank();
            if (!TryColumn() && !TryRule())
            {
                return false;
            }
        }
        while (TryComma());

        return _columns.Count == 0
            && _rules.TrueForAll(static rule => !HoldsMoreThanRules(rule))
            && _own.Rules.All(rule => _covered.Contains(rule.Meaning))
            && _words.End(_found, _at, _tail) == _found.Length;
    }

    // As it is in the program's statement, or as it is added to a table that was there before.
    private bool TryColumn()
    {
        int place = _columns.FindIndex(
            left => TryPiece(left.Piece) || (!HoldsMoreThanRules(left.Piece) && TryAdded(left.Column)));
        return TakeAway(_columns, place);
    }

    private bool TryRule() => TakeAway(_rules, _rules.FindIndex(TryPiece));

    private static bool TakeAway<T>(List<T> left, int place)
    {
        if (place < 0)
        {
            return false;
        }

        left.RemoveAt(place);
        return true;
    }

    private bool TryPiece(string piece)
    {
        if (!TryEnd(_words.End(_found, _at, piece)))
        {
            return false;
        }

        _covered.UnionWith(ShapeOf(piece).Rules.Select(static rule => rule.Meaning));
        return true;
    }

    private bool TryAdded(ColumnShape column)
    {
        List<string> covered = [];
        int end = _words.End(_found, _at, column.Definition());
        string name = column.Name.ToLowerInvariant();
        foreach (RuleShape rule in _own.Rules.Where(rule => rule.ColumnSql is not null && rule.Names.Contains(name)))
        {
            if (end >= 0 && _words.End(_found, end, " " + rule.ColumnSql) is >= 0 and int next)
            {
                end = next;
                covered.Add(rule.Meaning);
            }
        }

        if (!TryEnd(end))
        {
            return false;
        }

        _covered.UnionWith(covered);
        return true;
    }

    // A piece ends where the next one or the end of them all follows, and nowhere else.
    private bool TryEnd(int end)
    {
        if (end < 0)
        {
            return false;
        }

        int before = _at;
        _at = end;
        SkipBlank();
        if (_at < _found.Length && _found[_at] is ',' or ')')
        {
            return true;
        }

        _at = before;
        return false;
    }

    private bool TryComma()
    {
        bool comes = _found[_at] == ',';
        _at += comes ? 1 : 0;
        return comes;
    }

    private void SkipBlank()
    {
        while (_at >= 0 && _at < _found.Length && _found[_at] is ' ' or '\n' or '\r' or '\t')
        {
            _at++;
        }
    }

    // A key and a stored value cannot be added, and so are never elsewhere than in the program's own place.
    private static bool HoldsMoreThanRules(string piece)
    {
        TableShape shape = ShapeOf(piece);
        return shape.KeyMeaning.Length > 0 || shape.Columns.Any(static column => column.IsStored);
    }

    // A piece that begins with a rule's word is read as a rule, once a column came before.
    private static TableShape ShapeOf(string piece) => TableParser.Parse($"CREATE TABLE t (x, {piece})")!;
}
