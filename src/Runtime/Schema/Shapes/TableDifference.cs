namespace Synthorg.Gen;

/// <summary>What makes a table of a file another one than the program's, and what of the file's own it keeps.</summary>
internal sealed class TableDifference
{
    private readonly List<string> _reasons = [];
    private readonly List<ColumnShape> _added = [];
    private readonly Dictionary<string, List<RuleShape>> _addedRules = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ColumnShape> _carried = [];
    private readonly List<ColumnShape> _dropped = [];
    private readonly List<RuleShape> _carriedRules = [];
    private readonly List<ColumnShape> _converted = [];
    private readonly bool _keepsRules;

    private TableDifference(TableShape own, TableShape found, bool keepsRules)
    {
        Own = own;
        Found = found;
        _keepsRules = keepsRules;
    }

    /// <summary>The program's table.</summary>
    public TableShape Own { get; }

    /// <summary>The file's table.</summary>
    public TableShape Found { get; }

    /// <summary>Why the table has to be written anew, in words; empty where it need not.</summary>
    public IReadOnlyList<string> Reasons => _reasons;

    /// <summary>The program's columns that the file lacks.</summary>
    public IReadOnlyList<ColumnShape> Added => _added;

    /// <summary>The file's columns that the program does not know, as they are to be kept.</summary>
    public IReadOnlyList<ColumnShape> Carried => _carried;

    /// <summary>The file's columns that the program says it no longer has.</summary>
    public IReadOnlyList<ColumnShape> Dropped => _dropped;

    /// <summary>Rules of the file that name a column unknown to the program.</summary>
    public IReadOnlyList<RuleShape> CarriedRules => _carriedRules;

    /// <summary>The program's columns whose values change their storage class.</summary>
    public IReadOnlyList<ColumnShape> Converted => _converted;

    /// <summary>A column that the program does not know, and that no row of its could be added without.</summary>
    public string? Unfilled => _carried.Find(column => !Found.Find(column.Name)!.IsOptional)?.Name;

    public bool NeedsRebuild => _reasons.Count > 0;

    /// <summary>Holds one table against another.</summary>
    /// <param name="own">The program's.</param>
    /// <param name="found">The file's.</param>
    /// <param name="keepsRules">Whether the file's checks and defaults, and a key that may be NULL, are as good as the program's.</param>
    /// <param name="dropped">The columns that the program says it no longer has.</param>
    /// <param name="ownKey">The key of one of the program's tables.</param>
    /// <param name="foundKey">The key of one of the file's tables.</param>
    public static TableDifference Of(
        TableShape own,
        TableShape found,
        bool keepsRules,
        IReadOnlyList<string> dropped,
        Func<string, IReadOnlyList<string>> ownKey,
        Func<string, IReadOnlyList<string>> foundKey)
    {
        TableDifference difference = new(own, found, keepsRules);
        difference.SortColumns(dropped);
        difference.CompareColumns();
        difference.CompareTables();
        difference.CompareRules(ownKey, foundKey);
        difference.RequireAddable();
        return difference;
    }

    /// <summary>A column as it is added, with the rules that only it bears.</summary>
    public string DefinitionOf(ColumnShape added) => string.Join(
        ' ', [added.Definition(), .. _addedRules.GetValueOrDefault(added.Name, []).Select(static rule => rule.ColumnSql!)]);

    private void SortColumns(IReadOnlyList<string> dropped)
    {
        _added.AddRange(Own.Columns.Where(column => Found.Find(column.Name) is null));
        foreach (ColumnShape column in Found.Columns.Where(column => Own.Find(column.Name) is null))
        {
            if (dropped.Contains(column.Name, StringComparer.OrdinalIgnoreCase))
            {
                _dropped.Add(column);
                _reasons.Add($"column {column.Name} is dropped");
            }
            else if (column.IsOptional)
            {
                _carried.Add(column);
            }
            else
            {
                // Or no row could be inserted any more by a program that does not know it.
                _carried.Add(column with { IsNotNull = false });
                _reasons.Add($"column {column.Name}, which the program does not know, may be NULL");
            }
        }
    }

