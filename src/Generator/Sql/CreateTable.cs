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
            .Concat(entity.Uniques.Select(Unique))
            .Concat(entity.Checks.Select(Check))
            .Concat(entity.ForeignKeys.Select(ForeignKey));
        return $"CREATE TABLE {Identifier.Quote(entity.Table)} (\n    {string.Join(",\n    ", lines)}\n){Options(entity)}";
    }

    private static IEnumerable<string> RowId(EntityModel entity) => entity.RowId is { } rowId
        ? [$"{Identifier.Quote(rowId.Column)} INTEGER PRIMARY KEY{(rowId.IsAutoIncrement ? " AUTOINCREMENT" : "")}"]
        : [];

    private static string Column(EntityModel entity, ColumnModel column)
    {
        string order = column.IsKeyDescending ? " DESC" : entity.IsAutoIncrement ? " AUTOINCREMENT" : "";
        string?[] words =
        [
            Identifier.Quote(column.Name),
            column.DeclaredType.Length > 0 ? column.DeclaredType : null,
            column.Collation is { } collation ? $"COLLATE {Identifier.Quote(collation)}" : null,
            column.IsNotNull ? "NOT NULL" : null,
            column.IsKey && entity.Key.Count() == 1 ? $"{Constraint(entity.KeyName)}PRIMARY KEY{order}" : null,
            column.DefaultSql is { } value ? $"DEFAULT {value}" : null,
            column.ComputedSql is { } expression
                ? $"GENERATED ALWAYS AS ({expression}) {(column.IsStored ? "STORED" : "VIRTUAL")}"
                : null,
            .. column.Checks.Select(Check),
            column.Reference is { } reference ? Constraint(reference.Name) + References(reference) : null,
        ];
        return string.Join(" ", words.Where(static word => word is not null));
    }

    private static string Check(CheckModel check) => $"{Constraint(check.Name)}CHECK ({check.Sql})";

    private static IEnumerable<string> CompositeKey(EntityModel entity) => entity.Key.Count() > 1
        ? [$"{Constraint(entity.KeyName)}PRIMARY KEY ({string.Join(", ", entity.Key.Select(KeyTerm))})"]
        : [];

    private static string KeyTerm(ColumnModel column) => Identifier.Quote(column.Name) + (column.IsKeyDescending ? " DESC" : "");

    private static string Unique(UniqueModel unique) =>
        $"{Constraint(unique.Name)}UNIQUE ({Identifier.List(unique.Columns)})"
        + (unique.OnConflict == ConflictAction.Abort ? "" : $" ON CONFLICT {unique.OnConflict.ToString().ToUpperInvariant()}");

    private static string ForeignKey(ReferenceModel reference) =>
        $"{Constraint(reference.Name)}FOREIGN KEY ({Identifier.List(reference.Columns)}) {References(reference)}";

    private static string References(ReferenceModel reference) =>
        $"REFERENCES {Identifier.Quote(reference.PrincipalTable)} ({Identifier.List(reference.PrincipalColumns)})"
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
