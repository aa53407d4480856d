namespace Synthorg.Gen.Generator.Model.Methods;

/// <summary>What makes a select one of pages.</summary>
internal sealed record PageModel
{
    /// <summary>Of nullable terms: each doubles the conditions that a page may begin with.</summary>
    public const int MostNullable = 3;

    /// <summary>The parameter that says which page.</summary>
    public required string Request { get; init; }

    /// <summary>The method's order, as a row's place in it is told.</summary>
    public required EquatableArray<PageTermModel> Terms { get; init; }

    /// <summary>Columns that are selected beside what a row gives, because the order needs them.</summary>
    public required EquatableArray<string> Beside { get; init; }

    /// <summary>Tells tokens of this method and order from others; the same in every compilation.</summary>
    public required int Hash { get; init; }

    /// <summary>How many conditions a page may begin with: one for each choice of NULL and value. Derived, so not stored.</summary>
    public int Alternatives => 1 << Terms.Count(static term => term.IsNullable);
}

/// <summary>One term of a page's order.</summary>
/// <param name="Column">Unquoted; may be the row id's.</param>
/// <param name="IsDescending">Largest first.</param>
/// <param name="IsNullable">The column can hold NULL.</param>
/// <param name="Ordinal">The result column that has its value, counted from 0.</param>
internal sealed record PageTermModel(string Column, bool IsDescending, bool IsNullable, int Ordinal);
