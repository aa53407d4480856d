using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Sql;

/// <summary>INSERT, upsert, UPDATE and DELETE. In the first three <c>?n</c> is the n-th column, so that one binder serves all.</summary>
/// <remarks>Generated columns are left out, since only SQLite writes them; the others keep their numbers.</remarks>
internal static class Write
{
    public static string Of(EntityModel entity, WriteMethod method)
    {
        string statement = method.Kind switch
        {
            WriteKind.Insert => Insert(entity) + (method.IsIfAbsent ? $"\nON CONFLICT ({Key(entity)}) DO NOTHING" : ""),
            WriteKind.Upsert => Insert(entity) + OnConflict(entity, method.GivesRows),
            WriteKind.Delete => DeleteOne(entity),
            _ => Update(entity),
        };
        return method.GivesRows && ReadBack(entity, method) is null ? $"{statement}\nRETURNING {Select.Columns(entity)}" : statement;
    }

    /// <summary>Reads the row that the statement stored, by its key; null where the statement itself returns it.</summary>
    /// <remarks>
    /// For RETURNING, SQLite makes a table in memory each time, which takes longer than to look for the row. What triggers inserted does
    /// not count as the last row id (https://sqlite.org/c3ref/last_insert_rowid.html).
    /// </remarks>
    public static string? ReadBack(EntityModel entity, WriteMethod method) =>
        method.GivesRows && HasWholeKey(entity) && (method.Kind != WriteKind.Upsert || entity.Columns.Any(IsAssigned))
            ? $"{Select.Head(entity)}\nWHERE {(IsNumbered(entity, method) ? NumberedIdentity(entity) : RowVersion.Identity(entity))}"
            : null;

    /// <summary>Up to the conditions.</summary>
    public static string DeleteHead(EntityModel entity) => $"DELETE FROM {Identifier.Quote(entity.Table)}";

    /// <summary>By key and version, which are the parameters in this order.</summary>
    private static string DeleteOne(EntityModel entity) =>
        $"{DeleteHead(entity)}\nWHERE {RowVersion.Identity(entity)}"
        + (entity.Version is { } version ? $" AND {Identifier.Quote(version.Name)} = {Parameter.Of(entity.Key.Count() + 1)}" : "");

    private static string Insert(EntityModel entity) =>
        $"INSERT INTO {Identifier.Quote(entity.Table)} ({Identifier.List(Written(entity).Select(static written => written.Column.Name))})\n"
        + $"VALUES ({string.Join(", ", Written(entity).Select(static written => Inserted(written.Column, written.Ordinal)))})";

    private static IEnumerable<(ColumnModel Column, int Ordinal)> Written(EntityModel entity) =>
        entity.Columns.Select(static (column, ordinal) => (column, ordinal)).Where(static written => !written.column.IsComputed);

    /// <summary>A generated key of 0 asks for a new one, which SQLite gives for NULL; a row's first version is 1.</summary>
    private static string Inserted(ColumnModel column, int ordinal) =>
        column.IsGenerated ? $"NULLIF({ParameterAt(ordinal)}, 0)"
        : column.Counting == VersionCounting.Toolkit ? $"coalesce(NULLIF({ParameterAt(ordinal)}, 0), 1)"
        : ParameterAt(ordinal);

    /// <summary>Never REPLACE, which deletes the row and fires cascades.</summary>
    private static string OnConflict(EntityModel entity, bool givesRows)
    {
        List<string> assignments = [.. entity.Columns
            .Where(IsAssigned)
            .Select(static column => (column.Name, Value: RowVersion.Next(column) ?? "excluded." + Identifier.Quote(column.Name)))
            .Select(static assignment => $"{Identifier.Quote(assignment.Name)} = {assignment.Value}")];

        // The row that is there must be returned, since it may differ; only a changed one is.
        if (assignments.Count == 0 && givesRows && entity.Columns.Any(static column => column.IsWriteOnce))
        {
            assignments.AddRange(entity.Key.Select(static column => $"{Identifier.Quote(column.Name)} = {Identifier.Quote(column.Name)}"));
        }

        string condition = entity.Version is { } version ? "\nWHERE " + RowVersion.Expected(version, VersionParameter(entity)) : "";
        return assignments.Count == 0
            ? $"\nON CONFLICT ({Key(entity)}) DO NOTHING"
            : $"\nON CONFLICT ({Key(entity)}) DO UPDATE SET {string.Join(", ", assignments)}{condition}";
    }

    private static string Update(EntityModel entity)
    {
        List<string> identity = [.. Terms(entity, static column => column.IsKey)];
        List<string> assignments = [.. Terms(entity, IsAssigned)];
        IEnumerable<string> conditions = entity.Version is { } version
            ? [.. identity, RowVersion.Expected(version, VersionParameter(entity))]
            : identity;

        // Where nothing else may be set, SET must still name a column.
        return $"UPDATE {Identifier.Quote(entity.Table)}\n"
            + $"SET {string.Join(", ", assignments.Count > 0 ? assignments : identity)}\n"
            + $"WHERE {string.Join(" AND ", conditions)}";
    }

    private static IEnumerable<string> Terms(EntityModel entity, Func<ColumnModel, bool> which) => entity.Columns
        .Select(static (column, i) => (Column: column, Value: RowVersion.Next(column) ?? ParameterAt(i)))
        .Where(term => which(term.Column))
        .Select(static term => $"{Identifier.Quote(term.Column.Name)} = {term.Value}");

    private static bool HasWholeKey(EntityModel entity) =>
        entity.Key.Any() && entity.Key.All(static column => !column.IsNullable);

    private static bool IsNumbered(EntityModel entity, WriteMethod method) =>
        method.Kind != WriteKind.Update && entity.Key.Any(static column => column.IsGenerated);

    /// <summary>A generated key of 0 was given a new one.</summary>
    private static string NumberedIdentity(EntityModel entity) =>
        $"{Key(entity)} = coalesce(NULLIF({Parameter.Of(1)}, 0), last_insert_rowid())";

    /// <summary>Whether an update of the whole row sets it.</summary>
    private static bool IsAssigned(ColumnModel column) => column is { IsKey: false, IsWriteOnce: false, IsComputed: false };

    private static string Key(EntityModel entity) => Identifier.List(entity.Key.Select(static column => column.Name));

    private static string VersionParameter(EntityModel entity) =>
        ParameterAt(entity.Columns.ToList().FindIndex(static column => column.Counting != VersionCounting.None));

    private static string ParameterAt(int ordinal) => Parameter.Of(ordinal + 1);
}
