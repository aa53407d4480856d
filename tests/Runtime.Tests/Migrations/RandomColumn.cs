using System.Globalization;

namespace Synthorg.Gen.Runtime.Tests.Migrations;

/// <summary>A column that changes by chance.</summary>
internal sealed class RandomColumn(string name, bool isText)
{
    public string Name { get; set; } = name;

    public bool IsText { get; private set; } = isText;

    public List<string> FormerNames { get; } = [];

    public bool IsNotNull { get; set; }

    /// <summary>Whether its NULLs became the default: to be NULL again would then depend on the way.</summary>
    public bool IsFilled { get; set; }

    /// <summary>A literal; <see langword="null"/> for none.</summary>
    public string? Default { get; set; }

    public RandomTable? Principal { get; init; }

    /// <summary>Of each row, a literal.</summary>
    public string[] Values { get; set; } = [];

    /// <summary>A value, never NULL.</summary>
    public string Value(Random random)
    {
        string number = random.Next(-9, 1000).ToString(CultureInfo.InvariantCulture);
        return IsText ? $"'{number} it''s'" : number;
    }

    /// <summary>A value, or NULL where it may be.</summary>
    public string Literal(Random random) => !IsNotNull && random.Next(4) == 0 ? "NULL" : Value(random);

    public void ToText()
    {
        IsText = true;
        Default = Quoted(Default);
        Values = [.. Values.Select(static value => Quoted(value)!)];
    }

    public string Sql() => $"{Name} {(IsText ? "TEXT" : "INTEGER")}{(IsNotNull ? " NOT NULL" : "")}"
        + (Default is null ? "" : $" DEFAULT {Default}")
        + (Principal is null ? "" : $" REFERENCES {Principal.Name} (id) ON DELETE CASCADE");

    private static string? Quoted(string? value) => value is null or "NULL" ? value : $"'{value}'";
}
