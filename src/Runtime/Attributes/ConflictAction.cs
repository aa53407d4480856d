namespace Synthorg.Gen;

/// <summary>What SQLite does with a statement that breaks a constraint (https://sqlite.org/lang_conflict.html).</summary>
public enum ConflictAction
{
    /// <summary>The statement is undone and fails; SQLite's own default.</summary>
    Abort,

    /// <summary>The whole transaction is rolled back.</summary>
    Rollback,

    /// <summary>The statement stops and fails; rows that it changed before stay changed.</summary>
    Fail,

    /// <summary>The row is left out and the statement goes on.</summary>
    Ignore,

    /// <summary>The rows in the way are deleted and the statement goes on.</summary>
    Replace,
}
