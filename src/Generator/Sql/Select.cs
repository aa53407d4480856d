using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Sql;

/// <summary>SELECT statements. Rows are read by ordinal, so all of them list every column in model order.</summary>
internal static class Select
{
    /// <summary>Closes what <see cref="ExistsHead"/> opens.</summary>
    public const string ExistsTail = ")";

    /// <summary>Up to the conditions.</summary>
    public static string Head(EntityModel entity) =>
        $"SELECT {Columns(entity)}\nFROM {Identifier.Quote(entity.Table)}";

    /// <summary>What follows the conditions. A negative bound is none (https://sqlite.org/lang_select.html#limitoffset).</summary>
    public static string Tail(SelectMethod method)
    {
        string order = OrderBy.Clause(method.Order);
        if (method.Limit is null && method.Offset is null)
        {
            return method.Return.Shape is ReturnShape.One or ReturnShape.OneOrNone ? order + "\nLIMIT 1" : order;
        }

        string limit = method.Limit is null ? "-1" : Parameter.Of(LimitNumber(method));
        string offset = method.Offset is null ? "" : $" OFFSET {Parameter.Of(OffsetNumber(method))}";
        return $"{order}\nLIMIT {limit}{offset}";
    }

    public static int LimitNumber(SelectMethod method) => method.Filters.Count + 1;

    public static int OffsetNumber(SelectMethod method) => method.Filters.Count + (method.Limit is null ? 1 : 2);

    public static string Columns(EntityModel entity) => Identifier.List(entity.Columns.Select(static column => column.Name));

    public static string CountHead(EntityModel entity) => $"SELECT count(*)\nFROM {Identifier.Quote(entity.Table)}";

    public static string ExistsHead(EntityModel entity) => $"SELECT EXISTS (SELECT 1\nFROM {Identifier.Quote(entity.Table)}";

    public static string AggregateHead(EntityModel entity, AggregateMethod method)
    {
        string column = Identifier.Quote(method.Column.Name);
        string value = method.Function switch
        {
            AggregateFunction.Sum when method.IsNullable => $"sum({column})",
            AggregateFunction.Sum => $"coalesce(sum({column}), 0)",
            AggregateFunction.Min => $"min({column})",
            AggregateFunction.Max => $"max({column})",
            _ => $"avg({column})",
        };
        return $"SELECT {value} AS {column}\nFROM {Identifier.Quote(entity.Table)}";
    }
}
