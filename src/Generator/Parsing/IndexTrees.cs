using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>The sorted trees of a table: its indexes, and those that SQLite keeps for keys and unique constraints.</summary>
internal sealed class IndexTrees(EntityModel entity)
{
    private readonly List<Tree> _trees =
    [
        .. Key(entity),
        .. entity.Uniques.Select(static unique =>
            new Tree("a unique constraint", [.. unique.Columns.Select(SqlNames.Quoted)], IsUnique: true, Where: null)),
        .. entity.Indexes.Select(static index => new Tree(index.Name, [.. index.Terms.Select(Plain)], index.IsUnique, index.Where)),
    ];

    /// <summary>Some tree begins with these columns, in any order, so that rows are found by them without reading the table.</summary>
    public bool Lead(IReadOnlyList<string> columns)
    {
        var wanted = new HashSet<string>(columns.Select(SqlNames.Quoted));
        return _trees.Exists(tree => tree.Terms.Count >= wanted.Count
            && wanted.SetEquals(tree.Terms.Take(wanted.Count).Select(Column))
            && (tree.Where is null || wanted.Any(column => tree.Where == $"{column} IS NOT NULL")));
    }

    /// <summary>Indexes whose terms another tree begins with, each with that tree.</summary>
    public IEnumerable<(string Index, string Other)> Redundant()
    {
        for (int i = _trees.Count - entity.Indexes.Count; i < _trees.Count; i++)
        {
            int at = i;
            if (_trees.Where((other, j) => j != at && Serves(other, _trees[at], isEarlier: j < at)).FirstOrDefault() is { } found)
            {
                yield return (_trees[i].Name, found.Name);
            }
        }
    }

    /// <summary>Of two alike the later one is spare; a unique index is, only where the other one is as strict.</summary>
    private static bool Serves(Tree other, Tree index, bool isEarlier)
    {
        bool isAlike = other.Terms.Count == index.Terms.Count;
        return other.Where == index.Where
            && other.Terms.Count >= index.Terms.Count
            && index.Terms.SequenceEqual(other.Terms.Take(index.Terms.Count))
            && (index.IsUnique ? isAlike && other.IsUnique && isEarlier : !isAlike || other.IsUnique || isEarlier);
    }

    private static IEnumerable<Tree> Key(EntityModel entity)
    {
        if (entity.Key.Any())
        {
            yield return new Tree("the primary key", [.. entity.Key.Select(KeyTerm)], IsUnique: true, Where: null);
        }
    }

    private static string KeyTerm(ColumnModel column) =>
        SqlNames.Quoted(column.Name) + (column.IsKeyDescending ? " DESC" : "");

    /// <summary>ASC is what is meant without a word.</summary>
    private static string Plain(string term) =>
        term.EndsWith(" ASC", StringComparison.OrdinalIgnoreCase) ? term.Substring(0, term.Length - " ASC".Length).TrimEnd() : term;

    private static string Column(string term) =>
        term.EndsWith(" DESC", StringComparison.OrdinalIgnoreCase) ? term.Substring(0, term.Length - " DESC".Length).TrimEnd() : term;

    /// <param name="Name">In words of a message.</param>
    /// <param name="Terms">As they stand in the statement.</param>
    /// <param name="IsUnique">Two rows cannot be alike in it.</param>
    /// <param name="Where">The condition of a partial index.</param>
    private sealed record Tree(string Name, IReadOnlyList<string> Terms, bool IsUnique, string? Where);
}
