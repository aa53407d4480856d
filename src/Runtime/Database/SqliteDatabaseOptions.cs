using Microsoft.Extensions.Logging;

namespace Synthorg.Gen;

/// <summary>How a database is opened. Every value is checked where it is set.</summary>
public sealed record SqliteDatabaseOptions
{
    /// <summary>The most sessions for single reads, 1 or more; by default one for each processor core.</summary>
    /// <remarks>A stream or a snapshot that finds none idle opens one more, so that it can never starve the reads inside it.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Set below 1.</exception>
    public int Readers
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = Environment.ProcessorCount;

    /// <summary>What a finished write survives; by default a loss of power.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a value that is not defined.</exception>
    public Durability Durability
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Not defined.");
    } = Durability.Full;

    /// <summary>How long a call waits for another process's lock, zero or more; by default 5 s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set below zero or above one day.</exception>
    public TimeSpan BusyTimeout
    {
        get;
        init => field = Checked(value);
    } = TimeSpan.FromSeconds(5);

    /// <summary>How long closing waits for writes that are queued and for leases that are out, zero or more; by default 30 s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set below zero or above one day.</exception>
    public TimeSpan DrainTimeout
    {
        get;
        init => field = Checked(value);
    } = TimeSpan.FromSeconds(30);

    /// <summary>Whether a missing or empty file is made into a database; by default it is.</summary>
    public bool CreateIfMissing { get; init; } = true;

    /// <summary>Whether the file is used in WAL mode; without it reads and writes share one session and wait for each other.</summary>
    public bool UseWal { get; init; } = true;

    /// <summary>
    /// Whether opening fails where SQLite refuses WAL mode, as on a file system without shared memory; by default it does. Otherwise it is
    /// logged, and the file is used without: <see cref="SqliteDatabase.UsesWal"/> tells.
    /// </summary>
    public bool RequireWal { get; init; } = true;

    /// <summary>
    /// Whether opening creates the tables, and brings those of an older file to the program's schema; by default it does. Otherwise
    /// <see cref="SqliteDatabase.MigrateAsync(MigrationOptions?, CancellationToken)"/> does.
    /// </summary>
    public bool MigrateOnOpen { get; init; } = true;

    /// <summary>How opening brings an older file to the program's schema. A dry run is made by the method only.</summary>
    public MigrationOptions Migration { get; init; } = new();

    /// <summary>
    /// Whether the file is taken for one that this program wrote; by default it is. Set it to <see langword="false"/> for a file that
    /// came from elsewhere, such as an upload: then it is read and checked as a whole before anything of it is used.
    /// </summary>
    /// <remarks>
    /// A file is refused, and left as it was, when its pages are damaged, when its rows break a constraint, and when its schema is not,
    /// text for text, the one that the program creates or brings a file to: a trigger or a view of a stranger's would run inside the
    /// program's own statements.
    /// It is also refused while a rollback journal lies beside it, which SQLite would write into it. The check takes as long as reading
    /// the whole file does; the opening's token ends it.
    /// </remarks>
    public bool TrustFile { get; init; } = true;

    /// <summary>
    /// Whether a write that finds nobody else writing commits on its caller's thread, which saves a thread switch; switch it off
    /// where that thread must not wait for the disk, as in a user interface.
    /// </summary>
    public bool CommitOnCallersThread { get; init; } = true;

    /// <summary>
    /// The bytes of pages that each connection may keep in memory, from 64 KiB to 1 TiB, whole kibibytes counting; by default 16 MiB.
    /// </summary>
    /// <remarks>
    /// Memory is taken page by page as they are read, by the writer and by each reader for itself. A page that is not there is asked of the
    /// operating system, which takes a good part of a read by key. A reader drops its pages at its first read after somebody's commit, so
    /// it gains where reads are many between two commits. The writer keeps its own: by default it has room for the ends of some thousands
    /// of ranges of an index at once, which is where rows go that belong to so many owners in turn. SQLite's own default is 2 MB
    /// (https://sqlite.org/pragma.html#pragma_cache_size).
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Set below 64 KiB or above 1 TiB.</exception>
    public long PageCacheSize
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 64 * 1024);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1L << 40);
            field = value;
        }
    } = 16L * 1024 * 1024;

    /// <summary>The bytes that the WAL file is cut back to once it could be emptied, 0 or more; by default 64 MiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set below 0.</exception>
    public long JournalSizeLimit
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 64L * 1024 * 1024;

    /// <summary>
    /// The bytes that the WAL file may have before writes fail with <see cref="PersistenceError.WalFull"/> rather than fill the disk, 1 MiB
    /// or more; by default 1 GiB. A commit may exceed it by what it writes itself.
    /// </summary>
    /// <remarks>
    /// The log is moved into the database while writes go on. Only a read that lasts, such as a stream, a snapshot or another process's,
    /// keeps it from beginning anew; from half of this on (64 MiB at the most) new reads wait up to a tenth of a second now and then, and a
    /// stream or a snapshot that follows one which lasted waits up to three seconds, so that it can. Where such reads always overlap it
    /// cannot.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Set below 1 MiB.</exception>
    public long WalSizeLimit
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1024 * 1024);
            field = value;
        }
    } = 1024L * 1024 * 1024;

    /// <summary>
    /// How long a stream or a snapshot, which holds back the log, may last before it is ended; its next call fails with
    /// <see cref="PersistenceError.ReadTooLong"/>. By default <see langword="null"/>: as long as its user likes.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to zero or less, or above one day.</exception>
    public TimeSpan? MaxReadDuration
    {
        get;
        init
        {
            if (value is { } longest)
            {
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(longest, TimeSpan.Zero);
                ArgumentOutOfRangeException.ThrowIfGreaterThan(longest, TimeSpan.FromDays(1));
            }

            field = value;
        }
    }

    /// <summary>
    /// Adds collations and functions to each connection as it is opened, before its first statement; <see langword="null"/> for none.
    /// </summary>
    /// <remarks>It is called from several threads, and what it throws fails the opening.</remarks>
    public Action<SqliteConnectionSetup>? ConfigureConnection { get; init; }

    /// <summary>Where the runtime logs; <see langword="null"/> for nowhere.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>The clock that timeouts are measured by.</summary>
    public TimeProvider TimeProvider
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = TimeProvider.System;

    private static TimeSpan Checked(TimeSpan value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromDays(1));
        return value;
    }
}
