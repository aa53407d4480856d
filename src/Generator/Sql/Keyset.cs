using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Sql;

/// <summary>The conditions that a page begins behind a row, told by the values that rows are ordered by.</summary>
/// <remarks>NULL is the smallest value. A column's own collation compares it here as in ORDER BY, since it stands on the left.</remarks>
internal static class Keyset
{
    /// <summary>The parameter that bounds the rows: one more than the page holds.</summary>
    public static int LimitNumber(SelectMethod method) => method.Filters.Count + 1;

    /// <summary>The parameter of the first term's value; the others' follow.</summary>
    public static int FirstNumber(SelectMethod method) => method.Filters.Count + 2;

    /// <summary>What follows the conditions.</summary>
    /// <param name="method">A select of pages.</param>
    /// <param name="isBackward">Its rows are read from the end.</param>
    public static string Tail(SelectMethod method, bool isBackward)
    {
        IEnumerable<OrderModel> order = method.Order.Select(term => term with { IsDescending = term.IsDescending != isBackward });
        return $"{OrderBy.Clause(order.ToEquatableArray())}\nLIMIT {Parameter.Of(LimitNumber(method))}";
    }

    /// <summary>One condition for each choice of NULL and value: bit n is set where the n-th nullable term's value is NULL.</summary>
    /// <param name="method">A select of pages.</param>
    /// <param name="isBackward">Rows before the place are asked for.</param>
    public static IEnumerable<string> Conditions(SelectMethod method, bool isBackward)
    {
        PageModel page = method.Page!;
        int first = FirstNumber(method);
        return Enumerable.Range(0, page.Alternatives).Select(nulls =>
        {
            int bit = 0;
            List<Term> terms = [.. page.Terms.Select((term, i) => new Term(
                Identifier.Quote(term.Column),
                Parameter.Of(first + i),
                term.IsDescending != isBackward,
                term.IsNullable,
                term.IsNullable && (nulls & (1 << bit++)) != 0))];
            return Bounded(terms);
        });
    }

    /// <summary>The chain; where an OR hides from SQLite how it begins, with that said ahead, so that an index serves.</summary>
    private static string Bounded(List<Term> terms)
    {
        string chain = Behind(terms, 0) ?? "0";
        return IsRow(terms, 0) || !terms[0].IsSimple ? chain
            : $"{terms[0].Column} {(terms[0].IsDescending ? "<=" : ">=")} {terms[0].Parameter} AND {chain}";
    }

    /// <summary>Whether a row lies behind, by the terms from one on; <see langword="null"/> for never.</summary>
    private static string? Behind(List<Term> terms, int start)
    {
        if (IsRow(terms, start))
        {
            return Row([.. terms.Skip(start)]);
        }

        Term term = terms[start];
        string? behind = term.Behind;
        string? rest = start + 1 < terms.Count ? Behind(terms, start + 1) : null;
        return rest is null ? (behind is null ? null : $"({behind})")
            : behind is null ? $"{term.Same} AND {rest}"
            : $"({behind} OR ({term.Same} AND {rest}))";
    }

    /// <summary>The terms from one on can be compared together.</summary>
    private static bool IsRow(List<Term> terms, int start) =>
        terms.Skip(start).All(term => term.IsSimple && term.IsDescending == terms[start].IsDescending);

    private static string Row(List<Term> terms)
    {
        string comparison = terms[0].IsDescending ? "<" : ">";
        return terms.Count == 1
            ? $"{terms[0].Column} {comparison} {terms[0].Parameter}"
            : $"({string.Join(", ", terms.Select(static term => term.Column))}) {comparison} "
                + $"({string.Join(", ", terms.Select(static term => term.Parameter))})";
    }

    /// <summary>A term against a place's value.</summary>
    private sealed record Term(string Column, string Parameter, bool IsDescending, bool IsNullable, bool IsNull)
    {
        /// <summary>A plain comparison finds what lies behind: NULL never does.</summary>
        public bool IsSimple => !IsNullable || (!IsNull && !IsDescending);

        public string Same => IsNull ? $"{Column} IS NULL" : $"{Column} = {Parameter}";

        /// <summary><see langword="null"/> for nothing.</summary>
        public string? Behind => !IsNull
            ? IsSimple ? $"{Column} {(IsDescending ? "<" : ">")} {Parameter}" : $"{Column} < {Parameter} OR {Column} IS NULL"
            : IsDescending ? null : $"{Column} IS NOT NULL";
    }
}
