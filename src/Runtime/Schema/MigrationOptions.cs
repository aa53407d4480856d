using Microsoft.Data.Sqlite;

namespace Synthorg.Gen;

/// <summary>How a file is brought to the schema that the program was compiled for.</summary>
public sealed record MigrationOptions
{
    /// <summary>
    /// Whether values may be changed that the new type of their column cannot hold. What the program says it no longer has is dropped
    /// whatever this says.
    /// </summary>
    public bool AllowDataLoss { get; init; }

    /// <summary>Whether everything is done and then undone, so that the file stays as it is and each refusal shows.</summary>
    public bool DryRun { get; init; }

    /// <summary>
    /// Whether tables may be added to a file, and changed in it, that no program of this schema has made: one without a version, or
    /// an older one without an application's mark.
    /// </summary>
    public bool AdoptFile { get; init; }

    /// <summary>
    /// Whether what a file made by another program holds besides stays: its indexes, its checks and defaults, and a key that may be NULL,
    /// also where the program has others under these names. A column that is unknown and must be given a value is refused then.
    /// </summary>
    public bool KeepForeignRules { get; init; }

    /// <summary>
    /// Prepares a file of another version, within the transaction of the migration, before it is compared with the program's schema;
    /// also where the migration is only planned. <see langword="null"/> for nothing.
    /// </summary>
    /// <remarks>
    /// It gets the writer's connection, must not end the transaction, and refuses the file by a <see cref="MigrationException"/>. Foreign
    /// keys are off and triggers do not fire. It is not called for a fresh file, nor for one of the program's own version.
    /// </remarks>
    public Action<SqliteConnection>? Before
    {
        get => BeforeStep?.Step;
        init => BeforeStep = value is null ? null : new(value);
    }

    /// <summary>
    /// As <see cref="Before"/>, but once the tables, indexes and triggers are the program's, and before anything is kept.
    /// </summary>
    public Action<SqliteConnection>? After
    {
        get => AfterStep?.Step;
        init => AfterStep = value is null ? null : new(value);
    }

    /// <summary>
    /// A file that gets a copy of the database before anything is changed; it must not be there. <see langword="null"/> for none, and none
    /// is made where there is nothing to do.
    /// </summary>
    public string? BackupPath { get; init; }

    /// <summary>Told of rows that are copied while a table is rebuilt, on the thread that does it.</summary>
    public IProgress<MigrationProgress>? Progress { get; init; }

    internal OwnStep? BeforeStep { get; private init; }

    internal OwnStep? AfterStep { get; private init; }
}
