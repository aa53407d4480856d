namespace Synthorg.Gen;

/// <summary>A UNIQUE, CHECK or FOREIGN KEY of a table, wherever in the statement it stands.</summary>
/// <param name="Meaning">Equal for two rules that differ in spelling only.</param>
/// <param name="Names">The columns it may name, in lower case; a check's holds its functions and keywords too.</param>
/// <param name="Sql">The rule as a constraint of the table.</param>
/// <param name="ColumnSql">The rule as a constraint of a column; <see langword="null"/> where an added column cannot bear it.</param>
internal sealed record RuleShape(string Meaning, HashSet<string> Names, string Sql, string? ColumnSql)
{
    /// <summary>The constraint's name, unquoted; <see langword="null"/> where it has none.</summary>
    public string? Name { get; init; }

    /// <summary>The columns of a UNIQUE or a foreign key, unquoted; empty for a UNIQUE of other terms, and for a check.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The condition of a check, as it is written; <see langword="null"/> for another rule.</summary>
    public string? Condition { get; init; }

    /// <summary>What a UNIQUE does with a row that breaks it, in upper case; empty for the usual failure.</summary>
    public string Conflict { get; init; } = "";

    /// <summary>The columns that a foreign key refers to, unquoted; empty where they are left out.</summary>
    public IReadOnlyList<string> PrincipalColumns { get; init; } = [];

    /// <summary>What a foreign key does, canonical, such as <c>on delete cascade </c>; empty where it only refuses, at once.</summary>
    public string Actions { get; init; } = "";

    public bool IsCheck => Condition is not null;

    /// <summary>The table that a foreign key refers to; <see langword="null"/> for another rule.</summary>
    public string? Principal { get; init; }

    /// <summary>A foreign key may leave out the other table's columns where they are its key.</summary>
    public bool LacksPrincipalColumns { get; init; }

    /// <summary>The meaning, with the columns that a foreign key leaves out.</summary>
    /// <param name="keyOf">A table's key.</param>
    public string MeaningWith(Func<string, IReadOnlyList<string>> keyOf) =>
        LacksPrincipalColumns ? $"{Meaning} -> {string.Join(' ', keyOf(Principal!)).ToLowerInvariant()}" : Meaning;
}
