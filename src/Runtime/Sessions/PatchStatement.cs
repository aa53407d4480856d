using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Synthorg.Gen;

/// <summary>A family of updates that differ in which columns they set.</summary>
/// <remarks>Composed from constants, once per combination that is asked for.</remarks>
/// <param name="name">The contract and the method, such as <c>INoteRepository.PatchAsync</c>.</param>
/// <param name="table">The table that they write.</param>
/// <param name="head">The text before SET.</param>
/// <param name="always">The assignments that every update carries, ahead of the others.</param>
/// <param name="optional">The assignments that may be absent, at most 62; the n-th belongs to bit n.</param>
/// <param name="tail">The text after SET.</param>
/// <param name="unchanged">
/// What is asked instead when no optional assignment applies; <see langword="null"/> where even then there is something to set.
/// </param>
public sealed class PatchStatement(
    string name,
    TableDefinition table,
    [StringSyntax("sql")] string head,
    string[] always,
    string[] optional,
    [StringSyntax("sql")] string tail,
    [StringSyntax("sql")] string? unchanged) : Operation(StatementKind.Update, name, table)
{
    // Combinations that the program asked for; what it never asks for is never composed.
    private readonly ConcurrentDictionary<long, Statement> _statements = new();

    /// <summary>What each parameter stands for, for messages: the first is <c>?1</c>.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>The statement for one combination.</summary>
    /// <param name="given">Bit n is set when the n-th optional assignment applies.</param>
    public Statement For(long given) =>
        _statements.TryGetValue(given, out Statement? statement) ? statement : _statements.GetOrAdd(given, Compose(given));

    private Statement Compose(long given)
    {
        if (given == 0 && unchanged is not null)
        {
            return new Statement(StatementKind.Select, Name, Table, unchanged) { Parameters = Parameters };
        }

        IEnumerable<string> assignments = always.Concat(optional.Where((_, bit) => (given & (1L << bit)) != 0));
        string sql = $"{head.Trim()} SET {string.Join(", ", assignments)} {tail.Trim()}";
        return new Statement(Kind, Name, Table, sql.Trim()) { Parameters = Parameters };
    }
}
