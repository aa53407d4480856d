namespace Synthorg.Entities.Tests.Adoption;

/// <summary>What cannot be taken over is refused for a reason that is told, and stays as it was.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData(8)]
    [InlineData(999)]
    [InlineData(1001)]
    public Task A_newer_file_is_refused(int version) =>
        Adopted.RefusesAsync(Former.File(7) + $"PRAGMA user_version = {version}", version == 1001 ? "newer" : $"newer version, {version}");

    [Theory]
    [InlineData(-1)]
    [InlineData(1000)]
    public Task A_version_that_neither_system_has_had_is_refused(int version) =>
        Adopted.RefusesAsync(Former.File(7) + $"PRAGMA user_version = {version}");

    [Fact]
    public Task Our_mark_without_our_version_is_refused() =>
        Adopted.RefusesAsync(Former.File(7) + $"PRAGMA application_id = {0x53594F47}", "mark");

    [Fact]
    public Task Another_program_s_mark_is_refused() => Adopted.RefusesAsync(Former.File(7) + "PRAGMA application_id = 7", "application");

    [Fact]
    public Task Several_chiefs_are_refused_by_their_ids() => Adopted.RefusesAsync(
        Former.File(7) + "UPDATE users SET role = 'ceo'", "ceo", "u1, u2");

    [Theory]
    [InlineData("CREATE TABLE notes (id INTEGER PRIMARY KEY)", "another program's")]
    [InlineData("CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT)", "another program's")]
    [InlineData("CREATE TABLE tasks (id INTEGER PRIMARY KEY, label TEXT)", "tasks")]
    [InlineData("CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT); CREATE TABLE projects (id TEXT, name TEXT)", "users")]
    [InlineData("CREATE TABLE projects (id TEXT PRIMARY KEY, name TEXT)", "projects")]
    public Task Another_program_s_tables_are_refused(string sql, string named) => Adopted.RefusesAsync(sql, named);

    [Fact]
    public Task A_table_in_the_place_of_a_view_is_refused() => Adopted.RefusesAsync(
        Former.File(3) + "CREATE VIEW projects AS SELECT 'x' AS id, 'x' AS name, '[]' AS team, '[]' AS task_ids", "view", "projects");

    [Theory]
    [InlineData("tasks")]
    [InlineData("cost_records")]
    [InlineData("workflow_definitions")]
    public async Task A_column_that_no_row_of_ours_could_be_added_without_is_refused(string table)
    {
        string add = $"""
            PRAGMA writable_schema = 1;
            UPDATE sqlite_schema SET sql = rtrim(sql, ' ;)') || iif(sql LIKE '%))', ')', '') || ', extra TEXT NOT NULL)'
                WHERE name = '{table}';
            """;
        await Adopted.RefusesAsync(Former.Empty + add, table, "extra");
    }

    [Theory]
    [InlineData("checkpoints", "created_at")]
    [InlineData("task_metrics", "complexity")]
    [InlineData("artifacts", "created_at")]
    [InlineData("workflow_executions", "definition_version")]
    public Task A_column_that_is_missing_and_has_no_default_is_refused(string table, string column) => Adopted.RefusesAsync(
        Former.File(7) + $"DROP INDEX idx_wfe_definition_version; {Without(table, column)}",
        table,
        column.Replace("definition_version", "definition_revision", StringComparison.Ordinal));

    [Fact]
    public Task A_count_in_two_columns_is_refused() => Adopted.RefusesAsync(
        Former.File(7) + "ALTER TABLE workflow_definitions ADD COLUMN revision INTEGER", "workflow_definitions", "revision");

    [Fact]
    public Task A_key_without_its_user_is_refused() => Adopted.RefusesAsync(
        Former.File(5) + "PRAGMA foreign_keys = 0; DELETE FROM users WHERE id = 'u2'", "api_keys");

    [Fact]
    public Task A_setting_without_a_value_is_refused() => Adopted.RefusesAsync(
        Former.File(3) + "CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT); INSERT INTO settings VALUES ('a', NULL);",
        "settings",
        "value");

    // Rules that name a column keep it from being dropped.
    private static string Without(string table, string column) => table == "workflow_executions"
        ? $"CREATE TABLE w AS SELECT * FROM {table}; ALTER TABLE w DROP COLUMN {column}; DROP TABLE {table}; "
            + $"ALTER TABLE w RENAME TO {table};"
        : $"ALTER TABLE {table} DROP COLUMN {column};";
}
