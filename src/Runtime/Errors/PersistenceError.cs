namespace Synthorg.Gen;

/// <summary>What went wrong, told by SQLite's extended result code (https://sqlite.org/rescode.html) or by the runtime itself.</summary>
public enum PersistenceError
{
    /// <summary>Not told: a refused argument, or a row that breaks a rule of its entity.</summary>
    None = 0,

    /// <summary>Another connection held the lock for longer than the busy timeout. Nothing was executed.</summary>
    Busy,

    /// <summary>A read transaction could not become a write transaction, since another connection wrote in between.</summary>
    Conflict,

    /// <summary>A table was locked inside a shared cache, which the runtime never uses.</summary>
    Locked,

    /// <summary>A constraint of a kind that this version does not know.</summary>
    Constraint,

    /// <summary>A CHECK constraint.</summary>
    ConstraintCheck,

    /// <summary>A commit hook refused the commit.</summary>
    ConstraintCommitHook,

    /// <summary>A foreign key.</summary>
    ConstraintForeignKey,

    /// <summary>An SQL function reported a constraint violation.</summary>
    ConstraintFunction,

    /// <summary>A NOT NULL column.</summary>
    ConstraintNotNull,

    /// <summary>A primary key: the row exists already.</summary>
    ConstraintPrimaryKey,

    /// <summary>A trigger raised an error.</summary>
    ConstraintTrigger,

    /// <summary>A UNIQUE constraint or unique index: the value exists already.</summary>
    ConstraintUnique,

    /// <summary>A virtual table reported a constraint violation.</summary>
    ConstraintVirtualTable,

    /// <summary>A row id exists already.</summary>
    ConstraintRowId,

    /// <summary>The row is pinned by an update that is under way.</summary>
    ConstraintPinned,

    /// <summary>A value of the wrong type for a column of a STRICT table.</summary>
    ConstraintDataType,

    /// <summary>The disk is full, or the file has reached its greatest size.</summary>
    DiskFull,

    /// <summary>SQLite could not get memory.</summary>
    OutOfMemory,

    /// <summary>A running statement was interrupted, and not by the token of its own caller.</summary>
    Interrupted,

    /// <summary>The operating system reported an input/output error.</summary>
    Io,

    /// <summary>The database file is damaged.</summary>
    Corrupt,

    /// <summary>The file is not an SQLite database.</summary>
    NotADatabase,

    /// <summary>The file, its folder or the connection cannot be written.</summary>
    ReadOnly,

    /// <summary>The file cannot be opened.</summary>
    CantOpen,

    /// <summary>The schema changed under a prepared statement too often.</summary>
    SchemaChanged,

    /// <summary>A value is too big, of the wrong type, or a parameter number is out of range.</summary>
    InvalidData,

    /// <summary>The library was used wrongly: a defect of the runtime.</summary>
    InternalBug,

    /// <summary>The statement is not permitted on this connection.</summary>
    NotAuthorized,

    /// <summary>The statement does not fit the schema, or is not SQL.</summary>
    Sql,

    /// <summary>The writer stopped after an earlier failure, after which nothing it said could be trusted.</summary>
    Faulted,

    /// <summary>This process has the file open through another database object.</summary>
    AlreadyOpen,

    /// <summary>The file was written by a newer version of the program.</summary>
    NewerSchema,

    /// <summary>The file belongs to another application.</summary>
    WrongApplication,

    /// <summary>The tables in the file are not those of the model.</summary>
    SchemaMismatch,

    /// <summary>Whether the transaction was committed is not known.</summary>
    OutcomeUnknown,

    /// <summary>The transaction was rolled back by SQLite because of another statement in it.</summary>
    RolledBack,

    /// <summary>A stored row cannot be read.</summary>
    UnreadableRow,

    /// <summary>The row has another version than the one that was given: somebody else changed it.</summary>
    VersionConflict,

    /// <summary>The write-ahead log is as long as it may get, since a reader holds it back. Nothing was executed.</summary>
    WalFull,

    /// <summary>A stream or a snapshot lasted longer than a read may last, and was ended.</summary>
    ReadTooLong,

    /// <summary>The file keeps its texts in UTF-16, and the program's comparisons need UTF-8.</summary>
    WrongEncoding,

    /// <summary>There is a file of that name already, and it was not to be replaced.</summary>
    FileExists,

    /// <summary>
    /// The file cannot be brought to the program's schema: rows would be lost, or break a rule. The message says the way out.
    /// </summary>
    MigrationRefused,
}
