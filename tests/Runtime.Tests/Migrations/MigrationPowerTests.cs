using Microsoft.Data.Sqlite;
using Synthorg.Gen.Faults;
using Synthorg.Gen.Runtime.Tests.Faults;

namespace Synthorg.Gen.Runtime.Tests.Migrations;

/// <summary>A table that is rebuilt while the power fails, or an access to the file: it is the old one or the new one, whole.</summary>
[Collection(OneAtATime.Name)]
public sealed class MigrationPowerTests : MigrationTest
{
    private const int InEveryRun = 120;
    private const int RowCount = 400;
    private const string Filling =
        """
        WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 400)
            INSERT INTO parents SELECT i, 'name ' || i, hex(zeroblob(100)) FROM n;
        INSERT INTO children SELECT id, id FROM parents;
        """;

    private static readonly DatabaseSchema s_before = Schemas.Of(1, """
        CREATE TABLE parents (id INTEGER PRIMARY KEY, name TEXT, data TEXT);
        CREATE TABLE children (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parents (id) ON DELETE CASCADE);
        CREATE INDEX by_parent ON children (parent);
        """);

    private static readonly DatabaseSchema s_after = Schemas.Of(2, """
        -- table people was parents
        CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL, data TEXT, CHECK (id > 0)) STRICT;
        CREATE TABLE children (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES people (id) ON DELETE CASCADE, color TEXT);
        CREATE INDEX by_parent ON children (parent);
        CREATE INDEX by_name ON people (name);
        """);

    private string Watched => System.IO.Path.Combine(Directory.CreateDirectory(InFolder("watched")).FullName, "notes.db");

    [Fact]
    public async Task A_loss_of_power_leaves_the_old_schema_or_the_new_one()
    {
        FaultVfs.Watch(InFolder("watched"));
        FileLog log = new();
        FaultVfs.Record(log);
        try
        {
            await using (SchemaDatabase database = await SchemaDatabase.OpenAsync(Watched, s_before, cancellationToken: Token))
            {
                using WriterLease lease = await database.BorrowWriterAsync(Token);
                Execute(lease.Connection, Filling);
                log.Note("filled");
            }

            await using (await SchemaDatabase.OpenAsync(Watched, s_after, cancellationToken: Token))
            {
                log.Note("migrated");
            }
        }
        finally
        {
            FaultVfs.Record(null);
        }

        int opened = 0;
        int step = LongRun.Choose(Math.Max(1, log.Operations.Count * 3 / InEveryRun), 1);
        HashSet<string> versions = [];
        foreach (CrashImage image in CrashImages.Of(log, LongRun.Seed, step))
        {
            string path = InFolder($"image-{opened++}.db");
            image.WriteTo(path);
            versions.Add(Check(path, [.. image.Acknowledged]));
            await using (await SchemaDatabase.OpenAsync(path, s_after, cancellationToken: Token))
            {
            }

            _ = Check(path, image.Acknowledged.Count == 0 ? [] : ["filled", "migrated"]);
        }

        LongRun.Report("images of power cuts during a migration opened", opened);
        Assert.True(opened >= InEveryRun, $"{opened} images.");
        Assert.Contains("1", versions);
        Assert.Contains("2", versions);
    }

    [Theory]
    [InlineData(FileAction.Read, 266)]
    [InlineData(FileAction.Write, 778)]
    [InlineData(FileAction.Write, 13)]
    [InlineData(FileAction.Sync, 1034)]
    public async Task An_access_that_fails_leaves_the_old_schema_or_the_new_one(FileAction action, int code)
    {
        FaultVfs.Watch(InFolder("watched"));
        await CreateAsync(InFolder("template.db"), s_before, Filling);
        int faults = 0;
        for (int failing = 0; ; failing++)
        {
            File.Delete(Watched + "-wal");
            File.Delete(Watched + "-shm");
            CopyFile(InFolder("template.db"), Watched);
            int count = 0;
            FaultVfs.Fail((_, asked) => asked == action && Interlocked.Increment(ref count) - 1 == failing ? code : 0);
            PersistenceException? failure = await TryAsync();
            FaultVfs.Fail(null);
            string version = Check(Watched, ["filled"]);
            Assert.True(failure is not null || version == "2", $"Without a failure, {version}, after {failing}.");
            if (count <= failing)
            {
                LongRun.Report("faults injected into a migration", faults);
                Assert.Equal("2", version);
                Assert.NotEqual(0, failing);
                return;
            }

            faults++;
        }
    }

    private async Task<PersistenceException?> TryAsync()
    {
        try
        {
            await using (await SchemaDatabase.OpenAsync(Watched, s_after, cancellationToken: Token))
            {
            }

            return null;
        }
        catch (PersistenceException failure)
        {
            return failure;
        }
    }

    /// <returns>The version that the file is of; empty where it has none yet.</returns>
    private string Check(string path, HashSet<string> acknowledged)
    {
        using SqliteConnection connection = Connect(path);
        string version = $"{Execute(connection, "PRAGMA user_version")}";
        Assert.Equal("ok", Execute(connection, "PRAGMA integrity_check"));
        Assert.Null(Execute(connection, "PRAGMA foreign_key_check"));
        Assert.True(version == "2" || !acknowledged.Contains("migrated"), "An acknowledged migration is lost.");
        string[] tables = Tables(path);
        string[] expected = version switch { "0" => [], "1" => ["children", "parents"], _ => ["children", "people"] };
        Assert.Equal(expected, tables);
        if (version != "0" && acknowledged.Contains("filled"))
        {
            Assert.All(tables, table => Assert.Equal((long)RowCount, Execute(connection, $"SELECT count(*) FROM {table}")));
        }

        return version;
    }
}
