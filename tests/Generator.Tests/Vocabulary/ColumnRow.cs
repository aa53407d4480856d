namespace Synthorg.Gen.Generator.Tests.Vocabulary;

/// <summary>One way to declare a column, with two values of it: <c>a</c> and <c>b</c>.</summary>
/// <param name="Attribute">What is shown.</param>
/// <param name="Argument">Of it.</param>
internal sealed record ColumnRow(string Attribute, string Argument)
{
    public string Name => Attribute + (Argument.Length == 0 ? "" : char.ToUpperInvariant(Argument[0]) + Argument[1..]);

    /// <summary>The attribute as it is written on the column; empty where it stands on the type.</summary>
    public string Written { get; init; } = "";

    /// <summary>The name of the table, in C#.</summary>
    public string Table { get; init; } = "";

    /// <summary>Types that the column needs.</summary>
    public string Types { get; init; } = "";

    public string Type { get; init; } = "string";

    /// <summary>The values that an entity is given, in C#.</summary>
    public (string A, string B) Given { get; init; } = ("\"a\"", "\"b\"");

    /// <summary>The values that are read, where they are others.</summary>
    public (string A, string B)? Read { get; init; }

    /// <summary>How SQLite quotes what is stored; empty where nothing is.</summary>
    public (string A, string B) Stored { get; init; } = ("'a'", "'b'");

    /// <summary>The expression of SQL that gives what is stored.</summary>
    public string Sql { get; init; } = "\"value\"";

    /// <summary>A parameter that finds what is <c>a</c>, and its argument; empty where the column is not compared.</summary>
    public (string Parameter, string Argument) Condition { get; init; }

    /// <summary>A parameter that sets the column to its argument.</summary>
    public (string Parameter, string Argument)? Setter { get; init; }

    public IEnumerable<string> Kinds =>
    [
        MethodKinds.Insert, MethodKinds.Upsert, MethodKinds.Update, MethodKinds.Select, MethodKinds.Page,
        .. Set.Parameter.Length > 0 || IsCompared ? [MethodKinds.UpdateWhere] : Array.Empty<string>(),
        .. IsCompared ? [MethodKinds.DeleteWhere, MethodKinds.Count, MethodKinds.Exists, MethodKinds.Aggregate] : Array.Empty<string>(),
        .. Table.Length > 0 ? [MethodKinds.Delete] : Array.Empty<string>(),
    ];

    public IEnumerable<Cell> Cells => Kinds.Select(kind => new Cell(Attribute, Argument, kind));

    private bool IsCompared => Condition.Parameter is { Length: > 0 };

    private (string Parameter, string Argument) Set => Setter ?? ($"[Set] {Type} value", Given.B);

    /// <summary>The entity, its repository and its scenes.</summary>
    public string Source => ColumnScenes.Template
        .Replace("@Types", Types, StringComparison.Ordinal)
        .Replace("@Table", Table.Length == 0 ? $"\"{Name}\"" : Table, StringComparison.Ordinal)
        .Replace("@Column", $"{Written}public {Type} Value {{ get; init; }} = {Given.A};", StringComparison.Ordinal)
        .Replace("@Setter", Set.Parameter.Length == 0 ? "" : ColumnScenes.Setter, StringComparison.Ordinal)
        .Replace("@IfSet", Set.Parameter.Length == 0 ? "" : ColumnScenes.Sets, StringComparison.Ordinal)
        .Replace("@Methods", IsCompared ? ColumnScenes.Methods : "", StringComparison.Ordinal)
        .Replace("@Cases", IsCompared ? ColumnScenes.Cases : "", StringComparison.Ordinal)
        .Replace("@SetParameter", Set.Parameter, StringComparison.Ordinal)
        .Replace("@SetArgument", Set.Argument, StringComparison.Ordinal)
        .Replace("@Parameter", Condition.Parameter, StringComparison.Ordinal)
        .Replace("@Argument", Condition.Argument, StringComparison.Ordinal)
        .Replace("@GivenA", Given.A, StringComparison.Ordinal).Replace("@GivenB", Given.B, StringComparison.Ordinal)
        .Replace("@ReadA", (Read ?? Given).A, StringComparison.Ordinal).Replace("@ReadB", (Read ?? Given).B, StringComparison.Ordinal)
        .Replace("@StoredA", Stored.A, StringComparison.Ordinal).Replace("@StoredB", Stored.B, StringComparison.Ordinal)
        .Replace("@Sql", Sql.Replace("\"", "\\\"", StringComparison.Ordinal), StringComparison.Ordinal)
        .Replace("@Type", Type, StringComparison.Ordinal)
        .Replace("@Item", Name + "Item", StringComparison.Ordinal)
        .Replace("@Name", Name, StringComparison.Ordinal);
}
