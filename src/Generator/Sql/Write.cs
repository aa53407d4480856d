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
            WriteKind.Insert => Insert(entity),
            WriteKind.Upsert => Insert(entity) + OnConflict(entity),
            _ => Update(entity),
        };
        return method.Return.Shape == ReturnShape.One ? $"{statement}\nRETURNING {Select.Columns(entity)}" : statement;
    }

    /// <summary>Up to the conditions.</summary>
    public static string DeleteHead(EntityModel entity) => $"DELETE FROM {Identifier.Quote(entity.Table)}";

    private static string Insert(EntityModel entity) =>
        $"INSERT INTO {Identifier.Quote(entity.Table)} ({Identifier.List(Written(entity).Select(static written => written.Column.Name))})\n"
        + $"VALUES ({string.Join(", ", Written(entity).Select(static written => Inserted(written.Column, written.Ordinal)))})";

    private static IEnumerable<(ColumnModel Column, int Ordinal)> Written(EntityModel entity) =>
        entity.Columns.Select(static (column, ordinal) => (column, ordinal)).Where(static written => !written.column.IsComputed);

    /// <summary>A generated key of 0 asks for a new one, which SQLite gives for NULL.</summary>
    private static string Inserted(ColumnModel column, int ordinal) =>
        column.IsGenerated ? $"NULLIF({ParameterAt(ordinal)}, 0)" : ParameterAt(ordinal);

    /// <summary>Never REPLACE, which deletes the row and fires cascades.</summary>
    private static string OnConflict(EntityModel entity)
    {
        string key = Identifier.List(entity.Key.Select(static column => column.Name));
        string assignments = string.Join(", ", Written(entity)
            .Select(static written => written.Column)
            .Where(static column => !column.IsKey)
            .Select(static column => $"{Identifier.Quote(column.Name)} = excluded.{Identifier.Quote(column.Name)}"));
        return assignments.Length == 0 ? $"\nON CONFLICT ({key}) DO NOTHING" : $"\nON CONFLICT ({key}) DO UPDATE SET {assignments}";
    }

    private static string Update(EntityModel entity)
    {
        ILookup<bool, string> terms = Written(entity).ToLookup(
            static written => written.Column.IsKey,
            static written => $"{Identifier.Quote(written.Column.Name)} = {ParameterAt(written.Ordinal)}");

        // Where all columns are the key, SET must still name one.
        IEnumerable<string> assignments = terms.Contains(false) ? terms[false] : terms[true];
        return $"UPDATE {Identifier.Quote(entity.Table)}\nSET {string.Join(", ", assignments)}\nWHERE {string.Join(" AND ", terms[true])}";
    }

    private static string ParameterAt(int ordinal) => Parameter.Of(ordinal + 1);
}
