namespace Synthorg.Gen;

/// <summary>One emitted repository method, as failures and logs name it.</summary>
public abstract class Operation
{
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
}
