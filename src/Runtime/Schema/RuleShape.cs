namespace Synthorg.Gen;

/// <summary>A UNIQUE, CHECK or FOREIGN KEY of a table, wherever in the statement it stands.</summary>
/// <param name="Meaning">Equal for two rules that differ in spelling only.</param>
/// <param name="Names">The columns it may name, in lower case; a check's holds its functions and keywords too.</param>
/// <param name="Sql">The rule as a constraint of the table.</param>
/// <param name="ColumnSql">The rule as a constraint of a column; <see langword="null"/> where an added column cannot bear it.</param>
internal sealed record RuleShape(string Meaning, IReadOnlySet<string> Names, string Sql, string? ColumnSql)
{
    /// <summary>The table that a foreign key refers to; <see langword="null"/> for another rule.</summary>
    public string? Principal { get; init; }

    /// <summary>A foreign key may leave out the other table's columns where they are its key.</summary>
    public bool LacksPrincipalColumns { get; init; }

    /// <summary>The meaning, with the columns that a foreign key leaves out.</summary>
    /// <param name="keyOf">A table's key.</param>
    public string MeaningWith(Func<string, IReadOnlyList<string>> keyOf) =>
        LacksPrincipalColumns ? $"{Meaning} -> {string.Join(' ', keyOf(Principal!)).ToLowerInvariant()}" : Meaning;
}