    private void CompareColumns()
    {
        foreach (ColumnShape own in Own.Columns)
        {
            if (Found.Find(own.Name) is not { } found)
            {
                continue;
            }

            CompareTypes(own, found);
            Note(own.IsNotNull != found.IsNotNull && !MayBeNull(own), $"column {own.Name} {(own.IsNotNull ? "is" : "is not")} NOT NULL");
            Note(
                !_keepsRules && own.IsNotNull && found.IsNotNull && own.NotNullConflict != found.NotNullConflict,
                $"column {own.Name} has another action on conflict");
            Note(
                !_keepsRules && own.DefaultMeaning != found.DefaultMeaning,
                $"column {own.Name} has the default {own.Default ?? "NULL"} instead of {found.Default ?? "NULL"}");
            Note(own.Collation != found.Collation, $"column {own.Name} has the collation {own.Collation} instead of {found.Collation}");
            Note(
                own.ComputedMeaning != found.ComputedMeaning || own.IsStored != found.IsStored,
                $"column {own.Name} is computed in another way");
        }
    }

    // SQLite lets a key be NULL that does not say otherwise.
    private bool MayBeNull(ColumnShape own) =>
        _keepsRules && own.IsNotNull && Own.Key.Contains(own.Name, StringComparer.OrdinalIgnoreCase);

    private void CompareTypes(ColumnShape own, ColumnShape found)
    {
        bool isOther = Own.IsStrict && Found.IsStrict ? StrictType(own) != StrictType(found) : own.Affinity != found.Affinity;
        if (isOther)
        {
            _reasons.Add($"column {own.Name} has the type {Shown(own)} instead of {Shown(found)}");
            if (own.Computed is null && found.Computed is null)
            {
                _converted.Add(own);
            }
        }
    }

    private void CompareTables()
    {
        Note(Own.KeyMeaning != Found.KeyMeaning || Own.RowId != Found.RowId && !SameName(Own.RowId, Found.RowId), "the key is another one");
        Note(Own.IsAutoIncrement != Found.IsAutoIncrement, $"the key {(Own.IsAutoIncrement ? "has" : "has no")} AUTOINCREMENT");
        Note(!_keepsRules && Own.IsStrict != Found.IsStrict, $"the table {(Own.IsStrict ? "is" : "is not")} STRICT");
        Note(Own.IsWithoutRowId != Found.IsWithoutRowId, $"the table {(Own.IsWithoutRowId ? "is" : "is not")} WITHOUT ROWID");
    }

    private static bool SameName(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private void CompareRules(Func<string, IReadOnlyList<string>> ownKey, Func<string, IReadOnlyList<string>> foundKey)
    {
        HashSet<string> found = [];
        HashSet<string> own = [.. Own.Rules.Select(rule => rule.MeaningWith(ownKey))];
        foreach (RuleShape rule in Found.Rules)
        {
            string meaning = rule.MeaningWith(foundKey);
            if (own.Contains(meaning))
            {
                found.Add(meaning);
            }
            else if (_carried.Exists(column => rule.Names.Contains(column.Name.ToLowerInvariant())))
            {
                _carriedRules.Add(rule);
            }
            else if (!_keepsRules || rule.Principal is not null)
            {
                // One that names a dropped column is dropped with it.
                _reasons.Add($"without the rule {rule.Sql}");
            }
        }

        foreach (RuleShape rule in Own.Rules.Where(rule => !found.Contains(rule.MeaningWith(ownKey))))
        {
            Attach(rule);
        }
    }

    // A rule that names an added column can come with the last of those that it names.
    private void Attach(RuleShape rule)
    {
        ColumnShape? bearer = rule.ColumnSql is null
            ? null
            : _added.FindLast(column => rule.Names.Contains(column.Name.ToLowerInvariant()));
        if (bearer is null)
        {
            Note(!_keepsRules || !rule.IsCheck, $"with the rule {rule.Sql}");
            return;
        }

        if (!_addedRules.TryGetValue(bearer.Name, out List<RuleShape>? rules))
        {
            _addedRules.Add(bearer.Name, rules = []);
        }

        rules.Add(rule);
    }

    // https://sqlite.org/lang_altertable.html#alter_table_add_column
    private void RequireAddable()
    {
        foreach (ColumnShape column in _added)
        {
            bool isKey = Own.Key.Contains(column.Name, StringComparer.OrdinalIgnoreCase);
            Note(isKey, $"column {column.Name} is a part of the key");
            Note(column.IsStored, $"column {column.Name} is new and stored");
            Note(
                column.Default is { } value && !SqlTokens.IsLiteral(value),
                $"column {column.Name} is new and has a default that is computed");
        }
    }

    private void Note(bool isSo, string reason)
    {
        if (isSo)
        {
            _reasons.Add(reason);
        }
    }

    private static string StrictType(ColumnShape column) =>
        column.Type.Equals("INT", StringComparison.OrdinalIgnoreCase) ? "INTEGER" : column.Type.ToUpperInvariant();

    private static string Shown(ColumnShape column) => column.Type.Length == 0 ? "BLOB" : column.Type;
}
