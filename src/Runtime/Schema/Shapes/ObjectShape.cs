namespace Synthorg.Gen;

/// <summary>A CREATE TRIGGER, CREATE VIEW or CREATE VIRTUAL TABLE statement by what it means.</summary>
internal sealed record ObjectShape
{
    /// <summary>In lower case: <c>trigger</c>, <c>view</c> or <c>virtual table</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Unquoted.</summary>
    public required string Name { get; init; }

    /// <summary>The table or view of a trigger; empty for another object.</summary>
    public string Table { get; init; } = "";

    /// <summary>Equal for two that differ in spelling only.</summary>
    public required string Meaning { get; init; }

    /// <summary>The statement.</summary>
    public required string Sql { get; init; }

    public bool IsTrigger => Kind == "trigger";

    public bool IsVirtualTable => Kind == "virtual table";

    /// <summary>What a statement means; <see langword="null"/> for one that creates something else.</summary>
    public static ObjectShape? Parse(string statement)
    {
        SqlCursor cursor = new(statement);
        if (!cursor.Skip("CREATE"))
        {
            return null;
        }

        string? kind = cursor.Skip("TRIGGER") ? "trigger"
            : cursor.Skip("VIEW") ? "view"
            : cursor.Skip("VIRTUAL", "TABLE") ? "virtual table"
            : null;
        if (kind is null)
        {
            return null;
        }

        _ = cursor.Skip("IF", "NOT", "EXISTS");
        string name = cursor.TakeName();
        int start = cursor.Position;
        string table = "";
        while (kind == "trigger" && !cursor.IsAtEnd && table.Length == 0)
        {
            table = cursor.Skip("ON") ? cursor.Current.Name : "";
            cursor.Take();
        }

        return new()
        {
            Kind = kind,
            Name = name,
            Table = table,
            Meaning = SqlTokens.Canonical(cursor.From(start)),
            Sql = statement,
        };
    }
}
