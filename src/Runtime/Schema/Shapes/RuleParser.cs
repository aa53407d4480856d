namespace Synthorg.Gen;

/// <summary>Reads the UNIQUE, CHECK and FOREIGN KEY clauses of a table and of its columns.</summary>
/// <param name="cursor">At the clause.</param>
internal sealed class RuleParser(SqlCursor cursor)
{
    /// <summary>In the order of the statement.</summary>
    public List<RuleShape> Found { get; } = [];

    /// <summary>The name of the constraint whose clause comes next; <see langword="null"/> where it has none.</summary>
    public string? ConstraintName { get; set; }

    /// <summary>One term of a key or an index, canonical: a name or an expression, a collation, an order.</summary>
    public static string Term(ReadOnlySpan<SqlToken> term)
    {
        if (!term.IsEmpty && (term[^1].Is("ASC") || term[^1].Is("AUTOINCREMENT")))
        {
            term = term[..^1];
        }

        return SqlTokens.Canonical(term);
    }

    /// <returns>What follows ON CONFLICT, canonical; empty when nothing does, or ABORT, which is the same.</returns>
    public string TakeConflict()
    {
        if (!cursor.Skip("ON", "CONFLICT"))
        {
            return "";
        }

        string action = cursor.Take().Text.ToUpperInvariant();
        return action == "ABORT" ? "" : action;
    }

    /// <summary>Reads a clause of a column; a foreign key and a UNIQUE there are of that column alone.</summary>
    public bool TryReadOfColumn(string column)
    {
        if (cursor.Skip("UNIQUE"))
        {
            AddUnique([column], [column], SqlNames.Quote(column));
            return true;
        }

        if (cursor.Skip("REFERENCES"))
        {
            AddReference([column]);
            return true;
        }

        return TryReadCheck();
    }

    /// <summary>Reads a clause of the table.</summary>
    public bool TryReadOfTable()
    {
        if (cursor.Skip("UNIQUE"))
        {
            List<SqlToken[]> terms = cursor.TakeList();
            AddUnique(
                [.. terms.Select(static term => Term(term))],
                terms.TrueForAll(IsPlain) ? [.. terms.Select(static term => term[0].Name)] : [],
                string.Join(", ", terms.Select(term => cursor.Written(term))));
            return true;
        }

        if (cursor.Skip("FOREIGN", "KEY"))
        {
            string[] columns = [.. cursor.TakeList().Select(static term => term[0].Name)];
            _ = cursor.Skip("REFERENCES");
            AddReference(columns);
            return true;
        }

        return TryReadCheck();
    }

    private bool TryReadCheck()
    {
        if (!cursor.Skip("CHECK"))
        {
            return false;
        }

        ReadOnlySpan<SqlToken> expression = cursor.TakeBracketed();
        HashSet<string> names = SqlTokens.Names(expression);
        string sql = $"CHECK ({cursor.Written(expression)})";
        string meaning = $"check {SqlTokens.Canonical(expression)}";
        _ = TakeConflict();
        Found.Add(new(meaning, names, sql, sql) { Name = ConstraintName, Condition = cursor.Written(expression) });
        return true;
    }

    // A name, whose order says nothing here.
    private static bool IsPlain(SqlToken[] term) => term.Length == 1 || (term.Length == 2 && (term[1].Is("ASC") || term[1].Is("DESC")));

    private void AddUnique(string[] terms, string[] columns, string written)
    {
        string conflict = TakeConflict();
        string sql = $"UNIQUE ({written}){(conflict.Length > 0 ? $" ON CONFLICT {conflict}" : "")}";
        HashSet<string> names = [.. terms.Select(static term => term.Split(' ')[0].ToLowerInvariant())];
        Found.Add(new($"unique {string.Join(", ", terms).ToLowerInvariant()} {conflict}", names, sql, ColumnSql: null)
        {
            Name = ConstraintName,
            Columns = columns,
            Conflict = conflict,
        });
    }

    private void AddReference(string[] columns)
    {
        int start = cursor.Position;
        string table = cursor.Take().Name;
        string[] principal = cursor.Current.IsSymbol('(') ? [.. cursor.TakeList().Select(static term => term[0].Name)] : [];
        string actions = TakeActions();
        string written = $"REFERENCES {cursor.Written(cursor.Between(start, cursor.Position))}";
        string[] names = [.. columns.Select(static column => column.ToLowerInvariant())];
        string meaning = $"foreign key {string.Join(' ', names)} {actions} {table.ToLowerInvariant()}";
        bool lacks = principal.Length == 0;
        Found.Add(new(
            lacks ? meaning : $"{meaning} -> {string.Join(' ', principal).ToLowerInvariant()}",
            [.. names],
            $"FOREIGN KEY ({SqlNames.List(columns)}) {written}",
            columns.Length == 1 ? written : null)
        {
            Name = ConstraintName,
            Columns = columns,
            PrincipalColumns = principal,
            Actions = actions,
            Principal = table,
            LacksPrincipalColumns = lacks,
        });
    }

    // Canonical: NO ACTION and a check at once are what is meant when nothing is said. SQLite pays no heed to MATCH.
    private string TakeActions()
    {
        string onDelete = "";
        string onUpdate = "";
        string deferred = "";
        while (true)
        {
            if (cursor.Skip("ON", "DELETE"))
            {
                onDelete = TakeAction("on delete");
            }
            else if (cursor.Skip("ON", "UPDATE"))
            {
                onUpdate = TakeAction("on update");
            }
            else if (cursor.Skip("MATCH"))
            {
                cursor.Take();
            }
            else if (cursor.Skip("NOT", "DEFERRABLE"))
            {
                _ = SkipInitially();
                deferred = "";
            }
            else if (cursor.Skip("DEFERRABLE"))
            {
                deferred = SkipInitially() ? "deferred" : "";
            }
            else
            {
                return onDelete + onUpdate + deferred;
            }
        }
    }

    /// <returns>Whether it is checked at the end of the transaction.</returns>
    private bool SkipInitially()
    {
        _ = cursor.Skip("INITIALLY", "IMMEDIATE");
        return cursor.Skip("INITIALLY", "DEFERRED");
    }

    private string TakeAction(string clause)
    {
        bool isTwoWords = cursor.Current.Is("SET") || cursor.Current.Is("NO");
        string action = cursor.Take().Text + (isTwoWords ? " " + cursor.Take().Text : "");
        return action.Equals("NO ACTION", StringComparison.OrdinalIgnoreCase) ? "" : $"{clause} {action.ToLowerInvariant()} ";
    }
}
