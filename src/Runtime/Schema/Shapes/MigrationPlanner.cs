namespace Synthorg.Gen;

/// <summary>Compares the program's schema with a file's, and says what is to be done.</summary>
/// <remarks>The file's tables and columns have their new names already.</remarks>
internal sealed class MigrationPlanner
{
    private readonly Func<string, bool> _has;
    private readonly DatabaseSchema _schema;
    private readonly SchemaImage _own;
    private readonly SchemaImage _found;
    private readonly bool _keepsRules;
    private readonly List<MigrationStep> _drops = [];
    private readonly List<MigrationStep> _tables = [];
    private readonly List<MigrationStep> _indexes = [];
    private readonly List<MigrationStep> _objects = [];

    private MigrationPlanner(Func<string, bool> has, DatabaseSchema schema, SchemaImage found, bool keepsRules)
    {
        _has = has;
        _schema = schema;
        _own = SchemaImage.Of(schema);
        _found = found;
        _keepsRules = keepsRules;
    }

    /// <summary>In the order in which they are to be done.</summary>
    /// <param name="has">Answers a question about the rows: a SELECT of 0 or 1.</param>
    /// <param name="schema">The program's.</param>
    /// <param name="found">The file's.</param>
    /// <param name="keepsRules">Whether the file's own checks, defaults and indexes are as good as the program's.</param>
    public static IReadOnlyList<MigrationStep> Plan(Func<string, bool> has, DatabaseSchema schema, SchemaImage found, bool keepsRules)
    {
        MigrationPlanner planner = new(has, schema, found, keepsRules);
        planner.PlanDrops();
        foreach (TableDefinition table in schema.Tables)
        {
            planner.PlanTable(table);
        }

        planner.PlanObjects();
        return
        [
            .. planner._drops,
            .. planner._indexes.Where(static step => step.Kind == MigrationStepKind.DropIndex),
            .. planner._tables,
            .. planner._indexes.Where(static step => step.Kind != MigrationStepKind.DropIndex),
            .. planner._objects,
        ];
    }

    private void PlanDrops()
    {
        foreach (string name in _schema.Dropped.Where(name => _own.Table(name) is null && _own.Object(name) is null))
        {
            if (_found.Table(name) is { } table)
            {
                string sql = $"DROP TABLE {SqlNames.Quote(table.Name)}";
                _drops.Add(new(MigrationStepKind.Drop, table.Name, table.Name, sql) { CanLoseData = true });
            }
            else if (_found.Object(name) is { } item)
            {
                _drops.Add(new(MigrationStepKind.Drop, item.Name, item.Name, Drop(item)) { CanLoseData = item.IsVirtualTable });
            }
        }

        foreach (ObjectShape trigger in _schema.Tables.SelectMany(Underived))
        {
            _drops.Add(new(MigrationStepKind.DropTrigger, trigger.Table, trigger.Name, Drop(trigger)));
        }
    }

    // The two that an append-only table has, under its name of today or of old.
    private IEnumerable<ObjectShape> Underived(TableDefinition table) =>
        from name in table.FormerNames.Prepend(table.Name)
        from verb in (string[])["delete", "update"]
        let trigger = _found.Object($"{name}_append_only_{verb}")
        where trigger is { IsTrigger: true } && SameName(trigger.Table, table.Name) && _own.Object(trigger.Name) is null
        select trigger;

