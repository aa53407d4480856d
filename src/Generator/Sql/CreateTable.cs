using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Sql;

/// <summary>CREATE TABLE, with clauses in one fixed order: what is equal is equal text.</summary>
internal static class CreateTable
{
    public static string Of(EntityModel entity)
    {
        IEnumerable<string> lines = RowId(entity)
            .Concat(entity.Columns.Select(column => Column(entity, column)))
            .Concat(CompositeKey(entity))
            .Concat(entity.Uniques.Select(static unique => $"{Constraint(unique.Name)}UNIQUE ({Identifier.List(unique.Columns)})"))
            .Concat(entity.Checks.Select(static check => $"{Constraint(check.Name)}CHECK ({check.Sql})"));
        return $"CREATE TABLE {Identifier.Quote(entity.Table)} (\n    {string.Join(",\n    ", lines)}\n){Options(entity)}";
    }

    private static IEnumerable<string> RowId(EntityModel entity) => entity.RowId is { } rowId
        ? [$"{Identifier.Quote(rowId.Column)} INTEGER PRIMARY KEY{(rowId.IsAutoIncrement ? " AUTOINCREMENT" : "")}"]
        : [];

    private static string Column(EntityModel entity, ColumnModel column)
    {
        var words = new List<string> { Identifier.Quote(column.Name) };
        if (column.DeclaredType.Length > 0)
        {
            words.Add(column.DeclaredType);
        }

        if (column.Collation is { } collation)
        {
            words.Add($"COLLATE {Identifier.Quote(collation)}");
        }

        // Every key column is NOT NULL, which SQLite's PRIMARY KEY alone does not say; the alias of the row id is so anyway.
        bool isOnlyKey = column.IsKey && entity.Key.Count() == 1;
        if (column.IsNotNull && !(isOnlyKey && column.IsGenerated))
        {
            words.Add("NOT NULL");
        }

        if (isOnlyKey)
        {
            words.Add($"{Constraint(entity.KeyName)}PRIMARY KEY{(entity.IsAutoIncrement ? " AUTOINCREMENT" : "")}");
        }

        if (column.DefaultSql is { } value)
        {
            words.Add($"DEFAULT {value}");
        }

        words.AddRange(column.Checks.Select(static check => $"{Constraint(check.Name)}CHECK ({check.Sql})"));
        if (column.Reference is { } reference)
        {
            words.Add(Reference(reference));
        }

        return string.Join(" ", words);
    }

    private static IEnumerable<string> CompositeKey(EntityModel entity) => entity.Key.Count() > 1
        ? [$"{Constraint(entity.KeyName)}PRIMARY KEY ({Identifier.List(entity.Key.Select(static column => column.Name))})"]
        : [];

    private static string Reference(ReferenceModel reference) =>
        Constraint(reference.Name)
        + $"REFERENCES {Identifier.Quote(reference.PrincipalTable)} ({Identifier.Quote(reference.PrincipalColumn)})"
        + Action(" ON DELETE", reference.OnDelete)
        + Action(" ON UPDATE", reference.OnUpdate)
        + (reference.IsDeferred ? " DEFERRABLE INITIALLY DEFERRED" : "");

    private static string Action(string clause, ReferenceAction action) => action switch
    {
        ReferenceAction.Restrict => clause + " RESTRICT",
        ReferenceAction.SetNull => clause + " SET NULL",
        ReferenceAction.SetDefault => clause + " SET DEFAULT",
        ReferenceAction.Cascade => clause + " CASCADE",
        _ => "",
    };

    private static string Constraint(string? name) => name is null ? "" : $"CONSTRAINT {Identifier.Quote(name)} ";

    private static string Options(EntityModel entity) => (entity.IsStrict, entity.IsWithoutRowId) switch
    {
        (true, true) => " STRICT, WITHOUT ROWID",
        (true, _) => " STRICT",
        (_, true) => " WITHOUT ROWID",
        _ => "",
    };
}
