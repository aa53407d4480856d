namespace Synthorg.Gen;

/// <summary>One emitted repository method, as failures and logs name it.</summary>
public abstract class Operation
{
    private const string Batch = "BATCH";

    private protected Operation(StatementKind kind, string name, TableDefinition table)
    {
        Kind = kind;
        Name = name;
        Table = table;
    }

    /// <summary>What its statement does.</summary>
    public StatementKind Kind { get; }

    /// <summary>The contract and the method, such as <c>INoteRepository.GetAsync</c>.</summary>
    public string Name { get; }

    /// <summary>The table that it reads or writes.</summary>
    public TableDefinition Table { get; }

    /// <summary>
    /// The prefix of its log events, such as <c>persistence.task</c>; <see langword="null"/> when it logs nothing.
    /// </summary>
    public string? Events
    {
        get;
        init
        {
            field = value;
            EventNames = value is null ? null : new(value, OperationLog.VerbOf(this));
        }
    }

    /// <summary>Whether its result is a collection with one element for each row.</summary>
    public bool GivesMany { get; init; }

    /// <summary>Whether it runs its statement once for each element of an array, which is the state of its call.</summary>
    public bool TakesMany { get; init; }

    /// <summary>Whether it is SQL of the user's own: only its text would tell what it does.</summary>
    internal virtual bool IsOwn => false;

    /// <summary>The word that its SQL begins with, where that is emitted.</summary>
    internal string SqlVerb => Kind switch
    {
        StatementKind.Insert or StatementKind.Upsert => "INSERT",
        StatementKind.Update => "UPDATE",
        StatementKind.Delete => "DELETE",
        _ => "SELECT",
    };

    /// <summary>What its activities are called.</summary>
    internal string Summary => field ??= IsOwn ? Name : $"{SqlVerb} {Table.Name}";

    /// <summary>What they are called when its statement runs more than once.</summary>
    internal string BatchSummary => field ??= $"{Batch} {Summary}";

    /// <summary><see cref="SqlVerb"/> of a statement that runs more than once.</summary>
    internal string BatchVerb => field ??= $"{Batch} {SqlVerb}";

    /// <summary>The names of its log events; <see langword="null"/> when it logs nothing.</summary>
    internal EventNames? EventNames { get; private init; }
}
