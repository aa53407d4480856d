namespace Synthorg.Entities.Tests.Adoption;

/// <summary>What a file holds besides is left alone.</summary>
public sealed class KeptTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tables_columns_triggers_and_indexes_of_the_file_s_own_stay()
    {
        await using Adopted file = await Adopted.OfAsync(Former.File(7) + """
            CREATE TABLE notes (id INTEGER PRIMARY KEY, at TEXT NOT NULL);
            INSERT INTO notes VALUES (1, 'soon');
            ALTER TABLE tasks ADD COLUMN color TEXT NOT NULL DEFAULT 'red';
            ALTER TABLE cost_records ADD COLUMN currency TEXT;
            UPDATE cost_records SET currency = 'eur' WHERE rowid = 3;
            CREATE INDEX by_model ON cost_records(model);
            CREATE INDEX by_title ON tasks(title);
            CREATE TRIGGER noted AFTER UPDATE ON messages BEGIN INSERT INTO notes (at) VALUES (new.timestamp); END;
            CREATE TRIGGER kept BEFORE UPDATE ON users BEGIN SELECT RAISE(ABORT, 'no'); END;
            CREATE TRIGGER costed AFTER INSERT ON cost_records BEGIN INSERT INTO notes (at) VALUES (new.timestamp); END;
            CREATE VIEW spent AS SELECT sum(cost_usd) AS total FROM cost_records;
            """);

        Assert.Equal(["1|soon"], file.Rows("SELECT * FROM notes"));
        Assert.Equal(["red"], file.Rows("SELECT color FROM tasks"));
        Assert.Equal(["3|eur", "7|NULL"], file.Rows("SELECT rowid, currency FROM cost_records ORDER BY rowid"));
        Assert.Equal(["0.75"], file.Rows("SELECT total FROM spent"));
        Assert.Equal(
            ["by_model", "by_title", "costed", "kept", "noted", "spent"],
            file.Rows("SELECT name FROM sqlite_schema WHERE name IN "
                + "('by_model', 'by_title', 'noted', 'kept', 'costed', 'spent') ORDER BY name"));
        await file.Store.CostRecords.SaveAsync(Given.Cost(), Stop);
        Assert.Equal(2, file.Rows("SELECT * FROM notes").Length);
    }

    [Fact]
    public async Task Checks_and_indexes_of_our_names_with_other_content_stay()
    {
        const string Other = "CREATE INDEX idx_tasks_project ON tasks(project, id)";
        await using Adopted file = await Adopted.OfAsync(Former.File(7) + $"""
            {Other};
            CREATE INDEX idx_cost_records_task_id ON cost_records(task_id, agent_id);
            DROP TABLE heartbeats;
            CREATE TABLE heartbeats (
                execution_id TEXT PRIMARY KEY, agent_id TEXT NOT NULL CHECK (agent_id <> 'nobody'), task_id TEXT NOT NULL,
                last_heartbeat_at TEXT NOT NULL);
            """);

        Assert.Equal([Other], file.Rows("SELECT sql FROM sqlite_schema WHERE name = 'idx_tasks_project'"));
        Assert.Contains("agent_id)", file.Rows("SELECT sql FROM sqlite_schema WHERE name = 'idx_cost_records_task_id'")[0], Ordinal);
        Assert.Contains("nobody", file.Rows("SELECT sql FROM sqlite_schema WHERE name = 'heartbeats'")[0], Ordinal);
        Assert.DoesNotContain("REFERENCES", file.Rows("SELECT sql FROM sqlite_schema WHERE name = 'cost_records'")[0], Ordinal);
        string[] before = file.Dump();
        await file.Store.MigrateAsync(Stop);
        Assert.Equal(before, file.Dump());
    }

    [Fact]
    public async Task What_is_said_in_the_audit_can_no_longer_be_changed()
    {
        await using Adopted file = await Adopted.OfAsync(Former.File(3));

        Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => file.Company.AskFile("UPDATE audit_entries SET reason = 'x'"));
        Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => file.Company.AskFile("DELETE FROM audit_entries"));
    }

    private static StringComparison Ordinal => StringComparison.Ordinal;
}