    private void PlanTable(TableDefinition definition)
    {
        TableShape own = _own.Table(definition.Name)!;
        if (_found.Table(own.Name) is not { } found)
        {
            PlanNew(own);
            return;
        }

        TableDifference difference = TableDifference.Of(
            own, found, _keepsRules, definition.DroppedColumns, table => _own.Table(table)?.Key ?? _found.KeyOf(table), _found.KeyOf);
        string[] texts = [.. Texts(definition, found)];
        string? refusedColumn = Refused(difference);
        if (difference.NeedsRebuild || texts.Length > 0)
        {
            PlanRebuild(definition, difference, texts, refusedColumn);
            return;
        }

        foreach (ColumnShape column in difference.Added)
        {
            string sql = $"ALTER TABLE {SqlNames.Quote(own.Name)} ADD COLUMN {difference.DefinitionOf(column)}";
            bool isRefused = column.Name == refusedColumn;
            _tables.Add(new(MigrationStepKind.AddColumn, own.Name, column.Name, sql)
            {
                Refusal = isRefused ? Refusals.Missing(column.Name) : null,
                RefusedColumn = isRefused ? column.Name : null,
            });
        }

        PlanIndexes(own, difference);
    }

    private void PlanNew(TableShape own)
    {
        _tables.Add(new(MigrationStepKind.CreateTable, own.Name, own.Name, own.Sql)
        {
            Refusal = _found.Object(own.Name) is { } other ? Refusals.Taken(other.Kind) : null,
        });
        _indexes.AddRange(_own.IndexesOf(own.Name).Select(Create));
    }

    private static MigrationStep Create(IndexShape index) => new(MigrationStepKind.CreateIndex, index.Table, index.Name, index.Sql);

    private void PlanIndexes(TableShape own, TableDifference difference)
    {
        foreach (IndexShape index in _found.IndexesOf(own.Name))
        {
            if (!IsKept(index, difference))
            {
                _indexes.Add(new(MigrationStepKind.DropIndex, own.Name, index.Name, $"DROP INDEX {SqlNames.Quote(index.Name)}"));
            }
        }

        _indexes.AddRange(_own.IndexesOf(own.Name)
            .Where(index => _found.Index(index.Name) is not { } present || (!_keepsRules && !IsSame(index, present)))
            .Select(Create));
    }

    private bool IsSame(IndexShape own, IndexShape found) =>
        SameName(own.Table, found.Table) && _own.MeaningOf(own) == _found.MeaningOf(found);

    private bool IsKept(IndexShape index, TableDifference difference) =>
        _keepsRules ? !difference.Dropped.Any(column => index.Names.Contains(column.Name.ToLowerInvariant()))
        : _own.Index(index.Name) is { } same ? IsSame(same, index)
        : IsCarried(index, difference);

    private static bool IsCarried(IndexShape index, TableDifference difference) =>
        difference.Carried.Any(column => index.Names.Contains(column.Name.ToLowerInvariant()));

    private void PlanRebuild(TableDefinition definition, TableDifference difference, string[] texts, string? refusedColumn)
    {
        string table = difference.Own.Name;
        IEnumerable<string> indexes = _own.IndexesOf(table)
            .Where(index => !_keepsRules || _found.Index(index.Name) is null)
            .Concat(_found.IndexesOf(table).Where(index => (_keepsRules || _own.Index(index.Name) is null) && IsKept(index, difference)))
            .Select(static index => index.Sql);
        IEnumerable<string> triggers = _found.TriggersOf(table)
            .Where(trigger => _own.Object(trigger.Name) is not { } own || own.Meaning == trigger.Meaning)
            .Where(trigger => !_drops.Exists(step => SameName(step.Name, trigger.Name)))
            .Select(static trigger => trigger.Sql);
        TableRebuild rebuild = new(difference, definition, Temporary(table), [.. indexes, .. triggers]);
        IEnumerable<string> added = difference.Added.Select(static column => $"column {column.Name} is new");
        _tables.Add(new(MigrationStepKind.RebuildTable, table, table, rebuild.Sql)
        {
            Reasons = [.. difference.Reasons, .. texts, .. added.Except(difference.Reasons)],
            CanLoseData = difference.Dropped.Count > 0 || rebuild.Losses().Any(),
            Rebuild = rebuild,
            Refusal = refusedColumn is null ? null
                : difference.Own.Find(refusedColumn) is null ? Refusals.Unknown(refusedColumn)
                : difference.Found.Find(refusedColumn) is null ? Refusals.Missing(refusedColumn)
                : Refusals.HasNulls(refusedColumn),
            RefusedColumn = refusedColumn,
        });
    }

