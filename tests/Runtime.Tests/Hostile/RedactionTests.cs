using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Hostile;

/// <summary>
/// A secret stands in values, in a check, in a trigger, in the path and in the file; whatever fails, no message, log or activity has it.
/// </summary>
/// <remarks>Alone, since who listens to activities listens to the whole process.</remarks>
[CollectionDefinition(nameof(RedactionTests), DisableParallelization = true), Collection(nameof(RedactionTests))]
public sealed class RedactionTests : DatabaseTest
{
    private const string Secret = "hunter2";

    private readonly string _name = $"{Guid.NewGuid():N}.db";

    private string Hidden => InFolder($"{Secret}/{_name}");

    /// <summary>What is done, and as what it fails.</summary>
    public static TheoryData<PersistenceError, string> Statements => new()
    {
        { PersistenceError.ConstraintCheck, "INSERT INTO vault (body, owner) VALUES (?1 || '-bad', NULL)" },
        { PersistenceError.ConstraintUnique, "INSERT INTO vault (body) VALUES (?1)" },
        { PersistenceError.ConstraintNotNull, "INSERT INTO vault (body, owner) VALUES (NULL, ?1)" },
        { PersistenceError.ConstraintPrimaryKey, "INSERT INTO vault (id, body) VALUES (1, ?1 || 'x')" },
        { PersistenceError.ConstraintRowId, "INSERT INTO heap (rowid, body) VALUES (1, ?1), (1, ?1)" },
        { PersistenceError.ConstraintForeignKey, "INSERT INTO vault (body, owner) VALUES (?1 || 'y', ?1)" },
        { PersistenceError.ConstraintTrigger, "DELETE FROM vault WHERE body = ?1" },
        { PersistenceError.ConstraintDataType, "INSERT INTO strict_vault VALUES (?1)" },
        { PersistenceError.Constraint, "INSERT INTO boxes VALUES (1, length(?1), 1)" },
        { PersistenceError.InvalidData, "INSERT INTO vault (id, body) VALUES (?1, ?1)" },
        { PersistenceError.InvalidData, "INSERT INTO heap VALUES (zeroblob(2000000000) || ?1)" },
        { PersistenceError.Sql, "INSERT INTO heap SELECT json_extract('{}', ?1)" },
        { PersistenceError.Sql, "INSERT INTO heap SELECT body FROM words WHERE words MATCH '\"' || ?1" },
        { PersistenceError.Sql, "INSERT INTO heap SELECT shout(?1)" },
        { PersistenceError.Sql, "INSERT INTO heap SELECT abs(-9223372036854775807 - 1) || ?1" },
        { PersistenceError.Sql, "INSERT INTO missing VALUES (?1)" },
        { PersistenceError.Sql, "INSERT INTO heap SELECT load_extension(?1)" },
    };

    [Theory, MemberData(nameof(Statements))]
    public async Task A_statement_that_fails_tells_no_value(PersistenceError error, string sql)
    {
        Statement statement = new(StatementKind.Insert, "Test.Run", NoteRow.Table, sql) { Parameters = ["the secret"] };
        await TellsNothingAsync(
            error,
            database => database.RunCommandAsync(
                statement,
                Secret,
                (session, secret) =>
                {
                    using PreparedStatement prepared = session.Use(statement);
                    prepared.BindText(1, secret);
                    prepared.Run();
                },
                Token).AsTask());
    }

