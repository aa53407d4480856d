using Microsoft.Data.Sqlite;

namespace Synthorg.Gen;

/// <summary>SQLite's failures as ours, told apart by the extended result code: message text is not stable.</summary>
internal static class SqliteErrors
{
    /// <summary>An extended code's class; an unknown extended code has its family's class.</summary>
    public static PersistenceError Classify(int code) => code switch
    {
        517 => PersistenceError.Conflict,
        275 => PersistenceError.ConstraintCheck,
        531 => PersistenceError.ConstraintCommitHook,
        ResultCodes.ConstraintForeignKey => PersistenceError.ConstraintForeignKey,
        1043 => PersistenceError.ConstraintFunction,
        1299 => PersistenceError.ConstraintNotNull,
        1555 => PersistenceError.ConstraintPrimaryKey,
        1811 => PersistenceError.ConstraintTrigger,
        2067 => PersistenceError.ConstraintUnique,
        2323 => PersistenceError.ConstraintVirtualTable,
        2579 => PersistenceError.ConstraintRowId,
        2835 => PersistenceError.ConstraintPinned,
        3091 => PersistenceError.ConstraintDataType,
        _ => ClassifyPrimary(ResultCodes.Primary(code)),
    };

    /// <summary>The failure's exception, with the cause as Microsoft.Data.Sqlite would have thrown it.</summary>
    public static PersistenceException ToException(Failure failure)
    {
        string message = Describe(failure);
        SqliteException? cause = failure.Code == 0
            ? null
            : new($"SQLite result code {failure.Code}.", ResultCodes.Primary(failure.Code), failure.Code);
        return failure.Error switch
        {
            PersistenceError.ConstraintPrimaryKey or PersistenceError.ConstraintUnique or PersistenceError.ConstraintRowId
                => new DuplicateRecordException(message, cause, failure),
            PersistenceError.CantOpen or PersistenceError.NotADatabase or PersistenceError.Faulted or PersistenceError.AlreadyOpen
                => new PersistenceConnectionException(message, cause, failure),
            PersistenceError.NewerSchema or PersistenceError.WrongApplication or PersistenceError.SchemaMismatch
                or PersistenceError.WrongEncoding or PersistenceError.MigrationRefused
                => new MigrationException(message, cause, failure),
            PersistenceError.OutcomeUnknown => new OutcomeUnknownException(message, cause, failure),
            _ => new QueryException(message, cause, failure),
        };
    }

    /// <summary>A failure while opening: whatever the code, there is no connection.</summary>
    public static PersistenceException ToOpenException(Failure failure)
    {
        PersistenceException exception = ToException(failure);
        return exception is PersistenceConnectionException or MigrationException
            ? exception
            : new PersistenceConnectionException(exception.Message, exception.InnerException, failure);
    }

    /// <summary>
    /// A commit's failure as it is told: the pages may have reached the log before an error of the disk, and only a look at the file would
    /// tell (https://sqlite.org/wal.html).
    /// </summary>
    public static Failure OfCommit(Failure failure) =>
        failure.Error == PersistenceError.Io ? failure with { Error = PersistenceError.OutcomeUnknown } : failure;

    /// <summary>Whether a rule of the schema forbade a row.</summary>
    public static bool IsConstraint(PersistenceError error) =>
        error is >= PersistenceError.Constraint and <= PersistenceError.ConstraintDataType;

    /// <summary>Whether the writer can no longer be trusted after this failure.</summary>
    public static bool IsFatal(PersistenceError error, int code) =>
        error is PersistenceError.Io or PersistenceError.Corrupt or PersistenceError.NotADatabase or PersistenceError.InternalBug
        || code == ResultCodes.ReadOnlyMoved;

    private static PersistenceError ClassifyPrimary(int code) => code switch
    {
        5 => PersistenceError.Busy,
        6 => PersistenceError.Locked,
        7 => PersistenceError.OutOfMemory,
        8 => PersistenceError.ReadOnly,
        9 => PersistenceError.Interrupted,
        10 => PersistenceError.Io,
        11 => PersistenceError.Corrupt,
        13 => PersistenceError.DiskFull,
        14 => PersistenceError.CantOpen,
        17 => PersistenceError.SchemaChanged,
        18 or 20 or 25 => PersistenceError.InvalidData,
        19 => PersistenceError.Constraint,
        21 => PersistenceError.InternalBug,
        23 => PersistenceError.NotAuthorized,
        26 => PersistenceError.NotADatabase,
        _ => PersistenceError.Sql,
    };

    private static string Describe(Failure failure)
    {
        string place = (failure.Table, failure.Column) switch
        {
            ({ } table, { } column) => $" on {table} ({column})",
            ({ } table, null) => $" on {table}",
            _ => "",
        };
        string constraint = failure.Constraint is { } name ? $", constraint {name}" : "";
        string code = failure.Code == 0 ? "" : $", SQLite code {failure.Code}";
        return $"{failure.Operation ?? "The database"}: {Sentence(failure)}{place} ({failure.Error}{code}{constraint}).";
    }

    private static string Sentence(Failure failure) => failure.Error switch
    {
        PersistenceError.ReadOnly when failure.Code == ResultCodes.ReadOnlyMoved => "the file was moved or deleted while it was open",
        PersistenceError.Busy => "another connection held the lock for too long, nothing was executed",
        PersistenceError.ConstraintPrimaryKey or PersistenceError.ConstraintRowId => "a row with this key exists already",
        PersistenceError.ConstraintUnique => "a value that must be unique exists already",
        PersistenceError.ConstraintForeignKey => "a row refers to one that does not exist, or is still referred to",
        PersistenceError.ConstraintNotNull => "a value is missing",
        PersistenceError.ConstraintCheck => "a check refused the row",
        PersistenceError.DiskFull => "the disk is full",
        PersistenceError.Corrupt => "the file is damaged",
        PersistenceError.NotADatabase => "the file is not a SQLite database",
        PersistenceError.CantOpen => "the file cannot be opened",
        PersistenceError.ReadOnly => "the database cannot be written",
        PersistenceError.Faulted => "the writer stopped after an earlier failure, open the database anew",
        PersistenceError.AlreadyOpen => "this process has the file open already",
        PersistenceError.FileExists => "there is a file of that name already",
        PersistenceError.NewerSchema => "the file was written by a newer version",
        PersistenceError.WrongApplication => "the file belongs to another application",
        PersistenceError.SchemaMismatch => "the file does not hold this table as the program knows it",
        PersistenceError.MigrationRefused => "the file cannot be brought to the program's schema without a loss, and is as it was",
        PersistenceError.WrongEncoding => "the file keeps its texts in UTF-16 where UTF-8 is needed",
        PersistenceError.OutcomeUnknown => "the commit failed and may or may not be durable",
        PersistenceError.RolledBack => "the transaction was rolled back because of another statement in it",
        PersistenceError.WalFull => "the write-ahead log is full, a reader holds it back, nothing was executed",
        PersistenceError.ReadTooLong => "the stream or snapshot lasted too long, and was ended",
        PersistenceError.OutOfMemory => "there is not enough memory",
        PersistenceError.Interrupted => "the statement was interrupted",
        PersistenceError.Io => "the disk failed",
        PersistenceError.InvalidData => "a value is too big or of the wrong type",
        _ => "SQLite refused the statement",
    };
}
