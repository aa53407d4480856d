namespace Synthorg.Gen;

/// <summary>The statements that every session needs for itself, prepared on first use.</summary>
internal enum ControlStatement
{
    Begin,
    BeginImmediate,
    FirstRead,
    Commit,
    Rollback,
    Savepoint,
    Release,
    RollbackToSavepoint,
}