    [Fact]
    public async Task SQL_of_ones_own_tells_none_of_its_values()
    {
        await TellsNothingAsync(
            PersistenceError.Sql, database => database.ExecuteAsync($"INSERT INTO missing VALUES ({Secret})", Token).AsTask());
        await TellsNothingAsync(
            PersistenceError.ConstraintUnique,
            database => database.ExecuteAsync($"INSERT INTO vault (body) VALUES ({Secret})", Token).AsTask());
        await TellsNothingAsync(
            PersistenceError.Sql, database => database.QueryScalarAsync<string>($"SELECT json_extract('[]', {Secret})", Token).AsTask());
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_and_a_value_that_cannot_be_bound_are_not_shown()
    {
        await TellsNothingAsync(PersistenceError.UnreadableRow, async database =>
        {
            await database.ExecuteAsync($"INSERT INTO notes VALUES ('1', CAST({Secret} AS BLOB), NULL, 0, NULL)", Token);
            await database.Notes.ListAsync(cancellationToken: Token);
        });
        await TellsNothingAsync(null, database => database.Notes.AddAsync(ANote("1", Secret + "\ud800"), Token).AsTask());
    }

    [Fact]
    public async Task What_a_lock_or_a_full_file_keeps_out_is_not_shown()
    {
        await TellsNothingAsync(PersistenceError.Busy, async database =>
        {
            using SqliteConnection other = Connect(Hidden);
            Execute(other, "BEGIN IMMEDIATE");
            await database.Notes.AddAsync(ANote(Secret, Secret), Token);
        });
        await TellsNothingAsync(PersistenceError.DiskFull, async database =>
        {
            await using (WriterLease lease = await database.BorrowWriterAsync(Token))
            {
                Execute(lease.Connection, "PRAGMA max_page_count = 1");
            }

            await database.Notes.AddAsync(ANote(Secret, Secret + new string('x', 100_000)), Token);
        });
    }

    [Theory]
    [InlineData(PersistenceError.WrongApplication, "PRAGMA application_id = 7")]
    [InlineData(PersistenceError.NewerSchema, "PRAGMA user_version = 7")]
    [InlineData(PersistenceError.SchemaMismatch, "ALTER TABLE notes RENAME TO hunter2")]
    [InlineData(PersistenceError.SchemaMismatch, "CREATE VIEW hunter2 AS SELECT 'hunter2'")]
    [InlineData(PersistenceError.Corrupt, "UPDATE sqlite_schema SET sql = 'CREATE hunter2' WHERE name = 'guard'")]
    [InlineData(PersistenceError.Corrupt, "UPDATE sqlite_schema SET rootpage = 3 WHERE name = 'idx_notes_folder'")]
    public async Task A_file_that_is_refused_is_not_quoted(PersistenceError error, string change)
    {
        await MakeAsync();
        using (SqliteConnection other = Connect(Hidden))
        {
            Execute(other, "PRAGMA writable_schema = ON");
            Execute(other, change);
        }

        await RefusedAsync(error);
    }

    [Fact]
    public async Task A_path_is_not_shown()
    {
        Directory.CreateDirectory(InFolder(Secret));
        Directory.CreateDirectory(Hidden);
        await RefusedAsync(PersistenceError.CantOpen);
        Directory.Delete(Hidden);
        await File.WriteAllTextAsync(Hidden, Secret, Token);
        await RefusedAsync(PersistenceError.NotADatabase);
        File.Delete(Hidden);
        await using NotesDatabase database = await NotesDatabase.OpenAsync(Hidden, null, Token);
        await RefusedAsync(PersistenceError.AlreadyOpen);
    }

    private async Task RefusedAsync(PersistenceError error)
    {
        using LogList log = new();
        SqliteDatabaseOptions options = new() { TrustFile = false, LoggerFactory = log };
        PersistenceException failure = await Assert.ThrowsAnyAsync<PersistenceException>(
            () => NotesDatabase.OpenAsync(Hidden, options, Token).AsTask());
        Assert.Equal(error, failure.Error);

        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
        Assert.All(log.Lines, static line => Assert.DoesNotContain(Secret, line, StringComparison.Ordinal));
    }

    private async Task TellsNothingAsync(PersistenceError? error, Func<NotesDatabase, Task> work)
    {
        ConcurrentQueue<string> heard = new();
        using ActivityListener listener = Listen(heard);
        using LogList log = new();
        await MakeAsync();
        SqliteDatabaseOptions options = new()
        {
            LoggerFactory = log,
            BusyTimeout = TimeSpan.FromMilliseconds(50),
            ConfigureConnection = static setup =>
                setup.CreateFunction("shout", 1, static values => throw new InvalidDataException($"Not {values[0]}!")),
        };
        Exception failure;
        await using (NotesDatabase database = await NotesDatabase.OpenAsync(Hidden, options, Token))
        {
            failure = await Assert.ThrowsAnyAsync<Exception>(() => work(database));
        }

        Assert.Equal(error, (failure as PersistenceException)?.Error);
        Assert.True(failure is PersistenceException or ArgumentException);
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(heard);
        Assert.All(heard.Concat(log.Lines), static line => Assert.DoesNotContain(Secret, line, StringComparison.Ordinal));
    }

    private ActivityListener Listen(ConcurrentQueue<string> heard)
    {
        ActivityListener listener = new()
        {
            ShouldListenTo = static source => source.Name == SynthorgGenTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (Equals(activity.GetTagItem("db.namespace"), _name))
                {
                    heard.Enqueue($"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)} "
                        + string.Join(' ', activity.Events.SelectMany(static told => told.Tags.Select(static tag => tag.Value))));
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    // Tables beside the program's own, with rules of every kind.
    private async Task MakeAsync()
    {
        Directory.CreateDirectory(InFolder(Secret));
        foreach (string old in Directory.EnumerateFiles(InFolder(Secret)))
        {
            File.Delete(old);
        }

        await using (await NotesDatabase.OpenAsync(Hidden, null, Token))
        {
            // Created by the opening.
        }

        using SqliteConnection other = Connect(Hidden);
        Execute(other, """
            CREATE TABLE vault (
                id INTEGER PRIMARY KEY, body TEXT NOT NULL UNIQUE CHECK (body <> 'hunter2-bad'), owner TEXT REFERENCES notes (id));
            CREATE TABLE heap (body);
            CREATE TABLE strict_vault (n INTEGER) STRICT;
            CREATE TRIGGER guard BEFORE DELETE ON vault BEGIN SELECT RAISE(ABORT, 'hunter2'); END;
            CREATE VIRTUAL TABLE words USING fts5 (body);
            CREATE VIRTUAL TABLE boxes USING rtree (id, low, high);
            INSERT INTO vault (id, body) VALUES (1, 'hunter2');
            """);
    }
}
