using System.Diagnostics.CodeAnalysis;

namespace Synthorg.Gen;

/// <summary>One emitted statement: constant text with a number of its own. Make it once and keep it in a static field.</summary>
public sealed class Statement : Operation
{
    /// <summary>Stands for the tables of SQL that is not emitted.</summary>
    internal static readonly TableDefinition NoTable = new("") { Columns = [], Key = [], CreateTable = "" };

    private static int s_count;

    /// <summary>Numbers a statement.</summary>
    /// <param name="kind">What it does; in an insert, upsert or update parameter <c>?n</c> is the table's n-th column.</param>
    /// <param name="name">The contract and the method, such as <c>INoteRepository.GetAsync</c>.</param>
    /// <param name="table">The table that it reads or writes.</param>
    /// <param name="sql">One statement, its columns listed.</param>
    public Statement(StatementKind kind, string name, TableDefinition table, [StringSyntax("sql")] string sql)
        : base(kind, name, table)
    {
        Sql = sql;
        Number = Interlocked.Increment(ref s_count) - 1;
    }

    /// <summary>SQL of the user's own, which sessions find by its text.</summary>
    internal Statement(StatementKind kind, string name, string sql)
        : base(kind, name, NoTable)
    {
        Sql = sql;
        Number = -1;
    }

    /// <summary>One statement, its columns listed.</summary>
    public string Sql { get; }

    /// <summary>What each parameter stands for, for messages: the first is <c>?1</c>. Empty where the kind tells it.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>
    /// Reads the row that this statement stored, whose key is its parameters; <see langword="null"/> where nobody asks for it, or the
    /// statement itself returns it.
    /// </summary>
    [StringSyntax("sql")]
    public string? ReadBack
    {
        get => Stored?.Sql;
        init => Stored = value is null ? null : new(StatementKind.Select, Name, Table, value);
    }

    /// <summary><see cref="ReadBack"/>, as a statement of the same name.</summary>
    internal Statement? Stored { get; private init; }

    /// <summary>Dense and given once per process, so that a session finds its prepared twin by array index.</summary>
    internal int Number { get; }

    /// <summary>Whether it is SQL of the user's own.</summary>
    internal override bool IsOwn => Number < 0;

    /// <summary>The table for messages; <see langword="null"/> when not known.</summary>
    internal TableDefinition? KnownTable => IsOwn ? null : Table;

    /// <summary>How many statements were numbered so far.</summary>
    internal static int Count => Volatile.Read(ref s_count);

    /// <summary><see cref="ParameterName"/>, made once to be handed on.</summary>
    internal Func<int, string> ParameterNames => field ??= ParameterName;

    /// <summary>What parameter <c>?index</c> stands for, for messages.</summary>
    internal string ParameterName(int index) =>
        index <= Parameters.Count ? Parameters[index - 1]
        : Kind is StatementKind.Insert or StatementKind.Upsert or StatementKind.Update && index <= Table.Columns.Count
            ? $"{Table.Name}.{Table.Columns[index - 1]}"
        : $"argument ?{index}";

    /// <summary>Whether the value of parameter <c>?index</c> may be sensitive; a condition's may, where the table holds any.</summary>
    internal bool Hides(int index)
    {
        if (Table.Sensitive.Count == 0)
        {
            return false;
        }

        string name = ParameterName(index);
        return Table.Hides(name.StartsWith(Table.Name + ".", StringComparison.Ordinal) ? name[(Table.Name.Length + 1)..] : null);
    }

    /// <summary>What to throw when a value may not be bound: names operation and column, never the value.</summary>
    /// <remarks>What the cause says may hold the value, so that of a sensitive one only the cause's kind is told.</remarks>
    internal ArgumentException Refuse(int index, string reason, Exception? cause)
    {
        bool isHidden = cause is not null && Hides(index);
        string kind = isHidden ? $" ({cause!.GetType().Name})" : "";
        return new($"{Name}: the value of {ParameterName(index)} is refused, {reason}{kind}.", isHidden ? null : cause);
    }
}
