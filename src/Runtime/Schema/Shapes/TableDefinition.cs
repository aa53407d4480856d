using System.Diagnostics.CodeAnalysis;

namespace Synthorg.Gen;

/// <summary>One table as the program was compiled for it. Made by emitted code.</summary>
/// <param name="name">The table's name, unquoted.</param>
public sealed class TableDefinition(string name)
{
    /// <summary>The table's name, unquoted.</summary>
    public string Name { get; } = name;

    /// <summary>The columns' names, unquoted, in the order of every emitted statement.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The key's columns as positions in <see cref="Columns"/>, in key order; empty when rows are known by row id only.</summary>
    public IReadOnlyList<int> Key { get; init; } = [];

    /// <summary>The columns whose values no message may hold, as positions in <see cref="Columns"/>.</summary>
    public IReadOnlyList<int> Sensitive { get; init; } = [];

    /// <summary>The CREATE TABLE statement.</summary>
    [StringSyntax("sql")]
    public string CreateTable { get; init; } = "";

    /// <summary>The table's indexes.</summary>
    public IReadOnlyList<IndexDefinition> Indexes { get; init; } = [];

    /// <summary>The triggers that hold the table's own rules.</summary>
    public IReadOnlyList<ObjectDefinition> Triggers { get; init; } = [];

    /// <summary>Names that the table once had, unquoted, the latest first.</summary>
    public IReadOnlyList<string> FormerNames { get; init; } = [];

    /// <summary>Names that its columns once had, for each column the latest first.</summary>
    public IReadOnlyList<FormerName> FormerColumns { get; init; } = [];

    /// <summary>Columns that the table once had, unquoted: a file's are dropped.</summary>
    public IReadOnlyList<string> DroppedColumns { get; init; } = [];

    /// <summary>Texts that once stood for members of enums: a file's are replaced.</summary>
    public IReadOnlyList<FormerText> FormerTexts { get; init; } = [];

    /// <summary>Whether a value may be a sensitive one. An expression's may, where the table holds any.</summary>
    /// <param name="column">Where it lies; <see langword="null"/> when not known.</param>
    internal bool Hides(string? column)
    {
        if (Sensitive.Count == 0)
        {
            return false;
        }

        int position = Columns.Count - 1;
        while (position >= 0 && Columns[position] != column)
        {
            position--;
        }

        return position < 0 || Sensitive.Contains(position);
    }
}
