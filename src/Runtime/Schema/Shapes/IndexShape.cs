namespace Synthorg.Gen;

/// <summary>A CREATE INDEX statement by what it means.</summary>
internal sealed record IndexShape
{
    /// <summary>Unquoted.</summary>
    public required string Name { get; init; }

    /// <summary>Unquoted.</summary>
    public required string Table { get; init; }

    /// <summary>Equal for two indexes that differ in name and spelling only.</summary>
    public required string Meaning { get; init; }

    public bool IsUnique { get; init; }

    /// <summary>What it is of, in order, as it is written.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>Which rows it holds, as it is written; <see langword="null"/> for all.</summary>
    public string? Where { get; init; }

    /// <summary>The columns it may name, in lower case, and its functions and keywords too.</summary>
    public required HashSet<string> Names { get; init; }

    /// <summary>The statement.</summary>
    public required string Sql { get; init; }

    /// <summary>What a statement means; <see langword="null"/> for one that creates something else.</summary>
    public static IndexShape? Parse(string statement)
    {
        SqlCursor cursor = new(statement);
        if (!cursor.Skip("CREATE"))
        {
            return null;
        }

        bool isUnique = cursor.Skip("UNIQUE");
        if (!cursor.Skip("INDEX"))
        {
            return null;
        }

        _ = cursor.Skip("IF", "NOT", "EXISTS");
        string name = cursor.TakeName();
        _ = cursor.Skip("ON");
        string table = cursor.Take().Name;
        int start = cursor.Position;
        List<SqlToken[]> terms = cursor.TakeList();
        string meaning = string.Join(", ", terms.Select(static term => RuleParser.Term(term)));
        bool isPartial = cursor.Skip("WHERE");
        string where = isPartial ? $" where {SqlTokens.Canonical(cursor.Rest())}" : "";
        return new()
        {
            Name = name,
            Table = table,
            Meaning = $"{(isUnique ? "unique " : "")}({meaning}){where}",
            IsUnique = isUnique,
            Terms = [.. terms.Select(term => cursor.Written(term))],
            Where = isPartial ? cursor.Written(cursor.Rest()) : null,
            Names = SqlTokens.Names(cursor.From(start)),
            Sql = statement,
        };
    }
}
