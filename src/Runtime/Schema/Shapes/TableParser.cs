namespace Synthorg.Gen;

/// <summary>Reads a CREATE TABLE statement that SQLite has accepted (https://sqlite.org/lang_createtable.html).</summary>
internal sealed class TableParser
{
    private static readonly HashSet<string> s_endOfType = new(StringComparer.OrdinalIgnoreCase)
    {
        "CONSTRAINT", "PRIMARY", "NOT", "NULL", "UNIQUE", "CHECK", "DEFAULT", "COLLATE", "REFERENCES", "GENERATED", "AS", "DEFERRABLE",
    };

    private static readonly HashSet<string> s_tableRules = new(StringComparer.OrdinalIgnoreCase)
    {
        "CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN",
    };

    private readonly SqlCursor _cursor;
    private readonly List<ColumnShape> _columns = [];
    private readonly RuleParser _rules;
    private readonly List<string> _key = [];
    private readonly List<string> _descendingKeys = [];
    private readonly List<string> _keyTerms = [];
    private string _keyMeaning = "";
    private string _keyConflict = "";
    private string? _keyName;
    private bool _isAutoIncrement;
    private bool _isKeyOfColumn;
    private bool _isKeyDescending;

    private TableParser(string statement)
    {
        _cursor = new(statement);
        _rules = new(_cursor);
    }

    /// <summary>What a statement means; <see langword="null"/> for one that creates something else.</summary>
    public static TableShape? Parse(string statement) => new TableParser(statement).Run();

    private TableShape? Run()
    {
        if (!_cursor.Skip("CREATE", "TABLE"))
        {
            return null;
        }

        SqlToken name = ReadName();
        if (!_cursor.Skip('('))
        {
            return null;
        }

        int columnsEnd = ReadColumns();
        int rulesEnd = ReadRules(columnsEnd);
        _ = _cursor.Skip(')');
        return Shape(name, columnsEnd, rulesEnd);
    }

    private TableShape Shape(SqlToken name, int columnsEnd, int rulesEnd)
    {
        (bool isStrict, bool isWithoutRowId) = ReadOptions();
        List<ColumnShape> columns = [.. _columns.Select(column => Settle(column, isStrict, isWithoutRowId))];
        return new()
        {
            Name = name.Name,
            Sql = _cursor.Sql,
            Columns = columns,
            Key = _key,
            KeyMeaning = _keyMeaning,
            KeyName = _keyName,
            KeyConflict = _keyConflict,
            DescendingKeys = _descendingKeys,
            KeyTerms = _keyTerms,
            Rules = _rules.Found,
            IsStrict = isStrict,
            IsWithoutRowId = isWithoutRowId,
            IsAutoIncrement = _isAutoIncrement,
            NamePlace = name.Start..name.End,
            ColumnsEnd = columnsEnd,
            RulesEnd = rulesEnd,
            RowId = isWithoutRowId ? null : RowId(columns),
        };
    }

    private SqlToken ReadName()
    {
        _ = _cursor.Skip("IF", "NOT", "EXISTS");
        SqlToken name = _cursor.Take();
        return _cursor.Skip('.') ? _cursor.Take() : name;
    }

    private int ReadColumns()
    {
        int end = 0;
        do
        {
            if (_columns.Count > 0 && IsRule())
            {
                break;
            }

            ReadColumn();
            end = _cursor.Before;
        }
        while (_cursor.Skip(','));

        return end;
    }

    private bool IsRule() => _cursor.Current.Kind == SqlTokenKind.Word && s_tableRules.Contains(_cursor.Current.Text);

    // The commas between rules may be left out.
    private int ReadRules(int columnsEnd)
    {
        int end = columnsEnd;
        while (!_cursor.IsAtEnd && !_cursor.Current.IsSymbol(')'))
        {
            ReadRule();
            end = _cursor.Before;
            _ = _cursor.Skip(',');
        }

        return end;
    }

    private void ReadRule()
    {
        ReadConstraintName();
        if (_cursor.Skip("PRIMARY", "KEY"))
        {
            List<SqlToken[]> terms = _cursor.TakeList();
            _key.AddRange(terms.Select(static term => term[0].Name));
            _descendingKeys.AddRange(terms.Where(static term => term[^1].Is("DESC")).Select(static term => term[0].Name));
            _keyTerms.AddRange(terms.Select(term => _cursor.Written(term)));
            _keyName = _rules.ConstraintName;
            _keyConflict = _rules.TakeConflict();
            _isAutoIncrement = terms.Exists(static term => term[^1].Is("AUTOINCREMENT"));
            _keyMeaning = $"{string.Join(", ", terms.Select(static term => RuleParser.Term(term)))} {_keyConflict}";
        }
        else if (!_rules.TryReadOfTable())
        {
            _cursor.Take();
        }
    }

    private void ReadConstraintName() => _rules.ConstraintName = _cursor.Skip("CONSTRAINT") ? _cursor.Take().Name : null;

    private void ReadColumn()
    {
        string name = _cursor.Take().Name;
        ColumnShape column = new() { Name = name, Type = ReadType() };
        while (!_cursor.IsAtEnd && !_cursor.Current.IsSymbol(',') && !_cursor.Current.IsSymbol(')'))
        {
            ReadConstraintName();
            column = ReadClause(column);
        }

        _columns.Add(column);
    }

