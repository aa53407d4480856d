using System.Diagnostics.CodeAnalysis;

namespace Synthorg.Gen;

/// <summary>One step of a migration's plan.</summary>
public sealed class MigrationStep
{
    internal MigrationStep(MigrationStepKind kind, string table, string name, [StringSyntax("sql")] string sql)
    {
        Kind = kind;
        Table = table;
        Name = name;
        Sql = sql;
    }

    /// <summary>What it does.</summary>
    public MigrationStepKind Kind { get; }

    /// <summary>The table, unquoted; for a view, a virtual table or a method its own name.</summary>
    public string Table { get; }

    /// <summary>What is created, renamed, dropped or run, by its new name, unquoted; the table's name where it is the table.</summary>
    public string Name { get; }

    /// <summary>
    /// The statements, in order, parted by semicolons. A table's rows are copied in portions, by the statement that is shown.
    /// </summary>
    public string Sql { get; }

    /// <summary>Why, in words; empty where the kind says it.</summary>
    public IReadOnlyList<string> Reasons { get; internal init; } = [];

    /// <summary>Whether each row of the table is written anew, which takes the longer the more there are.</summary>
    public bool RewritesTable => Kind == MigrationStepKind.RebuildTable;

    /// <summary>
    /// Whether something may be lost by it: what the program says it no longer has, or values that another type cannot hold. The latter is
    /// looked at row by row, and refused where it is so, unless the options allow it.
    /// </summary>
    public bool CanLoseData { get; internal init; }

    /// <summary>Why it cannot be done, and what can be done instead; <see langword="null"/> for a step that can.</summary>
    public string? Refusal { get; internal init; }

    /// <summary>The column of the refusal, if it is one's.</summary>
    internal string? RefusedColumn { get; init; }

    /// <summary>What a table or a column is called so far that is renamed.</summary>
    internal string? FormerName { get; init; }

    /// <summary>The work of a step that is more than its statements.</summary>
    internal TableRebuild? Rebuild { get; init; }

    /// <summary>The step in one line.</summary>
    internal string Headline => (RewritesTable, CanLoseData) switch
    {
        (true, true) => $"{Words()} (rewrites the table, can lose data)",
        (true, _) => $"{Words()} (rewrites the table)",
        (_, true) => $"{Words()} (can lose data)",
        _ => Words(),
    };

    /// <summary>The step in one line, its reasons, its refusal.</summary>
    public override string ToString()
    {
        string reasons = string.Concat(Reasons.Select(static reason => $"\n    {reason}"));
        return $"{Headline}{reasons}{(Refusal is null ? "" : $"\n    refused: {Refusal}")}";
    }

    private string Words() => $"{Verb()} {(Name == Table ? Table : $"{Table}.{Name}")}";

    private string Verb() => Kind switch
    {
        MigrationStepKind.CreateTable => "create table",
        MigrationStepKind.RenameTable => "rename table to",
        MigrationStepKind.RenameColumn => "rename column to",
        MigrationStepKind.AddColumn => "add column",
        MigrationStepKind.RebuildTable => "rebuild table",
        MigrationStepKind.Drop => "drop",
        MigrationStepKind.CreateIndex => "create index",
        MigrationStepKind.DropIndex => "drop index",
        MigrationStepKind.CreateObject => "create",
        MigrationStepKind.RunMethod => "run",
        _ => "drop trigger",
    };
}
