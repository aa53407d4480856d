using System.Globalization;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Sql;

/// <summary>ORDER BY.</summary>
internal static class OrderBy
{
    /// <summary>A clause on a line of its own; empty where no order is asked for.</summary>
    public static string Clause(EquatableArray<OrderModel> order) =>
        order.Count == 0 ? "" : $"\nORDER BY {string.Join(", ", order.Select(Term))}";

    private static string Term(OrderModel term) =>
        (term.Position == 0 ? Identifier.Quote(term.Column) : Number(term.Position)) + (term.IsDescending ? " DESC" : "");

    private static string Number(int position) => position.ToString(CultureInfo.InvariantCulture);
}
