using System.Globalization;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Sql;

/// <summary>INSERT, upsert, UPDATE and DELETE. In the first three <c>?n</c> is the n-th column, so that one binder serves all.</summary>
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

    private static string Insert(EntityModel entity) =>
        $"INSERT INTO {Identifier.Quote(entity.Table)} ({Select.Columns(entity)})\n"
        + $"VALUES ({string.Join(", ", entity.Columns.Select(static (column, i) => column.IsGenerated ? $"NULLIF({Parameter(i)}, 0)" : Parameter(i)))})";

    /// <summary>Never REPLACE, which deletes the row and fires cascades.</summary>
    private static string OnConflict(EntityModel entity)
    {
        string key = Identifier.List(entity.Key.Select(static column => column.Name));
        string assignments = string.Join(", ", entity.Columns.Where(static column => !column.IsKey)
            .Select(static column => $"{Identifier.Quote(column.Name)} = excluded.{Identifier.Quote(column.Name)}"));
        return assignments.Length == 0 ? $"\nON CONFLICT ({key}) DO NOTHING" : $"\nON CONFLICT ({key}) DO UPDATE SET {assignments}";
    }

    private static string Update(EntityModel entity)
    {
        List<string> terms = [.. entity.Columns.Select(static (column, i) => $"{Identifier.Quote(column.Name)} = {Parameter(i)}")];
        IEnumerable<string> Those(bool key) => terms.Where((_, i) => entity.Columns[i].IsKey == key);
        string assignments = string.Join(", ", Those(key: false));
        return $"UPDATE {Identifier.Quote(entity.Table)}\nSET {(assignments.Length == 0 ? string.Join(", ", Those(key: true)) : assignments)}\n"
            + $"WHERE {string.Join(" AND ", Those(key: true))}";
    }

    private static string Parameter(int ordinal) => "?" + (ordinal + 1).ToString(CultureInfo.InvariantCulture);
}