    private string Temporary(string table)
    {
        string name = $"{table}_rebuilt";
        while (_found.Table(name) is not null || _found.Index(name) is not null || _found.Object(name) is not null
            || _own.Table(name) is not null)
        {
            name += "_";
        }

        return name;
    }

    // The first column that rows in the file, or those to come, have no value for.
    private string? Refused(TableDifference difference)
    {
        string table = SqlNames.Quote(difference.Found.Name);
        if (_keepsRules && difference.Unfilled is { } unfilled)
        {
            return unfilled;
        }

        foreach (ColumnShape column in difference.Own.Columns.Where(static column => !column.IsOptional))
        {
            string hasNull = $"SELECT EXISTS (SELECT 1 FROM {table} WHERE {SqlNames.Quote(column.Name)} IS NULL)";
            bool isRefused = difference.Found.Find(column.Name) is { } found
                ? !found.IsNotNull && found.Computed is null && _has(hasNull)
                : !SameName(difference.Own.RowId, column.Name) && _has($"SELECT EXISTS (SELECT 1 FROM {table})");
            if (isRefused)
            {
                return column.Name;
            }
        }

        return null;
    }

    private IEnumerable<string> Texts(TableDefinition definition, TableShape found)
    {
        foreach (FormerText text in definition.FormerTexts.Where(text => found.Find(text.Column) is not null))
        {
            string sql = $"SELECT EXISTS (SELECT 1 FROM {SqlNames.Quote(found.Name)} "
                + $"WHERE {SqlNames.Quote(text.Column)} = {SqlNames.Literal(text.Former)})";
            if (_has(sql))
            {
                yield return $"column {text.Column} says {text.Text} instead of {text.Former}";
            }
        }
    }

    private void PlanObjects()
    {
        HashSet<string> remade = new(StringComparer.OrdinalIgnoreCase);
        IEnumerable<string> names = _schema.Tables.SelectMany(static table => table.Triggers).Concat(_schema.Objects)
            .Select(static item => item.Name);
        foreach (ObjectShape own in names.Select(name => _own.Object(name)!))
        {
            ObjectShape? found = _found.Object(own.Name);
            bool isSame = found is not null && own.Kind == found.Kind && own.Meaning == found.Meaning;
            if (isSame && !remade.Contains(own.Table))
            {
                continue;
            }

            bool isChanged = found is not null && (own.IsVirtualTable || found.IsVirtualTable);
            string? refusal = _found.Table(own.Name) is not null ? Refusals.Taken("table")
                : isChanged ? Refusals.VirtualTable
                : null;
            string sql = found is null || remade.Contains(own.Table) ? own.Sql : $"{Drop(found)};\n{own.Sql}";
            _objects.Add(new(MigrationStepKind.CreateObject, own.IsTrigger ? own.Table : own.Name, own.Name, sql) { Refusal = refusal });
            if (found is { Kind: "view" })
            {
                remade.Add(found.Name);
                KeepTriggers(found);
            }
        }
    }

    // A view takes its triggers with it; the program's own are made anew after it.
    private void KeepTriggers(ObjectShape view) => _objects.AddRange(_found.TriggersOf(view.Name)
        .Where(trigger => _own.Object(trigger.Name) is null)
        .Select(static trigger => new MigrationStep(MigrationStepKind.CreateObject, trigger.Table, trigger.Name, trigger.Sql)));

    // A trigger may have gone with its table, which was rebuilt.
    private static string Drop(ObjectShape item) =>
        $"DROP {(item.IsTrigger ? "TRIGGER" : item.IsVirtualTable ? "TABLE" : "VIEW")} IF EXISTS {SqlNames.Quote(item.Name)}";

    private static bool SameName(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
