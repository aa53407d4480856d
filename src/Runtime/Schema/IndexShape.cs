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

    /// <summary>The columns it may name, in lower case, and its functions and keywords too.</summary>
    public required IReadOnlySet<string> Names { get; init; }

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
        string terms = string.Join(", ", cursor.TakeList().Select(static term => RuleParser.Term(term)));
        string where = cursor.Skip("WHERE") ? $" where {SqlTokens.Canonical(cursor.Rest())}" : "";
        return new()
        {
            Name = name,
            Table = table,
            Meaning = $"{(isUnique ? "unique " : "")}({terms}){where}",
            Names = SqlTokens.Names(cursor.From(start)),
            Sql = statement,
        };
    }
}
