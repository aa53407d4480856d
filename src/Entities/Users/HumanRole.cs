namespace Synthorg.Entities;

/// <summary>What a human, or the system itself, may do in the company.</summary>
public enum HumanRole
{
    /// <summary>Leads the company; there is one at most.</summary>
    Ceo,

    /// <summary>Leads a part of it.</summary>
    Manager,

    /// <summary>Watches over it.</summary>
    BoardMember,

    /// <summary>Works beside an agent.</summary>
    PairProgrammer,

    /// <summary>Looks on.</summary>
    Observer,

    /// <summary>The simulator itself: no person.</summary>
    System,
}
