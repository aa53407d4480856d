namespace Synthorg.Gen;

/// <summary>What a step of a migration does.</summary>
public enum MigrationStepKind
{
    /// <summary>Creates a table.</summary>
    CreateTable,

    /// <summary>Gives a table another name. Its rows stay where they are.</summary>
    RenameTable,

    /// <summary>Gives a column another name. The rows stay where they are.</summary>
    RenameColumn,

    /// <summary>Adds a column. The rows stay where they are.</summary>
    AddColumn,

    /// <summary>Writes a table anew: creates it as it is to be, copies the rows, and puts it in the old one's place.</summary>
    RebuildTable,

    /// <summary>Drops a table, a view or a trigger of which the program says that it has it no longer.</summary>
    Drop,

    /// <summary>Creates an index.</summary>
    CreateIndex,

    /// <summary>Drops an index that the program does not have, or has as another one.</summary>
    DropIndex,

    /// <summary>Creates a trigger, a view or a virtual table, in the place of another one of its name if there is one.</summary>
    CreateObject,

    /// <summary>Drops a trigger that the program had derived from an attribute.</summary>
    DropTrigger,

    /// <summary>A method marked <c>[Migration]</c>.</summary>
    RunMethod,
}
