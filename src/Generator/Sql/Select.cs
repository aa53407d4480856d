using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Sql;

/// <summary>SELECT statements. Rows are read by ordinal, so all of them list every column in model order.</summary>
internal static class Select
{
    /// <summary>Closes what <see cref="ExistsHead"/> opens.</summary>
    public const string ExistsTail = ")";

    /// <summary>Up to the conditions.</summary>
    public static string Head(EntityModel entity, SelectMethod method) => Head(
        entity,
        (method.Shape is { } shape ? string.Join(", ", shape.Members.Select(Member)) : Columns(entity)) + Beside(method),
        method.IsDistinct);

    /// <summary>Of whole rows, up to the conditions.</summary>
    public static string Head(EntityModel entity) => Head(entity, Columns(entity), isDistinct: false);

    /// <summary>What follows the conditions. A negative bound is none (https://sqlite.org/lang_select.html#limitoffset).</summary>
    public static string Tail(SelectMethod method)
    {
        string order = GroupBy(method) + OrderBy.Clause(method.Order);
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
        string value = Aggregate(method.Function, Identifier.Quote(method.Column.Name), method.IsNullable);
        return $"SELECT {value} AS {Identifier.Quote(method.Column.Name)}\nFROM {Identifier.Quote(entity.Table)}";
    }

    private static string Beside(SelectMethod method) =>
        method.Page is { Beside.Count: > 0 } page ? ", " + Identifier.List(page.Beside) : "";

    private static string Head(EntityModel entity, string columns, bool isDistinct) =>
        $"SELECT {(isDistinct ? "DISTINCT " : "")}{columns}\nFROM {Identifier.Quote(entity.Table)}";

    private static string Member(ShapeMemberModel member) =>
        member.Function is not { } function ? Place.Of(member.Place!)
        : function == AggregateFunction.Count ? "count(*)"
        : Aggregate(function, Place.Of(member.Place!), member.IsNullable);

    private static string GroupBy(SelectMethod method)
    {
        IEnumerable<ShapeMemberModel> plainMembers = method.Shape is { IsGrouped: true } shape
            ? shape.Members.Where(static member => member.Function is null)
            : [];
        string plain = string.Join(", ", plainMembers.Select(static member => Place.Of(member.Place!)));
        return plain.Length == 0 ? "" : $"\nGROUP BY {plain}";
    }

    private static string Aggregate(AggregateFunction function, string column, bool isNullable) => function switch
    {
        AggregateFunction.Sum when isNullable => $"sum({column})",
        AggregateFunction.Sum => $"coalesce(sum({column}), 0)",
        AggregateFunction.Min => $"min({column})",
        AggregateFunction.Max => $"max({column})",
        _ => $"avg({column})",
    };
}
