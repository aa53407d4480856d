using Microsoft.Data.Sqlite;

namespace Synthorg.Entities.Tests.Audit;

/// <summary>How audit entries lie in the file, seen by a reader that knows nothing of the toolkit.</summary>
public sealed class AuditTableTests
{
    private const string Replace = """
        REPLACE INTO audit_entries
        SELECT id, timestamp, agent_id, task_id, tool_name, tool_category, action_type, arguments_hash, 'deny', risk_level, reason,
            matched_rules, evaluation_duration_ms, approval_id
        FROM audit_entries
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_is_declared_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(
            [
                "id TEXT NOT NULL KEY 1",
                "timestamp TEXT NOT NULL",
                "agent_id TEXT",
                "task_id TEXT",
                "tool_name TEXT NOT NULL",
                "tool_category TEXT NOT NULL",
                "action_type TEXT NOT NULL",
                "arguments_hash TEXT NOT NULL",
                "verdict TEXT NOT NULL",
                "risk_level TEXT NOT NULL",
                "reason TEXT NOT NULL",
                "matched_rules TEXT NOT NULL DEFAULT '[]'",
                "evaluation_duration_ms REAL NOT NULL",
                "approval_id TEXT",
            ],
            store.Columns("audit_entries"));
        Assert.Equal(
            [
                "idx_ae_action_type(action_type)",
                "idx_ae_agent_id(agent_id)",
                "idx_ae_risk_level(risk_level)",
                "idx_ae_timestamp(timestamp)",
                "idx_ae_verdict(verdict)",
            ],
            store.Indexes("audit_entries"));
        Assert.Empty(store.Uniques("audit_entries"));
        Assert.Empty(store.ForeignKeys("audit_entries"));
        Assert.Equal(["BEFORE DELETE", "BEFORE UPDATE"], store.Triggers("audit_entries"));
    }

    [Fact]
    public async Task An_entry_lies_in_the_file_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.AuditEntries.SaveAsync(Given.Audit(), Stop);
        await store.Database.AuditEntries.SaveAsync(
            Given.Audit("a2") with
            {
                Timestamp = Given.Noon.AddTicks(10).ToOffset(TimeSpan.FromHours(2)),
                AgentId = "ada",
                TaskId = "ship",
                MatchedRules = ["no \"rm\"", "ask"],
                ApprovalId = "ask",
            },
            Stop);

        string hash = Given.Audit().ArgumentsHash;
        object?[][] rows = store.Rows("SELECT * FROM audit_entries ORDER BY id");

        Assert.Equal<object?>(
            [
                "a1", "2026-03-15T12:00:00.0000000+00:00", null, null, "shell", "terminal", "run", hash, "allow", "low", "Harmless.", "[]",
                0.5, null,
            ],
            rows[0]);
        Assert.Equal<object?>(
            [
                "a2", "2026-03-15T12:00:00.0000010+00:00", "ada", "ship", "shell", "terminal", "run", hash, "allow", "low", "Harmless.",
                """["no \"rm\"","ask"]""", 0.5, "ask",
            ],
            rows[1]);
    }

    [Fact]
    public async Task Every_choice_is_stored_by_its_listed_text()
    {
        await using Store store = await Store.OpenAsync();
        IAuditRepository entries = store.Database.AuditEntries;

        Assert.Equal(
            "file_system code_execution version_control web database terminal design communication analytics deployment mcp other",
            await store.TextsAsync<ToolCategory>(
                "audit_entries",
                "tool_category",
                category => entries.SaveAsync(Given.Audit($"tool-{category}") with { ToolCategory = category }, Stop)));
        Assert.Equal(
            "allow deny escalate output_scan",
            await store.TextsAsync<AuditVerdict>(
                "audit_entries",
                "verdict",
                verdict => entries.SaveAsync(Given.Audit($"verdict-{verdict}") with { Verdict = verdict }, Stop)));
        Assert.Equal(
            "low medium high critical",
            await store.TextsAsync<ApprovalRiskLevel>(
                "audit_entries",
                "risk_level",
                level => entries.SaveAsync(Given.Audit($"risk-{level}") with { RiskLevel = level }, Stop)));
    }

    [Fact]
    public async Task Nobody_changes_or_removes_an_entry()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.AuditEntries.SaveAsync(Given.Audit(), Stop);
        object?[][] before = store.Rows("SELECT * FROM audit_entries");

        Refused.ByTheTable(
            store,
            Constraint.Trigger,
            "UPDATE audit_entries SET verdict = 'deny'",
            "UPDATE audit_entries SET id = id",
            "DELETE FROM audit_entries",
            "DELETE FROM audit_entries WHERE id = 'a1'",
            $"PRAGMA recursive_triggers = ON; {Replace}",
            "INSERT INTO audit_entries SELECT * FROM audit_entries WHERE true ON CONFLICT (id) DO UPDATE SET reason = 'Else.'");

        Assert.Equal(before, store.Rows("SELECT * FROM audit_entries"));
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET verdict = 'deny'")]
    [InlineData("DELETE FROM audit_entries")]
    [InlineData(Replace)]
    public async Task Nor_does_sql_over_the_stores_own_connection(string sql)
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.AuditEntries.SaveAsync(Given.Audit(), Stop);
        object?[][] before = store.Rows("SELECT * FROM audit_entries");

        SqliteException refusal = await Assert.ThrowsAsync<SqliteException>(async () => await store.Database.WriteAsync(
            async transaction =>
            {
                await using SqliteCommand command = transaction.Connection.CreateCommand();
                command.CommandText = sql;
                await command.ExecuteNonQueryAsync(Stop);
            },
            Stop));

        Assert.Equal(Constraint.Trigger, (Constraint)refusal.SqliteExtendedErrorCode);
        Assert.Equal(before, store.Rows("SELECT * FROM audit_entries"));
    }

    [Fact]
    public async Task A_row_of_anothers_making_gets_the_domains_defaults()
    {
        await using Store store = await Store.OpenAsync();
        Insert(store, "verdict", "'allow'");

        Assert.Equal([Given.Audit()], await store.Database.AuditEntries.QueryAsync(cancellationToken: Stop));
    }

    [Theory]
    [InlineData("tool_category", "magic")]
    [InlineData("verdict", "maybe")]
    [InlineData("risk_level", "extreme")]
    public async Task An_unknown_choice_is_named_with_its_place(string column, string text)
    {
        await using Store store = await Store.OpenAsync();
        Insert(store, column, $"'{text}'");

        await Refused.WhenRead(
            () => store.Database.AuditEntries.QueryAsync(cancellationToken: Stop), "audit_entries", column, "a1", text);
    }

    [Theory]
    [InlineData("id", "' '")]
    [InlineData("timestamp", "'noon'")]
    [InlineData("agent_id", "''")]
    [InlineData("task_id", "' '")]
    [InlineData("tool_name", "''")]
    [InlineData("action_type", "' '")]
    [InlineData("arguments_hash", "upper(hex(zeroblob(31))) || 'AB'")]
    [InlineData("arguments_hash", "'0'")]
    [InlineData("reason", "' '")]
    [InlineData("matched_rules", """'["a",null]'""")]
    [InlineData("matched_rules", """'["a"'""")]
    [InlineData("evaluation_duration_ms", "-1")]
    [InlineData("approval_id", "''")]
    public async Task A_stored_entry_that_breaks_a_rule_is_not_handed_out(string column, string value)
    {
        await using Store store = await Store.OpenAsync();
        Insert(store, column, value);

        await Refused.WhenRead(() => store.Database.AuditEntries.QueryAsync(cancellationToken: Stop), "audit_entries");
    }

    /// <summary>A row with what it must have; the table lets nobody tamper with one that is there.</summary>
    private static void Insert(Store store, string column, string value)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = "'a1'",
            ["timestamp"] = "'2026-03-15T12:00:00+00:00'",
            ["tool_name"] = "'shell'",
            ["tool_category"] = "'terminal'",
            ["action_type"] = "'run'",
            ["arguments_hash"] = $"'{Given.Audit().ArgumentsHash}'",
            ["verdict"] = "'allow'",
            ["risk_level"] = "'low'",
            ["reason"] = "'Harmless.'",
            ["evaluation_duration_ms"] = "0.5",
            [column] = value,
        };
        store.Run($"INSERT INTO audit_entries ({string.Join(", ", values.Keys)}) VALUES ({string.Join(", ", values.Values)})");
    }
}