    private string ReadType()
    {
        int start = _cursor.Position;
        while (_cursor.Current.Kind is SqlTokenKind.Word or SqlTokenKind.Name or SqlTokenKind.Text
            && !(_cursor.Current.Kind == SqlTokenKind.Word && s_endOfType.Contains(_cursor.Current.Text)))
        {
            _cursor.Take();
        }

        if (_cursor.Position > start && _cursor.Current.IsSymbol('('))
        {
            _cursor.TakeBracketed();
        }

        return _cursor.Written(_cursor.Between(start, _cursor.Position));
    }

    private ColumnShape ReadClause(ColumnShape column)
    {
        if (_cursor.Skip("NOT", "NULL"))
        {
            return column with { IsNotNull = true, NotNullConflict = _rules.TakeConflict() };
        }

        if (_cursor.Skip("NULL"))
        {
            _ = _rules.TakeConflict();
            return column;
        }

        if (_cursor.Skip("PRIMARY", "KEY"))
        {
            return ReadKeyOf(column);
        }

        if (_cursor.Skip("COLLATE"))
        {
            return column with { Collation = _cursor.Take().Text.ToLowerInvariant() };
        }

        return _cursor.Skip("DEFAULT") ? ReadDefault(column)
            : _cursor.Skip("GENERATED", "ALWAYS", "AS") || _cursor.Skip("AS") ? ReadComputed(column)
            : ReadRule(column);
    }

    private ColumnShape ReadRule(ColumnShape column)
    {
        if (!_rules.TryReadOfColumn(column.Name))
        {
            _cursor.Take();
        }

        return column;
    }

    private ColumnShape ReadKeyOf(ColumnShape column)
    {
        _isKeyOfColumn = true;
        _isKeyDescending = _cursor.Skip("DESC");
        _ = _cursor.Skip("ASC");
        _keyName = _rules.ConstraintName;
        _keyConflict = _rules.TakeConflict();
        _isAutoIncrement = _cursor.Skip("AUTOINCREMENT");
        _key.Add(column.Name);
        _descendingKeys.AddRange(_isKeyDescending ? [column.Name] : []);
        _keyMeaning = $"{column.Name.ToLowerInvariant()}{(_isKeyDescending ? " desc" : "")} {_keyConflict}";
        return column;
    }

    private ColumnShape ReadDefault(ColumnShape column)
    {
        ReadOnlySpan<SqlToken> value;
        if (_cursor.Current.IsSymbol('('))
        {
            value = _cursor.TakeBracketed();
        }
        else
        {
            int start = _cursor.Position;
            if (!_cursor.Skip('+'))
            {
                _ = _cursor.Skip('-');
            }

            _cursor.Take();
            value = _cursor.Between(start, _cursor.Position);
        }

        // A bare or a quoted name in this place is a text.
        bool isText = value is [{ Kind: SqlTokenKind.Name }]
            || (value is [{ Kind: SqlTokenKind.Word }] && !SqlTokens.IsValue(value[0].Text));
        string written = isText ? SqlNames.Literal(value[0].Text) : _cursor.Written(value);
        string meaning = isText ? written : SqlTokens.Canonical(value is [{ } sign, ..] && sign.IsSymbol('+') ? value[1..] : value);
        return meaning == "null" ? column : column with { Default = written, DefaultMeaning = meaning };
    }

    private ColumnShape ReadComputed(ColumnShape column)
    {
        ReadOnlySpan<SqlToken> expression = _cursor.TakeBracketed();
        string written = _cursor.Written(expression);
        string meaning = SqlTokens.Canonical(expression);
        bool isStored = _cursor.Skip("STORED");
        _ = _cursor.Skip("VIRTUAL");
        return column with { Computed = written, ComputedMeaning = meaning, IsStored = isStored };
    }

    private (bool IsStrict, bool IsWithoutRowId) ReadOptions()
    {
        bool isStrict = false;
        bool isWithoutRowId = false;
        while (!_cursor.IsAtEnd)
        {
            if (_cursor.Skip("STRICT"))
            {
                isStrict = true;
            }
            else if (_cursor.Skip("WITHOUT", "ROWID"))
            {
                isWithoutRowId = true;
            }
            else
            {
                _cursor.Take();
            }
        }

        return (isStrict, isWithoutRowId);
    }

    // INTEGER, and no other word, makes the key another name for the row id; DESC behind it does not, in a clause of the column's.
    private string? RowId(List<ColumnShape> columns)
    {
        if (_key.Count != 1 || (_isKeyOfColumn && _isKeyDescending))
        {
            return null;
        }

        ColumnShape? key = columns.Find(column => column.Name.Equals(_key[0], StringComparison.OrdinalIgnoreCase));
        return key?.Type.Equals("INTEGER", StringComparison.OrdinalIgnoreCase) == true ? key.Name : null;
    }

    // A key's columns are never NULL in these tables, whether or not they say so.
    private ColumnShape Settle(ColumnShape column, bool isStrict, bool isWithoutRowId)
    {
        bool isKey = _key.Contains(column.Name, StringComparer.OrdinalIgnoreCase);
        bool isInteger = column.Type.Equals("INTEGER", StringComparison.OrdinalIgnoreCase);
        bool isRowId = isKey && _key.Count == 1 && isInteger && !(_isKeyOfColumn && _isKeyDescending);
        return isKey && (isStrict || isWithoutRowId || isRowId) ? column with { IsNotNull = true } : column;
    }
}
