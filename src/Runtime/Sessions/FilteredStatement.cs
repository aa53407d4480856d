using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Synthorg.Gen;

/// <summary>A family of statements that differ in which optional conditions they carry.</summary>
/// <remarks>
/// Composed from constants, once per combination that is asked for. Never <c>(?1 IS NULL OR column = ?1)</c>: no index serves that.
/// </remarks>
/// <param name="kind">What the statements do.</param>
/// <param name="name">The contract and the method, such as <c>INoteRepository.ListAsync</c>.</param>
/// <param name="table">The table that they read or write.</param>
/// <param name="head">The text before the conditions.</param>
/// <param name="always">The conditions that every statement carries.</param>
/// <param name="optional">The conditions that may be absent, at most 63; the n-th belongs to bit n.</param>
/// <param name="tail">The text after the conditions.</param>
public sealed class FilteredStatement(
    StatementKind kind,
    string name,
    TableDefinition table,
    [StringSyntax("sql")] string head,
    string[] always,
    string[] optional,
    [StringSyntax("sql")] string tail) : Operation(kind, name, table)
{
    // Combinations that the program asked for; what it never asks for is never composed.
    private readonly ConcurrentDictionary<long, Statement> _statements = new();

    /// <summary>The statement for one combination.</summary>
    /// <param name="given">Bit n is set when the n-th optional condition applies.</param>
    public Statement For(long given) =>
        _statements.TryGetValue(given, out Statement? statement) ? statement : _statements.GetOrAdd(given, Compose(given));

    private Statement Compose(long given)
    {
        IEnumerable<string> conditions = always.Concat(optional.Where((_, bit) => (given & (1L << bit)) != 0));
        string where = string.Join(" AND ", conditions);
        string sql = where.Length == 0 ? $"{head.Trim()} {tail.Trim()}" : $"{head.Trim()} WHERE {where} {tail.Trim()}";
        return new Statement(Kind, Name, Table, sql.Trim());
    }
}
