using Microsoft.Data.Sqlite;
using Synthorg.Gen.Faults;
using Synthorg.Gen.Runtime.Tests.Fixture;
using Xunit.Sdk;

namespace Synthorg.Gen.Runtime.Tests.Hostile;

/// <summary>A stranger's triggers and views: refused where the file is not trusted, else an answer or an exception of ours.</summary>
public sealed class StrangeSchemaTests : DatabaseTest
{
    private const string Endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT";

    // Only a hang takes as long.
    private static readonly TimeSpan s_guard = TimeSpan.FromMinutes(1);

    private static readonly SqliteDatabaseOptions s_trusting = new() { CreateIfMissing = false, Readers = 1 };
    private static readonly SqliteDatabaseOptions s_untrusting = s_trusting with { TrustFile = false };

    private int _refused;
    private int _answered;
    private int _failed;

    [Fact]
    public async Task Whatever_a_schema_says_it_is_refused_or_answered()
    {
        byte[] file = await MakeAsync();
        int files = LongRun.Choose(60, 3_000);
        for (int i = 0; i < files; i++)
        {
            string place = $"file {i} of seed {LongRun.Seed}";
            await PutAsync(file, new StrangeSchema(new Random(LongRun.Seed + i)).Objects());
            byte[] strange = await File.ReadAllBytesAsync(Path, Token);
            try
            {
                int refused = _refused;
                await Task.Run(() => UseAsync(s_untrusting), Token).WaitAsync(s_guard, Token);
                Assert.Equal(refused + 1, _refused);
                Assert.Equal(strange, await File.ReadAllBytesAsync(Path, Token));
                await Task.Run(() => UseAsync(s_trusting), Token).WaitAsync(s_guard, Token);
            }
            catch (Exception failure)
            {
                throw new XunitException($"In {place}: {failure.Message}", failure);
            }
        }

        LongRun.Report("files with strange triggers and views, each refused where it is not trusted", files);
        LongRun.Report("of these refused also where it is trusted", _refused - files);
        LongRun.Report("of these in which every call was answered", _answered);
        LongRun.Report("of these in which a call failed", _failed);
        Assert.True(_refused > files && _answered > 0 && _failed > 0);
    }

    [Theory]
    [InlineData("CREATE TRIGGER t AFTER INSERT ON notes BEGIN UPDATE notes SET stars = (" + Endless + " max(i) FROM n); END")]
    [InlineData("CREATE VIEW pragma_user_version AS " + Endless + " i AS user_version FROM n")]
    [InlineData("CREATE VIEW pragma_table_xinfo AS " + Endless + " i AS name FROM n")]
    public async Task What_never_ends_is_not_begun(string sql)
    {
        await MakeAsync();
        using (SqliteConnection other = Connect())
        {
            Execute(other, sql);
        }

        FolderState before = FolderState.Of(Folder);
        MigrationException failure = await Assert.ThrowsAsync<MigrationException>(() => OpenAsync(s_untrusting).WaitAsync(s_guard, Token));
        Assert.Equal(PersistenceError.SchemaMismatch, failure.Error);
        before.AssertUnchanged();

        // What only writes would run hinders neither the opening nor a read, and a view that the program asks nothing of does nothing.
        try
        {
            await using NotesDatabase database = await OpenAsync(s_trusting).WaitAsync(s_guard, Token);
            Assert.NotEmpty(await database.Notes.ListAsync(cancellationToken: Token));
        }
        catch (PersistenceConnectionException refused)
        {
            Assert.Equal(PersistenceError.Sql, refused.Error);
        }
    }

    [Fact]
    public async Task A_read_of_a_view_that_never_ends_is_ended_by_its_token()
    {
        await MakeAsync();
        using (SqliteConnection other = Connect())
        {
            Execute(other, "DROP TABLE notes");
            Execute(
                other,
                "CREATE VIEW notes AS " + Endless + " i AS id, i AS title, i AS folder, i AS stars, i AS parent_id FROM n WHERE i < 0");
        }

        await using NotesDatabase database = await OpenAsync(s_trusting with { MigrateOnOpen = false });
        using CancellationTokenSource soon = new();
        using ManualResetEventSlim started = new();
        Task<long> count = Task.Factory.StartNew(
            () =>
            {
                started.Set();
                return database.Notes.CountAsync(soon.Token).AsTask();
            },
            Token,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap();
        started.Wait(Token);
        await soon.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => count.WaitAsync(s_guard, Token));
    }

    private async Task UseAsync(SqliteDatabaseOptions options)
    {
        NotesDatabase database;
        try
        {
            database = await OpenAsync(options);
        }
        catch (PersistenceException failure)
        {
            AssertDiscreet(failure);
            _refused++;
            return;
        }

        bool hasFailed = false;
        await using (database)
        {
            foreach (Func<Task> call in new Func<Task>[]
            {
                () => database.Notes.ListAsync(cancellationToken: Token).AsTask(),
                () => database.Notes.AddAsync(ANote("one more"), Token).AsTask(),
                () => database.Notes.SaveAsync(ANote("1", "changed"), Token).AsTask(),
                () => database.Notes.DeleteAsync("2", Token).AsTask(),
                () => database.Notes.GetAsync("1", Token).AsTask(),
            })
            {
                try
                {
                    await call();
                }
                catch (PersistenceException failure)
                {
                    AssertDiscreet(failure);
                    hasFailed = true;
                }
            }
        }

        _ = hasFailed ? _failed++ : _answered++;
    }

    private static void AssertDiscreet(PersistenceException failure) =>
        Assert.DoesNotContain(StrangeSchema.Secret, failure.ToString(), StringComparison.Ordinal);

    private async Task PutAsync(byte[] file, IEnumerable<(string Kind, string Name, string Table, string Sql)> objects)
    {
        await File.WriteAllBytesAsync(Path, file, Token);
        using SqliteConnection other = Connect();
        Execute(other, "PRAGMA writable_schema = ON");
        foreach ((string kind, string name, string table, string sql) in objects)
        {
            using SqliteCommand command = other.CreateCommand();
            command.CommandText = "INSERT INTO sqlite_schema VALUES ($kind, $name, $table, 0, $sql)";
            command.Parameters.AddWithValue("$kind", kind);
            command.Parameters.AddWithValue("$name", name);
            command.Parameters.AddWithValue("$table", table);
            command.Parameters.AddWithValue("$sql", sql);
            command.ExecuteNonQuery();
        }
    }

    private async Task<byte[]> MakeAsync()
    {
        await using (NotesDatabase database = await OpenAsync())
        {
            await database.Notes.AddAllAsync([ANote("1"), ANote("2", parent: "1"), ANote("3", folder: "box")], Token);
        }

        return await File.ReadAllBytesAsync(Path, Token);
    }
}
